import { call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const vibrateLong: DocumentedApi = call('vibrateLong', { see: 'device/vibrate/wx.vibrateLong' });
