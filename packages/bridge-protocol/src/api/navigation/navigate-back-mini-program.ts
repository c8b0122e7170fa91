import { any, call, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const navigateBackMiniProgram: DocumentedApi = call('navigateBackMiniProgram', {
  params: { extraData: optional(any) },
  see: 'navigate/wx.navigateBackMiniProgram',
});
