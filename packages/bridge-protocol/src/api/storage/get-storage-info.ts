import { call, listOf, number, object, sync, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';
import type { Schema } from '../schema.ts';

/** Sizes in KiB. */
const storageInfo: Schema = object({ keys: listOf(text), currentSize: number, limitSize: number });

export const getStorageInfo: DocumentedApi = call('getStorageInfo', { result: storageInfo, see: 'storage/wx.getStorageInfo' });

export const getStorageInfoSync: DocumentedApi = sync('getStorageInfoSync', {
  result: storageInfo,
  source: 'storage',
  see: 'storage/wx.getStorageInfoSync',
});
