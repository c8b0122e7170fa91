import { call, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const setNavigationBarTitle: DocumentedApi = call('setNavigationBarTitle', {
  params: { title: text },
  see: 'ui/navigation-bar/wx.setNavigationBarTitle',
});
