import { call, listOf, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const hideShareMenu: DocumentedApi = call('hideShareMenu', {
  params: { menus: optional(listOf(text, 8)) },
  see: 'share/wx.hideShareMenu',
});
