import { address, boolean, call, duration, oneOf, optional, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const showToast: ApiDescriptor = call('showToast', {
  params: {
    title: text,
    icon: optional(oneOf('success', 'error', 'fail', 'exception', 'loading', 'none')),
    image: optional(address),
    duration: optional(duration),
    mask: optional(boolean),
  },
  see: 'ui/interaction/wx.showToast',
});
