import { call, sync, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const removeStorage: DocumentedApi = call('removeStorage', { params: { key: text }, see: 'storage/wx.removeStorage' });

export const removeStorageSync: DocumentedApi = sync('removeStorageSync', {
  params: { key: text },
  source: 'storage',
  positional: ['key'],
  see: 'storage/wx.removeStorageSync',
});
