import { boolean, call, listOf, object, oneOf, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const scanCode: DocumentedApi = call('scanCode', {
  params: {
    onlyFromCamera: optional(boolean),
    scanType: optional(listOf(oneOf('barCode', 'qrCode', 'datamatrix', 'pdf417'), 4)),
  },
  result: object({ result: text, scanType: text, charSet: text, path: optional(text), rawData: optional(text) }),
  see: 'device/scan/wx.scanCode',
});
