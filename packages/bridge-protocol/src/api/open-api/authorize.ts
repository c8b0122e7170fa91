import { call, textUpTo } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const authorize: ApiDescriptor = call('authorize', {
  params: { scope: textUpTo(64) },
  see: 'open-api/authorize/wx.authorize',
});
