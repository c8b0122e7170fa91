import { sync } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';
import { appAuthorizeSetting } from './system-facts.ts';

export const getAppAuthorizeSetting: ApiDescriptor = sync('getAppAuthorizeSetting', {
  result: appAuthorizeSetting,
  source: 'facts',
  see: 'base/system/wx.getAppAuthorizeSetting',
});
