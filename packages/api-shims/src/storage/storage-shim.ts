// `wx.setStorage` and its family over a driver. Limits are checked and reads answered by what is in memory; every write waits for the one before it, and answers when it is durable.

import { DinghyError } from '@dinghy/errors';
import type { Shim, ShimCall } from '../shim.ts';
import { type AppEntries, createAppEntries, orStorageFailed, type StoredEntries } from './app-entries.ts';
import type { StorageDriver } from './storage-driver.ts';

export interface StorageShim extends Shim {
  /** Key to JSON text, for the boot message. The logic layer's synchronous functions read this copy. */
  snapshot(appId: string): Promise<Readonly<Record<string, string>>>;
}

export interface StorageShimOptions {
  readonly driver: StorageDriver;
  /** What has been read of the driver. Default: it is read here. */
  readonly entries?: AppEntries;
  /** Bytes of all keys and values of one app in UTF-8. Default 10 MiB, the platform's. */
  readonly limitBytes?: number;
  /** Bytes of one value. Default 1 MiB, the platform's. */
  readonly valueLimitBytes?: number;
}

/** Keys are members of the boot message, whose names are bounded; their number bounds what a start costs. */
const KEY_LENGTH = 256;
const KEY_COUNT = 10_000;

/**
 * @example
 * const storage = createStorageShim({ driver: createMemoryStorageDriver() });
 * await storage.snapshot('app1'); // {}
 */
export function createStorageShim(options: StorageShimOptions): StorageShim {
  const { driver } = options;
  const limitBytes = options.limitBytes ?? 10 * 1024 * 1024;
  const valueLimitBytes = options.valueLimitBytes ?? 1024 * 1024;
  const entries = options.entries ?? createAppEntries(driver);

  /**
   * Checks and changes the copy at once, so that the next call sees it, then waits for the medium. When that fails the caller is
   * told; the copy keeps the value until the session ends, as the logic layer's own copy does.
   */
  const change = async (appId: string, key: string, text: string | undefined): Promise<void> => {
    const app = await entries.of(appId);
    const before = app.entries.get(key);
    const totalBytes = totalBytesOf(app) - sizeOf(key, before) + sizeOf(key, text);
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
        const text = (await entries.of(appId)).entries.get(key);
        if (text === undefined) throw new DinghyError('STORAGE_KEY_MISSING', {});
        return { data: JSON.parse(text) as unknown };
      },
      async removeStorage({ key }: { readonly key: string }, { appId }: ShimCall) {
        await change(appId, key, undefined);
      },
      async clearStorage(_params: unknown, { appId }: ShimCall) {
        const app = await entries.of(appId);
        app.entries.clear();
        app.totalBytes = 0;
        await inOrder(app, () => driver.clear(appId));
      },
      async getStorageInfo(_params: unknown, { appId }: ShimCall) {
        const app = await entries.of(appId);
        return {
          keys: [...app.entries.keys()],
          currentSize: Math.ceil(totalBytesOf(app) / 1024),
          limitSize: Math.floor(limitBytes / 1024),
        };
      },
    },
    snapshot: entries.snapshot,
    releaseApp: entries.releaseApp,
    dispose: () => driver.dispose?.(),
  };
}

function totalBytesOf(app: StoredEntries): number {
  app.totalBytes ??= [...app.entries].reduce((sum, [key, text]) => sum + sizeOf(key, text), 0);
  return app.totalBytes;
}

function inOrder(app: StoredEntries, write: () => Promise<void>): Promise<void> {
  const done = app.tail.then(() => orStorageFailed(write()));
  app.tail = done.catch(() => undefined);
  return done;
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
