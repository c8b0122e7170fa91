import { boolean, call, listOf, optional, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const showShareMenu: ApiDescriptor = call('showShareMenu', {
  params: { withShareTicket: optional(boolean), menus: optional(listOf(text, 8)) },
  see: 'share/wx.showShareMenu',
});
