import type { StorageDriver } from '../storage/storage-driver.ts';
import { createIndexedDbStorageDriver } from './indexed-db-storage-driver.ts';

export interface WebStorageOptions {
  readonly namespace?: string;
}

/** The best that this browser allows: IndexedDB, else localStorage, else memory. */
export function createWebStorageDriver(options: WebStorageOptions = {}): StorageDriver {
  try {
    return createIndexedDbStorageDriver(options);
  } catch {
    // The very mention of it may throw.
    return createLazyFallback(options);
  }
}

/** What hardly any browser needs is fetched by those that do. */
function createLazyFallback(options: WebStorageOptions): StorageDriver {
  let loading: Promise<StorageDriver> | undefined;
  const loaded = (): Promise<StorageDriver> => {
    loading ??= import('./fallback-storage-driver.ts').then(({ createFallbackStorageDriver }) =>
      createFallbackStorageDriver(options),
    );
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  return {
    name: 'fallback',
    load: async (appId) => (await loaded()).load(appId),
    write: async (appId, changes) => (await loaded()).write(appId, changes),
    clear: async (appId) => (await loaded()).clear(appId),
  };
}
