import { boolean, call, object, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

const result = object({
  code: optional(text),
  encryptedData: optional(text),
  iv: optional(text),
  cloudID: optional(text),
});

const params = { phoneNumberNoQuotaToast: optional(boolean) };

/** Only a button can ask for these: there is no function of `wx`. */
export const getPhoneNumber: DocumentedApi = call('getPhoneNumber', {
  params,
  result,
  internal: true,
  see: 'component/button',
});

export const getRealtimePhoneNumber: DocumentedApi = call('getRealtimePhoneNumber', {
  params,
  result: object({ code: optional(text) }),
  internal: true,
  see: 'component/button',
});
