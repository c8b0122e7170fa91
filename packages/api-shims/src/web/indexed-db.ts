// What the drivers over IndexedDB share: a database for each app, opened once and again when it was lost.

export interface AppDatabases {
  open(appId: string): Promise<IDBDatabase>;
  dispose(): void;
}

export interface AppDatabasesOptions {
  /** First part of the databases' names. */
  readonly prefix: string;
  readonly stores: readonly string[];
  /** Keeps the users of a shared device apart. */
  readonly namespace?: string;
  readonly factory?: IDBFactory;
}

export function createAppDatabases({ prefix, stores, namespace = '', ...options }: AppDatabasesOptions): AppDatabases {
  const factory = options.factory ?? indexedDB;
  const databases = new Map<string, Promise<IDBDatabase>>();
  return {
    open(appId) {
      const known = databases.get(appId);
      if (known) return known;
      // Lengths in front, so that no choice of namespace and app id makes the name of another pair.
      const name = `${prefix}/${namespace.length}/${namespace}/${appId}`;
      const opening = openDatabase(factory, name, stores, () => databases.delete(appId));
      databases.set(appId, opening);
      opening.catch(() => databases.delete(appId));
      return opening;
    },
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

function openDatabase(factory: IDBFactory, name: string, stores: readonly string[], onLost: () => void): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => {
    for (const store of stores) request.result.createObjectStore(store);
  };
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

export function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
