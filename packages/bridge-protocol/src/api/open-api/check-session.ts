import { call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const checkSession: DocumentedApi = call('checkSession', { see: 'open-api/login/wx.checkSession' });
