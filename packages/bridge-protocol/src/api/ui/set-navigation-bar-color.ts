import { call, colour, duration, object, oneOf, optional } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const setNavigationBarColor: ApiDescriptor = call('setNavigationBarColor', {
  params: {
    frontColor: oneOf('#ffffff', '#000000'),
    backgroundColor: colour,
    animation: optional(
      object({ duration: optional(duration), timingFunc: optional(oneOf('linear', 'easeIn', 'easeOut', 'easeInOut')) }),
    ),
  },
  see: 'ui/navigation-bar/wx.setNavigationBarColor',
});
