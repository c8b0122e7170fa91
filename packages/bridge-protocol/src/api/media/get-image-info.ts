import { address, call, number, object, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const getImageInfo: ApiDescriptor = call('getImageInfo', {
  params: { src: address },
  result: object({ width: number, height: number, path: text, orientation: text, type: text }),
  see: 'media/image/wx.getImageInfo',
});
