import { call, numberBetween } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const removeTabBarBadge: DocumentedApi = call('removeTabBarBadge', {
  params: { index: numberBetween(0, 4) },
  see: 'ui/tab-bar/wx.removeTabBarBadge',
});
