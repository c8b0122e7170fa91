import { call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const exitMiniProgram: ApiDescriptor = call('exitMiniProgram', { see: 'navigate/wx.exitMiniProgram' });
