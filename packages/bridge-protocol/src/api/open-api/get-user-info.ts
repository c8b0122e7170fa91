import { any, boolean, call, object, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getUserInfo: DocumentedApi = call('getUserInfo', {
  params: { withCredentials: optional(boolean), lang: optional(text) },
  result: object({
    userInfo: optional(any),
    rawData: optional(text),
    signature: optional(text),
    encryptedData: optional(text),
    iv: optional(text),
    cloudID: optional(text),
  }),
  scope: 'scope.userInfo',
  see: 'open-api/user-info/wx.getUserInfo',
});
