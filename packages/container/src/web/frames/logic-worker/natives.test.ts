import { describe, expect, it } from 'vitest';
import { takeNatives } from './natives.ts';

const ignore = (): void => undefined;
const scope = {
  postMessage: ignore,
  importScripts: ignore,
  addEventListener: ignore,
  setTimeout: () => 0,
  setInterval: () => 0,
  clearTimeout: ignore,
  clearInterval: ignore,
};

describe('queueMicrotask of takeNatives', () => {
  const { queueMicrotask } = takeNatives(scope).timers;

  it('comes in turn with what mini-program code waits for', async () => {
    const order: string[] = [];
    void Promise.resolve().then(() => order.push('before'));
    queueMicrotask(() => order.push('ours'));
    void Promise.resolve().then(() => order.push('after'));
    order.push('now');
    await waitAFew();
    expect(order).toEqual(['now', 'before', 'ours', 'after']);
  });

  it('runs whatever mini-program code has put in the place of promises and their then', async () => {
    const order: string[] = [];
    const { Promise: OwnPromise } = globalThis;
    const { then } = OwnPromise.prototype;
    // What runs this test is waiting for it by now, and not disturbed.
    await undefined;
    try {
      replaceThen(() => order.push('theirs'));
      globalThis.Promise = class {} as never;
      queueMicrotask(() => order.push('ours'));
      await waitAFew();
    } finally {
      globalThis.Promise = OwnPromise;
      replaceThen(then);
    }
    expect(order).toEqual(['ours']);
  });
});

function replaceThen(value: unknown): void {
  Object.defineProperty(Promise.prototype, 'then', { value, writable: true, configurable: true });
}

/** Microtasks, without the names of promises: the tests' own runner needs those back before it has its turn. */
async function waitAFew(): Promise<void> {
  for (let nth = 0; nth < 4; nth++) await undefined;
}
