import { boolean, call, optional } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const showTabBar: ApiDescriptor = call('showTabBar', {
  params: { animation: optional(boolean) },
  see: 'ui/tab-bar/wx.showTabBar',
});
