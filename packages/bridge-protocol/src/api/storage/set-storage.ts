import { any, boolean, call, optional, sync, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const setStorage: DocumentedApi = call('setStorage', {
  params: { key: text, data: any, encrypt: optional(boolean) },
  see: 'storage/wx.setStorage',
});

export const setStorageSync: DocumentedApi = sync('setStorageSync', {
  params: { key: text, data: any },
  source: 'storage',
  positional: ['key', 'data'],
  see: 'storage/wx.setStorageSync',
});
