// `wx.setStorage` and its family over a driver. Holds each running app's entries in memory, so that limits are checked
// and reads answered without the medium; every write waits for the one before it, and answers when it is durable.

import { DinghyError, isDinghyError } from '@dinghy/errors';
import type { Shim, ShimCall } from '../shim.ts';
import type { StorageDriver } from './storage-driver.ts';

export interface StorageShim extends Shim {
  /** Key to JSON text, for the boot message. The logic layer's synchronous functions read this copy. */
  snapshot(appId: string): Promise<Readonly<Record<string, string>>>;
}

export interface StorageShimOptions {
  readonly driver: StorageDriver;
  /** Bytes of all keys and values of one app in UTF-8. Default 10 MiB, the platform's. */
  readonly limitBytes?: number;
  /** Bytes of one value. Default 1 MiB, the platform's. */
  readonly valueLimitBytes?: number;
}

/** Keys are members of the boot message, whose names are bounded; their number bounds what a start costs. */
const KEY_LENGTH = 256;
const KEY_COUNT = 10_000;

interface AppEntries {
  readonly entries: Map<string, string>;
  totalBytes: number;
  /** The last write; the next one waits for it. */
  tail: Promise<unknown>;
}

/**
 * @example
 * const storage = createStorageShim({ driver: createMemoryStorageDriver() });
 * await storage.snapshot('app1'); // {}
 */
export function createStorageShim(options: StorageShimOptions): StorageShim {
  const { driver } = options;
  const limitBytes = options.limitBytes ?? 10 * 1024 * 1024;
  const valueLimitBytes = options.valueLimitBytes ?? 1024 * 1024;
  const apps = new Map<string, Promise<AppEntries>>();

  const entriesOf = (appId: string): Promise<AppEntries> => {
    const known = apps.get(appId);
    if (known) return known;
    const loading = loadEntries(driver, appId);
    apps.set(appId, loading);
    // A failed load is not remembered: the next call tries again.
    loading.catch(() => apps.delete(appId));
    return loading;
  };

  /**
   * Checks and changes the copy at once, so that the next call sees it, then waits for the medium. When that fails the caller is
   * told; the copy keeps the value until the session ends, as the logic layer's own copy does.
   */
  const change = async (appId: string, key: string, text: string | undefined): Promise<void> => {
    const app = await entriesOf(appId);
    const before = app.entries.get(key);
    const totalBytes = app.totalBytes - sizeOf(key, before) + sizeOf(key, text);
    if (text !== undefined && before === undefined && app.entries.size >= KEY_COUNT) {
      throw new DinghyError('STORAGE_KEY_INVALID', { reason: `is one more than ${KEY_COUNT}` });
    }
    if (text !== undefined && totalBytes > limitBytes) throw new DinghyError('STORAGE_QUOTA_EXCEEDED', { limitBytes });
    if (text === undefined) app.entries.delete(key);
    else app.entries.set(key, text);
    app.totalBytes = totalBytes;
    await inOrder(app, () => driver.write(appId, new Map([[key, text]])));
  };

  return {
    name: `storage/${driver.name}`,
    apis: {
      async setStorage({ key, data }: { readonly key: string; readonly data: unknown }, { appId }: ShimCall) {
        checkKey(key);
        const text = JSON.stringify(data);
        if (byteLength(text) > valueLimitBytes) throw new DinghyError('STORAGE_VALUE_TOO_LARGE', { limitBytes: valueLimitBytes });
        await change(appId, key, text);
      },
      async getStorage({ key }: { readonly key: string }, { appId }: ShimCall) {
        const text = (await entriesOf(appId)).entries.get(key);
        if (text === undefined) throw new DinghyError('STORAGE_KEY_MISSING', {});
        return { data: JSON.parse(text) as unknown };
      },
      async removeStorage({ key }: { readonly key: string }, { appId }: ShimCall) {
        await change(appId, key, undefined);
      },
      async clearStorage(_params: unknown, { appId }: ShimCall) {
        const app = await entriesOf(appId);
        app.entries.clear();
        app.totalBytes = 0;
        await inOrder(app, () => driver.clear(appId));
      },
      async getStorageInfo(_params: unknown, { appId }: ShimCall) {
        const app = await entriesOf(appId);
        return {
          keys: [...app.entries.keys()],
          currentSize: Math.ceil(app.totalBytes / 1024),
          limitSize: Math.floor(limitBytes / 1024),
        };
      },
    },
    async snapshot(appId) {
      const { entries } = await entriesOf(appId);
      return Object.assign(Object.create(null), Object.fromEntries(entries)) as Record<string, string>;
    },
    releaseApp(appId) {
      apps.delete(appId);
    },
    dispose: () => driver.dispose?.(),
  };
}

async function loadEntries(driver: StorageDriver, appId: string): Promise<AppEntries> {
  const entries = new Map(await orFailed(driver.load(appId)));
  let totalBytes = 0;
  for (const [key, text] of entries) totalBytes += sizeOf(key, text);
  return { entries, totalBytes, tail: Promise.resolve() };
}

function inOrder(app: AppEntries, write: () => Promise<void>): Promise<void> {
  const done = app.tail.then(() => orFailed(write()));
  app.tail = done.catch(() => undefined);
  return done;
}

async function orFailed<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    throw isDinghyError(error) ? error : new DinghyError('STORAGE_FAILED', {}, { cause: error });
  }
}

function checkKey(key: string): void {
  if (key === '') throw new DinghyError('STORAGE_KEY_INVALID', { reason: 'is empty' });
  if (key.length > KEY_LENGTH)
    throw new DinghyError('STORAGE_KEY_INVALID', { reason: `is longer than ${KEY_LENGTH} characters` });
  // A member of this name does not survive being copied into an ordinary object.
  if (key === '__proto__') throw new DinghyError('STORAGE_KEY_INVALID', { reason: 'is reserved' });
}

function sizeOf(key: string, text: string | undefined): number {
  return text === undefined ? 0 : byteLength(key) + byteLength(text);
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).byteLength;
}
