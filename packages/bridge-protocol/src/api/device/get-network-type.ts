import { boolean, call, number, object, oneOf, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';
import type { Schema } from '../schema.ts';

export const networkType: Schema = oneOf('wifi', '2g', '3g', '4g', '5g', 'unknown', 'none');

export const getNetworkType: DocumentedApi = call('getNetworkType', {
  result: object({ networkType: networkType, signalStrength: optional(number), hasSystemProxy: optional(boolean) }),
  see: 'device/network/wx.getNetworkType',
});
