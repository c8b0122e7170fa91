import { call, oneOf, optional, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const preDownloadSubpackage: DocumentedApi = call('preDownloadSubpackage', {
  params: { packageType: optional(oneOf('workers')), root: optional(textUpTo(256)) },
  see: 'base/subpackage/wx.preDownloadSubpackage',
});
