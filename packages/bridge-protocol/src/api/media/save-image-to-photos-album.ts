import { address, call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const saveImageToPhotosAlbum: DocumentedApi = call('saveImageToPhotosAlbum', {
  params: { filePath: address },
  scope: 'scope.writePhotosAlbum',
  see: 'media/image/wx.saveImageToPhotosAlbum',
});
