import type { OnThrow } from './call-convention.ts';

/** Listeners of one event. One that throws does not keep it from the others. */
export interface Listeners {
  readonly size: number;
  add(listener: unknown): void;
  /** Without an argument, all of them. */
  remove(listener?: unknown): void;
  emit(value: unknown): void;
}

export function createListeners(where: string, onThrow: OnThrow): Listeners {
  const listeners = new Set<(value: unknown) => void>();
  return {
    get size() {
      return listeners.size;
    },
    add(listener) {
      if (typeof listener === 'function') listeners.add(listener as (value: unknown) => void);
    },
    remove(listener) {
      if (listener === undefined) listeners.clear();
      else listeners.delete(listener as (value: unknown) => void);
    },
    emit(value) {
      for (const listener of [...listeners]) {
        try {
          listener(value);
        } catch (error) {
          onThrow(error, where);
        }
      }
    },
  };
}
