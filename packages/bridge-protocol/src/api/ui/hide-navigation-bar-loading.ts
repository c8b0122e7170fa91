import { call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const hideNavigationBarLoading: ApiDescriptor = call('hideNavigationBarLoading', {
  see: 'ui/navigation-bar/wx.hideNavigationBarLoading',
});
