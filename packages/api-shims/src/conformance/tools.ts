// What a test runner must offer, so that a suite runs under vitest, jest or a platform's own. Nothing is imported from one.

import { isDinghyError } from '@dinghy/errors';
import type { Shim, ShimCall } from '../shim.ts';

export interface TestTools {
  describe(name: string, body: () => void): unknown;
  test(name: string, body: () => void | Promise<void>): unknown;
  expect(actual: unknown): Expectation;
}

export interface Expectation {
  toBe(expected: unknown): void;
  toEqual(expected: unknown): void;
}

/** A call as the container makes it, with what came of it. */
export interface TestCall extends ShimCall {
  readonly events: readonly (readonly [event: string, data: unknown])[];
  readonly progressed: readonly unknown[];
  abort(): void;
}

export function createTestCall(appId = 'conformance-app'): TestCall {
  const ending = new AbortController();
  const events: (readonly [string, unknown])[] = [];
  const progressed: unknown[] = [];
  return {
    appId,
    signal: ending.signal,
    events,
    progressed,
    progress: (value) => void progressed.push(value),
    emit: (event, data) => void events.push([event, data]),
    abort: () => ending.abort(),
  };
}

/** Runs an API of a shim; throws what it throws, synchronously or not, as a rejection. */
export async function callApi(shim: Shim, api: string, params: unknown, call: ShimCall = createTestCall()): Promise<unknown> {
  const run = shim.apis[api];
  if (!run) throw new Error(`${shim.name} has no ${api}`);
  return await run(params as never, call);
}

/** The code that the work fails with; 'no failure', or the message of an error that has none. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no failure';
  } catch (error) {
    return isDinghyError(error) ? error.code : `no code: ${String(error)}`;
  }
}
