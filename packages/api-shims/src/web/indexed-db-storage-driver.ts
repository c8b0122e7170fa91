import type { StorageDriver } from '../storage/storage-driver.ts';

const STORE = 'entries';

/**
 * One database per app. `namespace` keeps the users of a shared device apart: pass what identifies the signed-in user.
 * Rejects where the browser has no IndexedDB or the user has blocked it.
 */
export function createIndexedDbStorageDriver(
  options: { readonly namespace?: string; readonly factory?: IDBFactory } = {},
): StorageDriver {
  const factory = options.factory ?? indexedDB;
  const databases = new Map<string, Promise<IDBDatabase>>();

  const open = (appId: string): Promise<IDBDatabase> => {
    const known = databases.get(appId);
    if (known) return known;
    // Lengths in front, so that no choice of namespace and app id makes the name of another pair.
    const namespace = options.namespace ?? '';
    const opening = openDatabase(factory, `dinghy/${namespace.length}/${namespace}/${appId}`, () => databases.delete(appId));
    databases.set(appId, opening);
    opening.catch(() => databases.delete(appId));
    return opening;
  };

  const change = async (appId: string, edit: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await open(appId)).transaction(STORE, 'readwrite');
    edit(transaction.objectStore(STORE));
    await completed(transaction);
  };

  return {
    name: 'indexeddb',
    async load(appId) {
      const store = (await open(appId)).transaction(STORE, 'readonly').objectStore(STORE);
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
    dispose() {
      for (const database of databases.values()) {
        database.then(
          (open) => open.close(),
          () => undefined,
        );
      }
      databases.clear();
    },
  };
}

function openDatabase(factory: IDBFactory, name: string, onLost: () => void): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answered(request).then((database) => {
    // Another tab deletes or upgrades it, or the browser takes it away: the next call opens it again.
    database.onversionchange = () => {
      database.close();
      onLost();
    };
    database.onclose = onLost;
    return database;
  });
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
