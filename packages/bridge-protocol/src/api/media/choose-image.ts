import { call, listOf, number, numberBetween, object, oneOf, optional, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const chooseImage: ApiDescriptor = call('chooseImage', {
  params: {
    count: optional(numberBetween(1, 100)),
    sizeType: optional(listOf(oneOf('original', 'compressed'), 2)),
    sourceType: optional(listOf(oneOf('album', 'camera'), 2)),
  },
  result: object({ tempFilePaths: listOf(text), tempFiles: listOf(object({ path: text, size: number })) }),
  see: 'media/image/wx.chooseImage',
});
