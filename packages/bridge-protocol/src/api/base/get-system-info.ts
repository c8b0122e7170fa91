import { call, sync } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';
import { systemInfo } from './system-facts.ts';

export const getSystemInfo: DocumentedApi = call('getSystemInfo', { result: systemInfo, see: 'base/system/wx.getSystemInfo' });

export const getSystemInfoAsync: DocumentedApi = call('getSystemInfoAsync', {
  result: systemInfo,
  see: 'base/system/wx.getSystemInfoAsync',
});

export const getSystemInfoSync: DocumentedApi = sync('getSystemInfoSync', {
  result: systemInfo,
  source: 'facts',
  see: 'base/system/wx.getSystemInfoSync',
});
