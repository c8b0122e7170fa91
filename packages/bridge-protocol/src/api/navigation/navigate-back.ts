import { call, number, optional } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const navigateBack: ApiDescriptor = call('navigateBack', {
  params: { delta: optional(number) },
  see: 'route/wx.navigateBack',
});
