import { call, numberBetween } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const removeTabBarBadge: ApiDescriptor = call('removeTabBarBadge', {
  params: { index: numberBetween(0, 4) },
  see: 'ui/tab-bar/wx.removeTabBarBadge',
});
