import { address, boolean, call, optional, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const openDocument: DocumentedApi = call('openDocument', {
  params: { filePath: address, showMenu: optional(boolean), fileType: optional(textUpTo(16)) },
  see: 'file/wx.openDocument',
});
