import { call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const startPullDownRefresh: ApiDescriptor = call('startPullDownRefresh', {
  see: 'ui/pull-down-refresh/wx.startPullDownRefresh',
});
