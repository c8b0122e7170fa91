import { any, boolean, call, object, optional, sync, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const getStorage: ApiDescriptor = call('getStorage', {
  params: { key: text, encrypt: optional(boolean) },
  result: object({ data: any }),
  see: 'storage/wx.getStorage',
});

export const getStorageSync: ApiDescriptor = sync('getStorageSync', {
  params: { key: text },
  result: any,
  source: 'storage',
  positional: ['key'],
  see: 'storage/wx.getStorageSync',
});
