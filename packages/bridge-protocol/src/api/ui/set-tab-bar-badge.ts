import { call, numberBetween, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const setTabBarBadge: DocumentedApi = call('setTabBarBadge', {
  params: { index: numberBetween(0, 4), text: text },
  see: 'ui/tab-bar/wx.setTabBarBadge',
});
