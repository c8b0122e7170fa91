import { call, sync } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const clearStorage: ApiDescriptor = call('clearStorage', { see: 'storage/wx.clearStorage' });

export const clearStorageSync: ApiDescriptor = sync('clearStorageSync', {
  source: 'storage',
  see: 'storage/wx.clearStorageSync',
});
