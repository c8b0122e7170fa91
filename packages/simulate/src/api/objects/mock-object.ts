// What mocked objects are made of.

import { mockAsync, mockSync } from '../utils.ts';

export const nothing = (): void => {};

/** An object of functions that do nothing. */
export function idle(names: string): Record<string, unknown> {
  return Object.fromEntries(names.split(' ').map((name) => [name, nothing]));
}

/** An object of functions that succeed through callbacks. */
export function succeeding(names: string): Record<string, unknown> {
  return Object.fromEntries(names.split(' ').map((name) => [name, mockAsync(name)]));
}

/** An object of functions that give a promise. */
export function promising(names: string): Record<string, unknown> {
  return Object.fromEntries(names.split(' ').map((name) => [name, mockSync(Promise.resolve({}))]));
}

export const emptyBuffer = (): ArrayBuffer => new ArrayBuffer(0);

export function later(callback: unknown, value: unknown, afterMs = 0): void {
  setTimeout(() => {
    if (typeof callback === 'function') callback(value);
  }, afterMs);
}
