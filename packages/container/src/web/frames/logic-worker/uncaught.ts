// Errors that nobody caught: the realm's own, and those of timer callbacks. The runtime listens; what comes before it does
// is kept.

import type { Natives } from './natives.ts';

export type UncaughtKind = 'error' | 'unhandledRejection';
export type UncaughtListener = (error: unknown, kind: UncaughtKind, promise?: unknown) => void;

export interface Uncaught {
  report: UncaughtListener;
  /** One listener. */
  listen(listener: UncaughtListener): void;
}

export function createUncaught(natives: Pick<Natives, 'onUncaught'>): Uncaught {
  let waiting: Parameters<UncaughtListener>[] = [];
  let listener: UncaughtListener | undefined;
  const report: UncaughtListener = (...report) => {
    if (listener) listener(...report);
    else waiting.push(report);
  };
  natives.onUncaught(report);
  return {
    report,
    listen(next) {
      listener = next;
      for (const report of waiting) next(...report);
      waiting = [];
    },
  };
}
