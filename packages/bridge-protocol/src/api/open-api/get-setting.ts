import { any, boolean, call, object, optional, recordOf } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getSetting: DocumentedApi = call('getSetting', {
  params: { withSubscriptions: optional(boolean) },
  result: object({ authSetting: recordOf(boolean), subscriptionsSetting: optional(any) }),
  see: 'open-api/setting/wx.getSetting',
});
