// What each running app has stored, in memory: read from the medium once, for the boot message. The functions that change it are
// in storage-shim.ts, which an app that does not call them need not load.

import { DinghyError, isDinghyError } from '@dinghy/errors';
import type { StorageDriver } from './storage-driver.ts';

export interface StoredEntries {
  /** Key to JSON text. */
  readonly entries: Map<string, string>;
  /** Of keys and values in UTF-8, once somebody has counted. */
  totalBytes?: number;
  /** The last write; the next one waits for it. */
  tail: Promise<unknown>;
}

export interface AppEntries {
  of(appId: string): Promise<StoredEntries>;
  /** A copy, key to JSON text. */
  snapshot(appId: string): Promise<Readonly<Record<string, string>>>;
  releaseApp(appId: string): void;
}

export function createAppEntries(driver: StorageDriver): AppEntries {
  const apps = new Map<string, Promise<StoredEntries>>();

  const load = async (appId: string): Promise<StoredEntries> => ({
    entries: new Map(await orStorageFailed(driver.load(appId))),
    tail: Promise.resolve(),
  });

  const entriesOf = (appId: string): Promise<StoredEntries> => {
    const known = apps.get(appId);
    if (known) return known;
    const loading = load(appId);
    apps.set(appId, loading);
    // A failed load is not remembered: the next call tries again.
    loading.catch(() => apps.delete(appId));
    return loading;
  };

  return {
    of: entriesOf,
    async snapshot(appId) {
      const { entries } = await entriesOf(appId);
      return Object.assign(Object.create(null), Object.fromEntries(entries)) as Record<string, string>;
    },
    releaseApp: (appId) => void apps.delete(appId),
  };
}

export async function orStorageFailed<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    throw isDinghyError(error) ? error : new DinghyError('STORAGE_FAILED', {}, { cause: error });
  }
}
