import { sync } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';
import { appBaseInfo } from './system-facts.ts';

export const getAppBaseInfo: DocumentedApi = sync('getAppBaseInfo', {
  result: appBaseInfo,
  source: 'facts',
  see: 'base/system/wx.getAppBaseInfo',
});
