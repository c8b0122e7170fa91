import { call, listOf, number, object, optional, text, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/** `time` in seconds since 1970. */
export const chooseMessageFile: DocumentedApi = call('chooseMessageFile', {
  params: { count: number, type: optional(textUpTo(16)), extension: optional(listOf(textUpTo(32), 64)) },
  result: object({ tempFiles: listOf(object({ path: text, size: number, name: text, type: text, time: number })) }),
  see: 'media/image/wx.chooseMessageFile',
});
