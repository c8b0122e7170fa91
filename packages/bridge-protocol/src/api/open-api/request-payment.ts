import { call, oneOf, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const requestPayment: DocumentedApi = call('requestPayment', {
  params: {
    timeStamp: text,
    nonceStr: text,
    package: text,
    signType: optional(oneOf('MD5', 'HMAC-SHA256', 'RSA')),
    paySign: text,
  },
  deadlineMs: 600_000,
  see: 'payment/wx.requestPayment',
});
