import type { StorageDriver } from '../storage/storage-driver.ts';

/** For browsers without IndexedDB. Shares the origin's 5 MB with the host, and is never more than a fallback. */
export function createLocalStorageDriver(
  options: { readonly storage?: Storage; readonly namespace?: string } = {},
): StorageDriver {
  const storage = options.storage ?? localStorage;
  // One item per app: a write is then all or nothing. Encoded parts hold no slash, so no two apps share a name.
  const nameOf = (appId: string): string => `dinghy/${encodeURIComponent(options.namespace ?? '')}/${encodeURIComponent(appId)}`;

  const load = (appId: string): Map<string, string> => {
    try {
      const entries: unknown = JSON.parse(storage.getItem(nameOf(appId)) ?? '[]');
      return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
    } catch {
      // Somebody else wrote there; an app that cannot start would be worse than one that starts empty.
      return new Map();
    }
  };

  return {
    name: 'localstorage',
    load: async (appId) => load(appId),
    async write(appId, changes) {
      const entries = load(appId);
      for (const [key, text] of changes) {
        if (text === undefined) entries.delete(key);
        else entries.set(key, text);
      }
      storage.setItem(nameOf(appId), JSON.stringify([...entries]));
    },
    async clear(appId) {
      storage.removeItem(nameOf(appId));
    },
  };
}

function isEntry(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'string';
}
