import { call, duration, number, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const pageScrollTo: DocumentedApi = call('pageScrollTo', {
  params: { scrollTop: optional(number), selector: optional(text), duration: optional(duration), offsetTop: optional(number) },
  see: 'ui/scroll/wx.pageScrollTo',
});
