import { createMemoryStorageDriver } from '../storage/memory-storage-driver.ts';
import type { StorageDriver } from '../storage/storage-driver.ts';
import { createLocalStorageDriver } from './local-storage-driver.ts';

/** For browsers without IndexedDB: localStorage, else memory. */
export function createFallbackStorageDriver(options: { readonly namespace?: string }): StorageDriver {
  try {
    return createLocalStorageDriver(options);
  } catch {
    // The very mention of it may throw.
    return createMemoryStorageDriver();
  }
}
