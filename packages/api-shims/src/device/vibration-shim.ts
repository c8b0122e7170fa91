import { DinghyError } from '@dinghy/errors';
import type { Shim, ShimCall } from '../shim.ts';

export interface VibrationDriver {
  readonly name: string;
  /** Answers whether the device can. */
  vibrate(durationMs: number): boolean;
}

const SHORT_MS = 15;
const LONG_MS = 400;
/** Between two vibrations of one app; more often is a nuisance, and hides that it is one app that does it. */
const PAUSE_MS = 100;

export function createVibrationShim(options: { readonly driver: VibrationDriver; readonly now?: () => number }): Shim {
  const now = options.now ?? Date.now;
  const lastAt = new Map<string, number>();
  const vibrate = (api: string, durationMs: number) => (_params: unknown, call: ShimCall) => {
    const at = now();
    if (at - (lastAt.get(call.appId) ?? -PAUSE_MS) < PAUSE_MS) throw new DinghyError('API_RATE_LIMITED', { api });
    lastAt.set(call.appId, at);
    if (!options.driver.vibrate(durationMs)) throw new DinghyError('API_UNSUPPORTED', { api });
  };
  return {
    name: `vibration/${options.driver.name}`,
    apis: { vibrateShort: vibrate('vibrateShort', SHORT_MS), vibrateLong: vibrate('vibrateLong', LONG_MS) },
    releaseApp: (appId) => void lastAt.delete(appId),
  };
}
