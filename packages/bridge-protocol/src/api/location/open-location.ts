import { call, number, numberBetween, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const openLocation: DocumentedApi = call('openLocation', {
  params: {
    latitude: numberBetween(-90, 90),
    longitude: numberBetween(-180, 180),
    scale: optional(number),
    name: optional(text),
    address: optional(text),
  },
  see: 'location/wx.openLocation',
});
