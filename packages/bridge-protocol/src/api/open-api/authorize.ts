import { call, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const authorize: DocumentedApi = call('authorize', {
  params: { scope: textUpTo(64) },
  see: 'open-api/authorize/wx.authorize',
});
