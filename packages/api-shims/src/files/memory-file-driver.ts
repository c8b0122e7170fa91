import type { FileEntry } from '@dinghy/bridge-protocol';
import type { FileDriver, StoredFile } from './file-driver.ts';

/** Ends with the page. For tests, and for browsers that keep nothing. */
export function createMemoryFileDriver(): FileDriver {
  const apps = new Map<string, Map<string, StoredFile>>();
  return {
    name: 'memory',
    list: async (appId) => [...(apps.get(appId)?.values() ?? [])].map(({ bytes: _bytes, ...entry }): FileEntry => entry),
    read: async (appId, path) => apps.get(appId)?.get(path)?.bytes,
    async write(appId, changes) {
      const files = apps.get(appId) ?? new Map<string, StoredFile>();
      apps.set(appId, files);
      for (const [path, file] of changes) {
        const bytes = file?.bytes ?? files.get(path)?.bytes;
        if (file === undefined) files.delete(path);
        else files.set(path, { ...file, ...(bytes && { bytes }) });
      }
    },
    async clear(appId) {
      apps.delete(appId);
    },
  };
}
