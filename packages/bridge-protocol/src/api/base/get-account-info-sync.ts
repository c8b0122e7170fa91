import { object, oneOf, sync, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getAccountInfoSync: DocumentedApi = sync('getAccountInfoSync', {
  result: object({ miniProgram: object({ appId: text, envVersion: oneOf('develop', 'trial', 'release'), version: text }) }),
  source: 'facts',
  see: 'open-api/account-info/wx.getAccountInfoSync',
});
