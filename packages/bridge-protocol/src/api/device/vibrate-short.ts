import { call, optional, textUpTo } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const vibrateShort: ApiDescriptor = call('vibrateShort', {
  params: { type: optional(textUpTo(16)) },
  see: 'device/vibrate/wx.vibrateShort',
});
