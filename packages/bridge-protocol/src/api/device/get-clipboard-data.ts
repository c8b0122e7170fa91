import { call, object, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const getClipboardData: ApiDescriptor = call('getClipboardData', {
  result: object({ data: text }),
  see: 'device/clipboard/wx.getClipboardData',
});
