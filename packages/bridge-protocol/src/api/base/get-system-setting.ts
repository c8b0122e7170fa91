import { sync } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';
import { systemSetting } from './system-facts.ts';

export const getSystemSetting: ApiDescriptor = sync('getSystemSetting', {
  result: systemSetting,
  source: 'facts',
  see: 'base/system/wx.getSystemSetting',
});
