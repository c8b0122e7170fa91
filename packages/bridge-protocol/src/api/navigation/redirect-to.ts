import { address, call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const redirectTo: ApiDescriptor = call('redirectTo', { params: { url: address }, see: 'route/wx.redirectTo' });
