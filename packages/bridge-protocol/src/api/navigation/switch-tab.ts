import { address, call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const switchTab: ApiDescriptor = call('switchTab', { params: { url: address }, see: 'route/wx.switchTab' });
