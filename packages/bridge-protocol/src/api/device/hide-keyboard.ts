import { call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const hideKeyboard: DocumentedApi = call('hideKeyboard', { see: 'device/keyboard/wx.hideKeyboard' });
