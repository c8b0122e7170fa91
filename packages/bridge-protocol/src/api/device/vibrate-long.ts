import { call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const vibrateLong: ApiDescriptor = call('vibrateLong', { see: 'device/vibrate/wx.vibrateLong' });
