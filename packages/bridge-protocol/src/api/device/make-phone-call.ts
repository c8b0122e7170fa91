import { call, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const makePhoneCall: DocumentedApi = call('makePhoneCall', {
  params: { phoneNumber: textUpTo(64) },
  see: 'device/phone/wx.makePhoneCall',
});
