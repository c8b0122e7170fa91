import { call, colour, duration, object, optional, textUpTo } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const setNavigationBarColor: ApiDescriptor = call('setNavigationBarColor', {
  params: {
    frontColor: colour,
    backgroundColor: colour,
    animation: optional(object({ duration: optional(duration), timingFunc: optional(textUpTo(32)) })),
  },
  see: 'ui/navigation-bar/wx.setNavigationBarColor',
});
