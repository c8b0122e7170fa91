import { call, colour, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const setBackgroundColor: DocumentedApi = call('setBackgroundColor', {
  params: { backgroundColor: optional(colour), backgroundColorTop: optional(colour), backgroundColorBottom: optional(colour) },
  see: 'ui/background/wx.setBackgroundColor',
});
