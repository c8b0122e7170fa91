import { address, call, numberBetween, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const setTabBarItem: DocumentedApi = call('setTabBarItem', {
  params: { index: numberBetween(0, 4), text: optional(text), iconPath: optional(address), selectedIconPath: optional(address) },
  see: 'ui/tab-bar/wx.setTabBarItem',
});
