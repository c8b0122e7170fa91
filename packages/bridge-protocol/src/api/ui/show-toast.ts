import { address, boolean, call, number, optional, text, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const showToast: DocumentedApi = call('showToast', {
  params: {
    title: text,
    icon: optional(textUpTo(32)),
    image: optional(address),
    duration: optional(number),
    mask: optional(boolean),
  },
  see: 'ui/interaction/wx.showToast',
});
