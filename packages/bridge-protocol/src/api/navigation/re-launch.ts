import { address, call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const reLaunch: DocumentedApi = call('reLaunch', { params: { url: address }, see: 'route/wx.reLaunch' });
