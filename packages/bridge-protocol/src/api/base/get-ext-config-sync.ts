import { any, sync } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getExtConfigSync: DocumentedApi = sync('getExtConfigSync', {
  result: any,
  source: 'facts',
  see: 'ext/wx.getExtConfigSync',
});
