import { boolean, call, listOf, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const showShareMenu: DocumentedApi = call('showShareMenu', {
  params: { withShareTicket: optional(boolean), menus: optional(listOf(text, 8)) },
  see: 'share/wx.showShareMenu',
});
