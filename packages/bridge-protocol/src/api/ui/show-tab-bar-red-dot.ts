import { call, numberBetween } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const showTabBarRedDot: DocumentedApi = call('showTabBarRedDot', {
  params: { index: numberBetween(0, 4) },
  see: 'ui/tab-bar/wx.showTabBarRedDot',
});
