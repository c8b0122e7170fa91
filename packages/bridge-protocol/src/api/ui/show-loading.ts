import { boolean, call, optional, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const showLoading: ApiDescriptor = call('showLoading', {
  params: { title: text, mask: optional(boolean) },
  see: 'ui/interaction/wx.showLoading',
});
