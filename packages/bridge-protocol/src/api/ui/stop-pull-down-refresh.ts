import { call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const stopPullDownRefresh: DocumentedApi = call('stopPullDownRefresh', {
  see: 'ui/pull-down-refresh/wx.stopPullDownRefresh',
});
