import type { StorageDriver } from '../storage/storage-driver.ts';
import { answered, completed, createAppDatabases } from './indexed-db.ts';

const STORE = 'entries';

/**
 * One database per app. `namespace` keeps the users of a shared device apart: pass what identifies the signed-in user.
 * Rejects where the browser has no IndexedDB or the user has blocked it.
 */
export function createIndexedDbStorageDriver(
  options: { readonly namespace?: string; readonly factory?: IDBFactory } = {},
): StorageDriver {
  const databases = createAppDatabases({ prefix: 'dinghy', stores: [STORE], ...options });

  const change = async (appId: string, edit: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await databases.open(appId)).transaction(STORE, 'readwrite');
    edit(transaction.objectStore(STORE));
    await completed(transaction);
  };

  return {
    name: 'indexeddb',
    async load(appId) {
      const store = (await databases.open(appId)).transaction(STORE, 'readonly').objectStore(STORE);
      const [keys, texts] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
      return new Map(keys.map((key, index) => [String(key), String(texts[index])]));
    },
    write: (appId, changes) =>
      change(appId, (store) => {
        for (const [key, text] of changes) {
          if (text === undefined) store.delete(key);
          else store.put(text, key);
        }
      }),
    clear: (appId) => change(appId, (store) => void store.clear()),
    dispose: databases.dispose,
  };
}
