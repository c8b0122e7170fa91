import { call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const showNavigationBarLoading: DocumentedApi = call('showNavigationBarLoading', {
  see: 'ui/navigation-bar/wx.showNavigationBarLoading',
});
