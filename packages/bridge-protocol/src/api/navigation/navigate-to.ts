import { address, call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const navigateTo: DocumentedApi = call('navigateTo', { params: { url: address }, see: 'route/wx.navigateTo' });
