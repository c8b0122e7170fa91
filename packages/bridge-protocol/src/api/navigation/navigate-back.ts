import { call, number, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const navigateBack: DocumentedApi = call('navigateBack', {
  params: { delta: optional(number) },
  see: 'route/wx.navigateBack',
});
