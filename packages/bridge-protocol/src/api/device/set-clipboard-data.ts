import { call, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const setClipboardData: DocumentedApi = call('setClipboardData', {
  params: { data: text },
  see: 'device/clipboard/wx.setClipboardData',
});
