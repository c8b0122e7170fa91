import { call, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const setClipboardData: ApiDescriptor = call('setClipboardData', {
  params: { data: text },
  see: 'device/clipboard/wx.setClipboardData',
});
