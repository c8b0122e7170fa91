// Counts what one port carries, per second. A window starts with the first frame after the last one's end, so a port
// that is quiet costs no timer.

import type { PortLimits } from './limits.ts';

const WINDOW_MS = 1000;

export interface Meter {
  /** Counts a frame. False when this second's allowance is used up. */
  admit(bytes: number): boolean;
}

export function createMeter(limits: Pick<PortLimits, 'framesPerSecond' | 'bytesPerSecond'>, now: () => number): Meter {
  let windowStart = Number.NEGATIVE_INFINITY;
  let frames = 0;
  let bytesInWindow = 0;
  return {
    admit(bytes) {
      const time = now();
      if (time - windowStart >= WINDOW_MS) {
        windowStart = time;
        frames = 0;
        bytesInWindow = 0;
      }
      frames += 1;
      bytesInWindow += bytes;
      return frames <= limits.framesPerSecond && bytesInWindow <= limits.bytesPerSecond;
    },
  };
}
