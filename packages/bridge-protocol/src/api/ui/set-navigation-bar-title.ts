import { call, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const setNavigationBarTitle: ApiDescriptor = call('setNavigationBarTitle', {
  params: { title: text },
  see: 'ui/navigation-bar/wx.setNavigationBarTitle',
});
