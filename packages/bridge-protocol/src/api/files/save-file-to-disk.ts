import { address, call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const saveFileToDisk: DocumentedApi = call('saveFileToDisk', {
  params: { filePath: address },
  see: 'file/wx.saveFileToDisk',
});
