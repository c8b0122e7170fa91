import { address, call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const saveImageToPhotosAlbum: ApiDescriptor = call('saveImageToPhotosAlbum', {
  params: { filePath: address },
  scope: 'scope.writePhotosAlbum',
  see: 'media/image/wx.saveImageToPhotosAlbum',
});
