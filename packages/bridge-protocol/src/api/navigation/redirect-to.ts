import { address, call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const redirectTo: DocumentedApi = call('redirectTo', { params: { url: address }, see: 'route/wx.redirectTo' });
