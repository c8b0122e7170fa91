import { sync } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';
import { deviceInfo } from './system-facts.ts';

export const getDeviceInfo: ApiDescriptor = sync('getDeviceInfo', {
  result: deviceInfo,
  source: 'facts',
  see: 'base/system/wx.getDeviceInfo',
});
