import { sync } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';
import { appAuthorizeSetting } from './system-facts.ts';

export const getAppAuthorizeSetting: DocumentedApi = sync('getAppAuthorizeSetting', {
  result: appAuthorizeSetting,
  source: 'facts',
  see: 'base/system/wx.getAppAuthorizeSetting',
});
