// Time that stands still until a test moves it.

import type { Clock } from '../transports/clock.ts';

export interface ManualClock extends Clock {
  /** Runs the timers that fall due, in order, each at its own time. */
  advance(byMs: number): void;
  readonly pendingTimers: number;
}

export function createManualClock(): ManualClock {
  const timers = new Map<number, { readonly dueAt: number; readonly callback: () => void }>();
  let nowMs = 0;
  let lastTimer = 0;

  function nextDue(limit: number): number | undefined {
    let found: number | undefined;
    let foundAt = limit;
    for (const [timer, { dueAt }] of timers) {
      if (dueAt > foundAt || (dueAt === foundAt && found !== undefined)) continue;
      found = timer;
      foundAt = dueAt;
    }
    return found;
  }

  return {
    now: () => nowMs,
    setTimeout(callback, delayMs) {
      timers.set(++lastTimer, { dueAt: nowMs + delayMs, callback });
      return lastTimer;
    },
    clearTimeout: (timer) => void timers.delete(timer as number),
    advance(byMs) {
      const until = nowMs + byMs;
      for (let timer = nextDue(until); timer !== undefined; timer = nextDue(until)) {
        const { dueAt, callback } = timers.get(timer) as { dueAt: number; callback: () => void };
        timers.delete(timer);
        nowMs = dueAt;
        callback();
      }
      nowMs = until;
    },
    get pendingTimers() {
      return timers.size;
    },
  };
}
