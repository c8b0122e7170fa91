import type { LogicPlatform } from '../platform.ts';

type Run = (callback: (value: never) => void, self: unknown, value: unknown) => void;

/** Timers whose callbacks are caught: what one throws is reported, and the page lives on. Extra arguments are passed. */
export function createTimers(platform: LogicPlatform, run: Run): Record<string, (...args: never[]) => unknown> {
  const wrap =
    (start: (callback: () => void, delayMs: number) => unknown) =>
    (callback: unknown, delayMs?: unknown, ...args: unknown[]): unknown => {
      if (typeof callback !== 'function') return undefined;
      return start(() => run(() => callback(...args), undefined, undefined), Number(delayMs) || 0);
    };
  return {
    setTimeout: wrap((callback, delayMs) => platform.setTimeout(callback, delayMs)),
    setInterval: wrap((callback, delayMs) => platform.setInterval(callback, delayMs)),
    clearTimeout: (handle: unknown) => platform.clearTimeout(handle),
    clearInterval: (handle: unknown) => platform.clearInterval(handle),
  };
}
