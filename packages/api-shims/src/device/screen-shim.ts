import { DinghyError } from '@dinghy/errors';
import type { Shim, ShimCall } from '../shim.ts';

export interface ScreenDriver {
  readonly name: string;
  /** Keeps the screen on until the answered function is called. Rejects where the device cannot. */
  keepOn(): Promise<() => void>;
}

export function createScreenShim(options: { readonly driver: ScreenDriver }): Shim {
  const kept = new Map<string, () => void>();
  const release = (appId: string): void => {
    kept.get(appId)?.();
    kept.delete(appId);
  };
  return {
    name: `screen/${options.driver.name}`,
    apis: {
      async setKeepScreenOn({ keepScreenOn }: { readonly keepScreenOn: boolean }, call: ShimCall) {
        release(call.appId);
        if (!keepScreenOn) return;
        try {
          const stop = await options.driver.keepOn();
          // Two calls at once, or the session's end meanwhile: never two locks, never one that nobody holds.
          release(call.appId);
          if (call.signal.aborted) stop();
          else kept.set(call.appId, stop);
        } catch (error) {
          throw new DinghyError('API_FAILED', { reason: 'the device does not allow it now' }, { cause: error });
        }
      },
    },
    releaseApp: release,
    dispose() {
      for (const appId of [...kept.keys()]) release(appId);
    },
  };
}
