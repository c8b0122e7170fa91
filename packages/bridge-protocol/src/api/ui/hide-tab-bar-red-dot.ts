import { call, numberBetween } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const hideTabBarRedDot: DocumentedApi = call('hideTabBarRedDot', {
  params: { index: numberBetween(0, 4) },
  see: 'ui/tab-bar/wx.hideTabBarRedDot',
});
