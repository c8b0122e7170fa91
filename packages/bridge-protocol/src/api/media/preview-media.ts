import { address, boolean, call, listOf, number, object, oneOf, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const previewMedia: DocumentedApi = call('previewMedia', {
  params: {
    sources: listOf(object({ url: address, type: optional(oneOf('image', 'video')), poster: optional(address) }), 200),
    current: optional(number),
    showmenu: optional(boolean),
  },
  see: 'media/image/wx.previewMedia',
});
