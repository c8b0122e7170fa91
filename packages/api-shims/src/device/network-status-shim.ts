import type { Shim, ShimCall } from '../shim.ts';

export type NetworkType = 'wifi' | '2g' | '3g' | '4g' | '5g' | 'unknown' | 'none';

export interface NetworkStatusDriver {
  readonly name: string;
  current(): NetworkType;
  /** Tells of changes until the answered function is called. */
  watch(listener: () => void): () => void;
}

export function createNetworkStatusShim(options: { readonly driver: NetworkStatusDriver }): Shim {
  const { driver } = options;
  return {
    name: `network-status/${driver.name}`,
    apis: {
      getNetworkType: () => ({ networkType: driver.current() }),
      onNetworkStatusChange(_params: unknown, call: ShimCall) {
        const stop = driver.watch(() => {
          const networkType = driver.current();
          call.emit('networkStatusChange', { isConnected: networkType !== 'none', networkType });
        });
        // The signal is the subscription's end: offNetworkStatusChange, or the end of the session.
        if (call.signal.aborted) stop();
        else call.signal.addEventListener('abort', stop);
      },
    },
  };
}
