import { call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const stopPullDownRefresh: ApiDescriptor = call('stopPullDownRefresh', {
  see: 'ui/pull-down-refresh/wx.stopPullDownRefresh',
});
