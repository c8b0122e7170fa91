import type { StorageDriver } from './storage-driver.ts';

/** Ends with the page. For tests, for private windows, and for hosts that must not leave traces. */
export function createMemoryStorageDriver(): StorageDriver {
  const apps = new Map<string, Map<string, string>>();
  return {
    name: 'memory',
    load: async (appId) => new Map(apps.get(appId)),
    async write(appId, changes) {
      const entries = apps.get(appId) ?? new Map<string, string>();
      for (const [key, text] of changes) {
        if (text === undefined) entries.delete(key);
        else entries.set(key, text);
      }
      apps.set(appId, entries);
    },
    async clear(appId) {
      apps.delete(appId);
    },
  };
}
