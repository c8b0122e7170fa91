import { call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const startPullDownRefresh: DocumentedApi = call('startPullDownRefresh', {
  see: 'ui/pull-down-refresh/wx.startPullDownRefresh',
});
