import { boolean, call, optional } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const hideToast: ApiDescriptor = call('hideToast', {
  params: { noConflict: optional(boolean) },
  see: 'ui/interaction/wx.hideToast',
});
