// wx.onWindowResize: the container's element has another size. Page views tell their pages of their own.

import type { Shim, ShimCall } from '@dinghy/api-shims';

export interface WindowSize {
  readonly windowWidth: number;
  readonly windowHeight: number;
}

export interface WindowShim extends Shim {
  resized(size: WindowSize): void;
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
    resized(size) {
      for (const call of listeners) call.emit('windowResize', { size });
    },
  };
}
