import { boolean, call, optional } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const hideLoading: ApiDescriptor = call('hideLoading', {
  params: { noConflict: optional(boolean) },
  see: 'ui/interaction/wx.hideLoading',
});
