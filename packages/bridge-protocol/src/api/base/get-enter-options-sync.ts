import { any, number, object, optional, recordOf, sync, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getEnterOptionsSync: DocumentedApi = sync('getEnterOptionsSync', {
  result: object({
    path: text,
    scene: number,
    query: recordOf(text),
    referrerInfo: object({ appId: optional(text), extraData: optional(any) }),
  }),
  source: 'facts',
  see: 'base/app/life-cycle/wx.getEnterOptionsSync',
});
