import { call, duration, number, optional, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const pageScrollTo: ApiDescriptor = call('pageScrollTo', {
  params: { scrollTop: optional(number), selector: optional(text), duration: optional(duration), offsetTop: optional(number) },
  see: 'ui/scroll/wx.pageScrollTo',
});
