// Tells a worker that is silent from one that is alive. Time is counted in ticks of our own timer, not by the clock: a
// laptop that slept for an hour, or a background tab whose timers run once a minute, has missed no tick.

import { DEAD_TICKS, TICK_MS } from './limits.ts';

export interface Heartbeat {
  readonly intervalMs: number;
  /** Ticks since the last ping was sent without an answer; 0 while the worker answers. */
  readonly silentTicks: number;
  /** Called every interval. True when the worker counts as dead. */
  tick(): boolean;
  answered(id: number): void;
}

export function createHeartbeat(ping: (id: number) => void): Heartbeat {
  let lastPing = 0;
  let lastAnswer = 0;
  let silentTicks = 0;
  return {
    intervalMs: TICK_MS,
    get silentTicks() {
      return silentTicks;
    },
    tick() {
      if (lastAnswer !== lastPing) {
        silentTicks += 1;
        return silentTicks >= DEAD_TICKS;
      }
      silentTicks = 0;
      lastPing += 1;
      ping(lastPing);
      return false;
    },
    answered(id) {
      if (id === lastPing) lastAnswer = id;
    },
  };
}
