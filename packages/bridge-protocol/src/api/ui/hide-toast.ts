import { boolean, call, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const hideToast: DocumentedApi = call('hideToast', {
  params: { noConflict: optional(boolean) },
  see: 'ui/interaction/wx.hideToast',
});
