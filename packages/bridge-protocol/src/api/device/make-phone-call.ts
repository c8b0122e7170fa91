import { call, textUpTo } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const makePhoneCall: ApiDescriptor = call('makePhoneCall', {
  params: { phoneNumber: textUpTo(64) },
  see: 'device/phone/wx.makePhoneCall',
});
