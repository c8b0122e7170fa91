import { call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const exitMiniProgram: DocumentedApi = call('exitMiniProgram', { see: 'navigate/wx.exitMiniProgram' });
