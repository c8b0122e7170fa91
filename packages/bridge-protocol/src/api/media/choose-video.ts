import { boolean, call, listOf, number, object, oneOf, optional, text, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const chooseVideo: DocumentedApi = call('chooseVideo', {
  params: {
    sourceType: optional(listOf(textUpTo(16), 8)),
    compressed: optional(boolean),
    maxDuration: optional(number),
    camera: optional(oneOf('back', 'front')),
  },
  result: object({ tempFilePath: text, duration: number, size: number, height: number, width: number }),
  see: 'media/video/wx.chooseVideo',
});
