// The signal that a call's handler gets. Bare engines have no AbortController.

import type { AbortSignalLike } from './types.ts';

export interface Abortable {
  readonly signal: AbortSignalLike;
  abort(): void;
}

export function createAbortable(): Abortable {
  const listeners = new Set<() => void>();
  let aborted = false;
  return {
    signal: {
      get aborted() {
        return aborted;
      },
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
    abort() {
      if (aborted) return;
      aborted = true;
      for (const listener of listeners) runGuarded(listener);
      listeners.clear();
    },
  };
}

/**
 * Runs code that the peer was given. What it throws is a bug there, and must neither end the session nor reach whoever
 * happened to be sending: it surfaces as an unhandled rejection.
 */
export function runGuarded<Args extends readonly unknown[]>(run: (...args: Args) => void, ...args: Args): void {
  try {
    run(...args);
  } catch (error) {
    void Promise.reject(error);
  }
}
