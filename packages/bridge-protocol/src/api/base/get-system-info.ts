import { call, sync } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';
import { systemInfo } from './system-facts.ts';

export const getSystemInfo: ApiDescriptor = call('getSystemInfo', { result: systemInfo, see: 'base/system/wx.getSystemInfo' });

export const getSystemInfoAsync: ApiDescriptor = call('getSystemInfoAsync', {
  result: systemInfo,
  see: 'base/system/wx.getSystemInfoAsync',
});

export const getSystemInfoSync: ApiDescriptor = sync('getSystemInfoSync', {
  result: systemInfo,
  source: 'facts',
  see: 'base/system/wx.getSystemInfoSync',
});
