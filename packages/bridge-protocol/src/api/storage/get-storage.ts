import { any, boolean, call, object, optional, sync, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getStorage: DocumentedApi = call('getStorage', {
  params: { key: text, encrypt: optional(boolean) },
  result: object({ data: any }),
  see: 'storage/wx.getStorage',
});

export const getStorageSync: DocumentedApi = sync('getStorageSync', {
  params: { key: text },
  result: any,
  source: 'storage',
  positional: ['key'],
  see: 'storage/wx.getStorageSync',
});
