import { call, listOf, number, numberBetween, object, oneOf, optional, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const chooseMedia: ApiDescriptor = call('chooseMedia', {
  params: {
    count: optional(numberBetween(1, 20)),
    mediaType: optional(listOf(oneOf('image', 'video', 'mix'), 3)),
    sourceType: optional(listOf(oneOf('album', 'camera'), 2)),
    sizeType: optional(listOf(oneOf('original', 'compressed'), 2)),
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
