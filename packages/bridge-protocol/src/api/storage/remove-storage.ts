import { call, sync, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const removeStorage: ApiDescriptor = call('removeStorage', { params: { key: text }, see: 'storage/wx.removeStorage' });

export const removeStorageSync: ApiDescriptor = sync('removeStorageSync', {
  params: { key: text },
  source: 'storage',
  positional: ['key'],
  see: 'storage/wx.removeStorageSync',
});
