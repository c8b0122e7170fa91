import { call, sync } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const clearStorage: DocumentedApi = call('clearStorage', { see: 'storage/wx.clearStorage' });

export const clearStorageSync: DocumentedApi = sync('clearStorageSync', {
  source: 'storage',
  see: 'storage/wx.clearStorageSync',
});
