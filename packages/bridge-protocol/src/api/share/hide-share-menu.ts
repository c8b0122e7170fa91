import { call, listOf, optional, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const hideShareMenu: ApiDescriptor = call('hideShareMenu', {
  params: { menus: optional(listOf(text, 8)) },
  see: 'share/wx.hideShareMenu',
});
