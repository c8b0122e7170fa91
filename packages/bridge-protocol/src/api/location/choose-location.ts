import { call, number, numberBetween, object, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const chooseLocation: DocumentedApi = call('chooseLocation', {
  params: { latitude: optional(numberBetween(-90, 90)), longitude: optional(numberBetween(-180, 180)) },
  result: object({ name: text, address: text, latitude: number, longitude: number }),
  see: 'location/wx.chooseLocation',
});
