import { boolean, call, number, object, sync } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';
import type { Schema } from '../schema.ts';

/** `level` from 1 to 100. */
const batteryInfo: Schema = object({ level: number, isCharging: boolean, isLowPowerModeEnabled: boolean });

export const getBatteryInfo: DocumentedApi = call('getBatteryInfo', {
  result: batteryInfo,
  see: 'device/battery/wx.getBatteryInfo',
});

export const getBatteryInfoSync: DocumentedApi = sync('getBatteryInfoSync', {
  result: batteryInfo,
  source: 'facts',
  see: 'device/battery/wx.getBatteryInfoSync',
});
