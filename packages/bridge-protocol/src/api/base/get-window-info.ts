import { sync } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';
import { windowInfo } from './system-facts.ts';

export const getWindowInfo: ApiDescriptor = sync('getWindowInfo', {
  result: windowInfo,
  source: 'facts',
  see: 'base/system/wx.getWindowInfo',
});
