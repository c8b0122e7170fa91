import { call, listOf, number, object, optional, text, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const chooseImage: DocumentedApi = call('chooseImage', {
  params: { count: optional(number), sizeType: optional(listOf(textUpTo(16), 8)), sourceType: optional(listOf(textUpTo(16), 8)) },
  result: object({ tempFilePaths: listOf(text), tempFiles: listOf(object({ path: text, size: number })) }),
  see: 'media/image/wx.chooseImage',
});
