import { call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const hideNavigationBarLoading: DocumentedApi = call('hideNavigationBarLoading', {
  see: 'ui/navigation-bar/wx.hideNavigationBarLoading',
});
