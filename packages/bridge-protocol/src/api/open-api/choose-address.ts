import { call, object, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const chooseAddress: DocumentedApi = call('chooseAddress', {
  result: object({
    userName: text,
    postalCode: text,
    provinceName: text,
    cityName: text,
    countyName: text,
    detailInfo: text,
    telNumber: text,
    nationalCode: optional(text),
  }),
  see: 'open-api/address/wx.chooseAddress',
});
