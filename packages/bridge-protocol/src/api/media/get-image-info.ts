import { address, call, number, object, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getImageInfo: DocumentedApi = call('getImageInfo', {
  params: { src: address },
  result: object({ width: number, height: number, path: text, orientation: text, type: text }),
  see: 'media/image/wx.getImageInfo',
});
