// Files that a mini-program keeps, by the older functions of `wx` itself.

import { address, call, listOf, number, object, oneOf, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const saveFile: DocumentedApi = call('saveFile', {
  params: { tempFilePath: address, filePath: optional(address) },
  result: object({ savedFilePath: text }),
  see: 'file/wx.saveFile',
});

/** `createTime` in seconds since 1970. */
export const getSavedFileList: DocumentedApi = call('getSavedFileList', {
  result: object({ fileList: listOf(object({ filePath: text, size: number, createTime: number })) }),
  see: 'file/wx.getSavedFileList',
});

export const getSavedFileInfo: DocumentedApi = call('getSavedFileInfo', {
  params: { filePath: address },
  result: object({ size: number, createTime: number }),
  see: 'file/wx.getSavedFileInfo',
});

export const removeSavedFile: DocumentedApi = call('removeSavedFile', {
  params: { filePath: address },
  see: 'file/wx.removeSavedFile',
});

export const getFileInfo: DocumentedApi = call('getFileInfo', {
  params: { filePath: address, digestAlgorithm: optional(oneOf('md5', 'sha1')) },
  result: object({ size: number, digest: text }),
  see: 'file/wx.getFileInfo',
});
