import { call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const hideHomeButton: DocumentedApi = call('hideHomeButton', { see: 'ui/navigation-bar/wx.hideHomeButton' });
