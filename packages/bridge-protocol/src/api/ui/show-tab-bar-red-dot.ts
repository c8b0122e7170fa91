import { call, numberBetween } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const showTabBarRedDot: ApiDescriptor = call('showTabBarRedDot', {
  params: { index: numberBetween(0, 4) },
  see: 'ui/tab-bar/wx.showTabBarRedDot',
});
