// wx.onWindowResize: the container's element has another size. Page views tell their pages of their own.

import type { Shim, ShimCall, WindowFacts } from '@dinghy/api-shims';

export interface WindowShim extends Shim {
  resized(window: WindowFacts): void;
}

export function createWindowShim(): WindowShim {
  const listeners = new Set<ShimCall>();
  return {
    name: 'window/container',
    apis: {
      onWindowResize(_params: unknown, call: ShimCall) {
        listeners.add(call);
        call.signal.addEventListener('abort', () => listeners.delete(call));
      },
    },
    resized({ windowWidth, windowHeight, screenWidth, screenHeight }) {
      const deviceOrientation = screenWidth > screenHeight ? 'landscape' : 'portrait';
      const size = { windowWidth, windowHeight, screenWidth, screenHeight };
      for (const call of listeners) call.emit('windowResize', { deviceOrientation, size });
    },
  };
}
