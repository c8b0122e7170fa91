// Time as an argument, so that tests own it. Runtimes without DOM and Node names still have timers as globals.

export interface Clock {
  /** Milliseconds; only differences mean anything. */
  now(): number;
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

interface TimerGlobals {
  readonly performance?: { now(): number };
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The realm's own timers, as they are now: mini-program code that replaces the globals later does not reach them. */
export function defaultClock(): Clock {
  const realm = globalThis as unknown as TimerGlobals;
  const { performance, setTimeout, clearTimeout } = realm;
  return {
    now: performance ? () => performance.now() : () => Date.now(),
    setTimeout: (callback, delayMs) => setTimeout.call(realm, callback, delayMs),
    clearTimeout: (timer) => clearTimeout.call(realm, timer),
  };
}
