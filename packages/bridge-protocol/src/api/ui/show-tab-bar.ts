import { boolean, call, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const showTabBar: DocumentedApi = call('showTabBar', {
  params: { animation: optional(boolean) },
  see: 'ui/tab-bar/wx.showTabBar',
});
