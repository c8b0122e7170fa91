import { sync } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';
import { deviceInfo } from './system-facts.ts';

export const getDeviceInfo: DocumentedApi = sync('getDeviceInfo', {
  result: deviceInfo,
  source: 'facts',
  see: 'base/system/wx.getDeviceInfo',
});
