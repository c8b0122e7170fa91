import { call, object, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getClipboardData: DocumentedApi = call('getClipboardData', {
  result: object({ data: text }),
  see: 'device/clipboard/wx.getClipboardData',
});
