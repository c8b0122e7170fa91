import { call, colour, duration, object, optional, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const setNavigationBarColor: DocumentedApi = call('setNavigationBarColor', {
  params: {
    frontColor: colour,
    backgroundColor: colour,
    animation: optional(object({ duration: optional(duration), timingFunc: optional(textUpTo(32)) })),
  },
  see: 'ui/navigation-bar/wx.setNavigationBarColor',
});
