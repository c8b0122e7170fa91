import { call, colour, oneOf, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const setTabBarStyle: DocumentedApi = call('setTabBarStyle', {
  params: {
    color: optional(colour),
    selectedColor: optional(colour),
    backgroundColor: optional(colour),
    borderStyle: optional(oneOf('black', 'white')),
  },
  see: 'ui/tab-bar/wx.setTabBarStyle',
});
