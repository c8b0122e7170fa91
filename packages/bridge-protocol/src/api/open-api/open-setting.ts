import { any, boolean, call, object, optional, recordOf } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const openSetting: ApiDescriptor = call('openSetting', {
  params: { withSubscriptions: optional(boolean) },
  result: object({ authSetting: recordOf(boolean), subscriptionsSetting: optional(any) }),
  see: 'open-api/setting/wx.openSetting',
});
