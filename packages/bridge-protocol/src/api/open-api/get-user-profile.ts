import { any, call, object, optional, text, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getUserProfile: DocumentedApi = call('getUserProfile', {
  params: { desc: textUpTo(200), lang: optional(text) },
  result: object({
    userInfo: optional(any),
    rawData: optional(text),
    signature: optional(text),
    encryptedData: optional(text),
    iv: optional(text),
    cloudID: optional(text),
  }),
  see: 'open-api/user-info/wx.getUserProfile',
});
