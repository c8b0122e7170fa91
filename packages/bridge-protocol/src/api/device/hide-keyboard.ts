import { call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const hideKeyboard: ApiDescriptor = call('hideKeyboard', { see: 'device/keyboard/wx.hideKeyboard' });
