import { address, call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const saveVideoToPhotosAlbum: DocumentedApi = call('saveVideoToPhotosAlbum', {
  params: { filePath: address },
  scope: 'scope.writePhotosAlbum',
  see: 'media/video/wx.saveVideoToPhotosAlbum',
});
