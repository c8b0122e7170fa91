import { address, boolean, call, either, listOf, number, oneOf, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const previewImage: DocumentedApi = call('previewImage', {
  params: {
    urls: listOf(address, 200),
    current: optional(either(text, number)),
    showmenu: optional(boolean),
    referrerPolicy: optional(oneOf('no-referrer', 'origin')),
  },
  see: 'media/image/wx.previewImage',
});
