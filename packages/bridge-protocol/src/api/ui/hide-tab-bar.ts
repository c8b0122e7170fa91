import { boolean, call, optional } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const hideTabBar: ApiDescriptor = call('hideTabBar', {
  params: { animation: optional(boolean) },
  see: 'ui/tab-bar/wx.hideTabBar',
});
