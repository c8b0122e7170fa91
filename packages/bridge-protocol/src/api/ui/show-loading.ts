import { boolean, call, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const showLoading: DocumentedApi = call('showLoading', {
  params: { title: text, mask: optional(boolean) },
  see: 'ui/interaction/wx.showLoading',
});
