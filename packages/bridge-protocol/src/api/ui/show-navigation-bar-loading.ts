import { call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const showNavigationBarLoading: ApiDescriptor = call('showNavigationBarLoading', {
  see: 'ui/navigation-bar/wx.showNavigationBarLoading',
});
