import { sync } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';
import { windowInfo } from './system-facts.ts';

export const getWindowInfo: DocumentedApi = sync('getWindowInfo', {
  result: windowInfo,
  source: 'facts',
  see: 'base/system/wx.getWindowInfo',
});
