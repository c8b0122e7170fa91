import { address, call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const navigateTo: ApiDescriptor = call('navigateTo', { params: { url: address }, see: 'route/wx.navigateTo' });
