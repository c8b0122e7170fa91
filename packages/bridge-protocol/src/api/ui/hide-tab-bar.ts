import { boolean, call, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const hideTabBar: DocumentedApi = call('hideTabBar', {
  params: { animation: optional(boolean) },
  see: 'ui/tab-bar/wx.hideTabBar',
});
