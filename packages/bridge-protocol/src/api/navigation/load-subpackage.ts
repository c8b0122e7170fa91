import { call, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/** What `require.async` and navigation into a subpackage need; answered when its code has run. */
export const loadSubpackage: DocumentedApi = call('loadSubpackage', {
  params: { root: textUpTo(256) },
  internal: true,
  see: 'https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/async.html',
});
