import { call, listOf, number, object, oneOf, optional, text, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const chooseMedia: DocumentedApi = call('chooseMedia', {
  params: {
    count: optional(number),
    mediaType: optional(listOf(textUpTo(16), 8)),
    sourceType: optional(listOf(textUpTo(16), 8)),
    sizeType: optional(listOf(textUpTo(16), 8)),
    maxDuration: optional(number),
    camera: optional(oneOf('back', 'front')),
  },
  result: object({
    type: text,
    tempFiles: listOf(
      object({
        tempFilePath: text,
        size: number,
        fileType: text,
        duration: optional(number),
        height: optional(number),
        width: optional(number),
        thumbTempFilePath: optional(text),
      }),
    ),
  }),
  see: 'media/video/wx.chooseMedia',
});
