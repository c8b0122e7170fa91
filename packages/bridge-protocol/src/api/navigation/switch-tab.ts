import { address, call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const switchTab: DocumentedApi = call('switchTab', { params: { url: address }, see: 'route/wx.switchTab' });
