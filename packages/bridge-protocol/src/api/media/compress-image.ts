import { address, call, number, object, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const compressImage: DocumentedApi = call('compressImage', {
  params: {
    src: address,
    /** 0 to 100, of JPEGs only. */
    quality: optional(number),
    compressedWidth: optional(number),
    compressedHeight: optional(number),
  },
  result: object({ tempFilePath: text }),
  see: 'media/image/wx.compressImage',
});
