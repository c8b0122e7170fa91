import { call, oneOf, optional } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const vibrateShort: ApiDescriptor = call('vibrateShort', {
  params: { type: optional(oneOf('heavy', 'medium', 'light')) },
  see: 'device/vibrate/wx.vibrateShort',
});
