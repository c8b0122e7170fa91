import { number, object, subscribe } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const onWindowResize: ApiDescriptor = subscribe('onWindowResize', {
  result: object({ size: object({ windowWidth: number, windowHeight: number }) }),
  see: 'ui/window/wx.onWindowResize',
});
