import { boolean, call, number, object, oneOf, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getLocation: DocumentedApi = call('getLocation', {
  params: {
    type: optional(oneOf('wgs84', 'gcj02')),
    altitude: optional(boolean),
    isHighAccuracy: optional(boolean),
    highAccuracyExpireTime: optional(number),
  },
  result: object({
    latitude: number,
    longitude: number,
    speed: number,
    accuracy: number,
    altitude: number,
    verticalAccuracy: number,
    horizontalAccuracy: number,
  }),
  scope: 'scope.userLocation',
  see: 'location/wx.getLocation',
});
