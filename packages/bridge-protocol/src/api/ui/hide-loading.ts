import { boolean, call, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const hideLoading: DocumentedApi = call('hideLoading', {
  params: { noConflict: optional(boolean) },
  see: 'ui/interaction/wx.hideLoading',
});
