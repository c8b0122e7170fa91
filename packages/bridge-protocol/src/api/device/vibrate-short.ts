import { call, optional, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const vibrateShort: DocumentedApi = call('vibrateShort', {
  params: { type: optional(textUpTo(16)) },
  see: 'device/vibrate/wx.vibrateShort',
});
