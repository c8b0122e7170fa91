import { sync } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';
import { systemSetting } from './system-facts.ts';

export const getSystemSetting: DocumentedApi = sync('getSystemSetting', {
  result: systemSetting,
  source: 'facts',
  see: 'base/system/wx.getSystemSetting',
});
