import { sync } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';
import { appBaseInfo } from './system-facts.ts';

export const getAppBaseInfo: ApiDescriptor = sync('getAppBaseInfo', {
  result: appBaseInfo,
  source: 'facts',
  see: 'base/system/wx.getAppBaseInfo',
});
