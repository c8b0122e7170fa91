import { number, object, oneOf, subscribe } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const onWindowResize: DocumentedApi = subscribe('onWindowResize', {
  result: object({
    deviceOrientation: oneOf('portrait', 'landscape'),
    size: object({ windowWidth: number, windowHeight: number, screenWidth: number, screenHeight: number }),
  }),
  see: 'ui/window/wx.onWindowResize',
});
