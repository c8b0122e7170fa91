import type { FileEntry } from '@dinghy/bridge-protocol';
import type { FileDriver } from '../files/file-driver.ts';
import { answered, completed, createAppDatabases } from './indexed-db.ts';

const ENTRIES = 'entries';
/** Apart from the entries, so that a directory can be listed without reading every file in it. */
const CONTENTS = 'contents';

/** One database per app; `namespace` as of {@link createIndexedDbStorageDriver}. */
export function createIndexedDbFileDriver(
  options: { readonly namespace?: string; readonly factory?: IDBFactory } = {},
): FileDriver {
  const databases = createAppDatabases({ prefix: 'dinghy-files', stores: [ENTRIES, CONTENTS], ...options });
  return {
    name: 'indexeddb',
    async list(appId) {
      const transaction = (await databases.open(appId)).transaction(ENTRIES, 'readonly');
      return (await answered(transaction.objectStore(ENTRIES).getAll())) as FileEntry[];
    },
    async read(appId, path) {
      const transaction = (await databases.open(appId)).transaction(CONTENTS, 'readonly');
      return (await answered(transaction.objectStore(CONTENTS).get(path))) as ArrayBuffer | undefined;
    },
    async write(appId, changes) {
      const transaction = (await databases.open(appId)).transaction([ENTRIES, CONTENTS], 'readwrite');
      const entries = transaction.objectStore(ENTRIES);
      const contents = transaction.objectStore(CONTENTS);
      for (const [path, file] of changes) {
        const { bytes, ...entry } = file ?? {};
        if (file === undefined) {
          entries.delete(path);
          contents.delete(path);
        } else entries.put(entry, path);
        if (bytes !== undefined) contents.put(bytes, path);
      }
      await completed(transaction);
    },
    async clear(appId) {
      const transaction = (await databases.open(appId)).transaction([ENTRIES, CONTENTS], 'readwrite');
      transaction.objectStore(ENTRIES).clear();
      transaction.objectStore(CONTENTS).clear();
      await completed(transaction);
    },
    dispose: databases.dispose,
  };
}
