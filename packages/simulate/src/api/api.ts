// The mocked `wx`: everything answers, nothing happens.

import { ASYNC, ASYNC_OR_PROMISE, ASYNC_OR_PROMISE_RESULTS, ASYNC_RESULTS, NO_OPERATIONS, SYNC_RESULTS } from './mock-facts.ts';
import { createObjects } from './objects/index.ts';
import { mockAsync, mockAsyncAndPromise, mockSync } from './utils.ts';

export const api: Record<string, unknown> = {
  ...each(NO_OPERATIONS, () => () => {}),
  ...each(ASYNC, (name) => mockAsync(name)),
  ...each(ASYNC_OR_PROMISE, (name) => mockAsyncAndPromise(name)),
  ...mapValues(ASYNC_RESULTS, (name, result) => mockAsync(name, result as object)),
  ...mapValues(ASYNC_OR_PROMISE_RESULTS, (name, result) => mockAsyncAndPromise(name, result as object)),
  ...mapValues(SYNC_RESULTS, (_, result) => mockSync(result)),
  ...createObjects(),
};

function each(names: string, make: (name: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(names.split(' ').map((name) => [name, make(name)]));
}

function mapValues(
  table: Readonly<Record<string, unknown>>,
  make: (name: string, value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, make(name, value)]));
}
