import { call, number, object, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const login: DocumentedApi = call('login', {
  params: { timeout: optional(number) },
  result: object({ code: text }),
  see: 'open-api/login/wx.login',
});
