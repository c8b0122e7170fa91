import { any, call, optional } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const navigateBackMiniProgram: ApiDescriptor = call('navigateBackMiniProgram', {
  params: { extraData: optional(any) },
  see: 'navigate/wx.navigateBackMiniProgram',
});
