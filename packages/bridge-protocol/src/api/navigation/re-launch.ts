import { address, call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const reLaunch: ApiDescriptor = call('reLaunch', { params: { url: address }, see: 'route/wx.reLaunch' });
