// Timers for mini-program code: functions only. What a callback throws goes to the runtime instead of the realm's own
// error event, so that it is reported with the others.

/** The realm's own timers, taken before anything is removed. */
export interface NativeTimers {
  readonly setTimeout: (run: () => void, delayMs?: number) => number;
  readonly setInterval: (run: () => void, delayMs?: number) => number;
  readonly clearTimeout: (timer?: number) => void;
  readonly clearInterval: (timer?: number) => void;
  readonly queueMicrotask: (run: () => void) => void;
}

export interface SandboxTimers {
  setTimeout(run: unknown, delayMs?: unknown, ...args: unknown[]): number;
  setInterval(run: unknown, delayMs?: unknown, ...args: unknown[]): number;
  clearTimeout(timer?: unknown): void;
  clearInterval(timer?: unknown): void;
}

export function createTimers(native: NativeTimers, onError: (error: unknown) => void): SandboxTimers {
  const callbackOf = (run: unknown, args: readonly unknown[]): (() => void) => {
    if (typeof run === 'string') throw new TypeError('Timers take a function; text is not run as code here.');
    // The platform ignores other values, which code passes by mistake (`setTimeout(this.done())`).
    if (typeof run !== 'function') return () => undefined;
    return () => {
      try {
        run(...args);
      } catch (error) {
        onError(error);
      }
    };
  };
  // Hostile objects convert to numbers in their own code; the native function then sees a plain number.
  const delayOf = (delayMs: unknown): number => Number(delayMs) || 0;
  const timerOf = (timer: unknown): number => (typeof timer === 'number' ? timer : Number(timer) || 0);
  return {
    setTimeout: (run, delayMs, ...args) => native.setTimeout(callbackOf(run, args), delayOf(delayMs)),
    setInterval: (run, delayMs, ...args) => native.setInterval(callbackOf(run, args), delayOf(delayMs)),
    clearTimeout: (timer) => native.clearTimeout(timerOf(timer)),
    clearInterval: (timer) => native.clearInterval(timerOf(timer)),
  };
}
