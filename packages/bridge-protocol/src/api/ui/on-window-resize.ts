import { number, object, subscribe } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const onWindowResize: DocumentedApi = subscribe('onWindowResize', {
  result: object({ size: object({ windowWidth: number, windowHeight: number }) }),
  see: 'ui/window/wx.onWindowResize',
});
