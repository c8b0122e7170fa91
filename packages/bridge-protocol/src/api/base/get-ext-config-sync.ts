import { any, sync } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const getExtConfigSync: ApiDescriptor = sync('getExtConfigSync', {
  result: any,
  source: 'facts',
  see: 'ext/wx.getExtConfigSync',
});
