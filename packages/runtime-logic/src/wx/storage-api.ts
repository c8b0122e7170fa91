// The storage functions of `wx`, synchronous and asynchronous, over the mirror.

import { toApiFailure } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { answerCall, type OnThrow, type Params, toError } from './call-convention.ts';
import type { StorageMirror } from './storage-mirror.ts';

export function createStorageApi(mirror: StorageMirror, onThrow: OnThrow): Record<string, (...args: unknown[]) => unknown> {
  const asynchronous =
    (api: string, perform: (params: Params) => unknown) =>
    (params?: unknown): unknown =>
      answerCall(api, params, perform, onThrow);

  /** Throws what the platform throws: an error whose message is an `errMsg`. A failure on the host's disk comes too late. */
  function now(api: string, perform: () => unknown): unknown {
    try {
      const result = perform();
      if (result instanceof Promise) {
        result.catch((error) => onThrow(error, api));
        return undefined;
      }
      return result;
    } catch (error) {
      throw toError(toApiFailure(api, error));
    }
  }

  function readOrFail(key: unknown): unknown {
    if (!mirror.has(key)) throw new DinghyError('STORAGE_KEY_MISSING', {});
    return mirror.read(key);
  }

  return {
    getStorage: asynchronous('getStorage', ({ key }) => ({ data: readOrFail(key) })),
    setStorage: asynchronous('setStorage', ({ key, data }) => mirror.write(key, data)),
    removeStorage: asynchronous('removeStorage', ({ key }) => mirror.remove(key)),
    clearStorage: asynchronous('clearStorage', () => mirror.clear()),
    getStorageInfo: asynchronous('getStorageInfo', () => mirror.info()),
    // A missing key reads as empty text, as on the platform.
    getStorageSync: (key) => now('getStorageSync', () => mirror.read(key) ?? ''),
    setStorageSync: (key, data) => now('setStorageSync', () => mirror.write(key, data)),
    removeStorageSync: (key) => now('removeStorageSync', () => mirror.remove(key)),
    clearStorageSync: () => now('clearStorageSync', () => mirror.clear()),
    getStorageInfoSync: () => now('getStorageInfoSync', () => mirror.info()),
  };
}
