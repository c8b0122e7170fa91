import { createMemoryStorageDriver } from '../storage/memory-storage-driver.ts';
import type { StorageDriver } from '../storage/storage-driver.ts';
import { createIndexedDbStorageDriver } from './indexed-db-storage-driver.ts';
import { createLocalStorageDriver } from './local-storage-driver.ts';

/** The best that this browser allows: IndexedDB, else localStorage, else memory. The very mention of either may throw. */
export function createWebStorageDriver(options: { readonly namespace?: string } = {}): StorageDriver {
  const makers = [() => createIndexedDbStorageDriver(options), () => createLocalStorageDriver(options)];
  for (const make of makers) {
    try {
      return make();
    } catch {}
  }
  return createMemoryStorageDriver();
}
