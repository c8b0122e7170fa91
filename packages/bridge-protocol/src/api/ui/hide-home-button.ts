import { call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const hideHomeButton: ApiDescriptor = call('hideHomeButton', { see: 'ui/navigation-bar/wx.hideHomeButton' });
