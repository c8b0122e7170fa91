import { any, number, object, optional, recordOf, sync, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const getLaunchOptionsSync: ApiDescriptor = sync('getLaunchOptionsSync', {
  result: object({
    path: text,
    scene: number,
    query: recordOf(text),
    referrerInfo: object({ appId: optional(text), extraData: optional(any) }),
  }),
  source: 'facts',
  see: 'base/app/life-cycle/wx.getLaunchOptionsSync',
});
