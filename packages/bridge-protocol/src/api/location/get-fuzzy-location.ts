import { call, number, object, oneOf, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getFuzzyLocation: DocumentedApi = call('getFuzzyLocation', {
  params: { type: optional(oneOf('wgs84', 'gcj02')) },
  result: object({ latitude: number, longitude: number }),
  scope: 'scope.userFuzzyLocation',
  see: 'location/wx.getFuzzyLocation',
});
