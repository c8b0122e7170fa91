import { call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const checkSession: ApiDescriptor = call('checkSession', { see: 'open-api/login/wx.checkSession' });
