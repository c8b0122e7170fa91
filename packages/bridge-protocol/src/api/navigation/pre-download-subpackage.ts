import { call, oneOf, optional, textUpTo } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const preDownloadSubpackage: ApiDescriptor = call('preDownloadSubpackage', {
  params: { packageType: optional(oneOf('workers')), root: optional(textUpTo(256)) },
  see: 'base/subpackage/wx.preDownloadSubpackage',
});
