// Answers of the user that outlive the page, in the host's own storage, which no mini-program reaches.

import { createMemoryPermissionStore, type PermissionStore } from './permission-store.ts';

export interface StoredPermissionsOptions {
  /** What identifies the signed-in user of the host: keeps answers of users of one browser apart. */
  readonly user?: string;
  /** Default: `localStorage`. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

type Answers = ReadonlyMap<string, boolean>;

/**
 * @example
 * createContainer({ frames, user: 'alex', permissions: createStoredPermissionStore({ user: 'alex' }) });
 * @since 0.1.0
 */
export function createStoredPermissionStore({ user = '', storage }: StoredPermissionsOptions = {}): PermissionStore {
  // Asked for where its absence is dealt with: where a browser blocks the data of sites, reading the name throws.
  const openStorage = (): NonNullable<typeof storage> => storage ?? localStorage;
  // Where nothing can be written, as in a private window, answers still hold for as long as the page lives. Nothing else is
  // kept here: an answer that was changed in another tab counts in this one.
  const unstored = createMemoryPermissionStore();
  // A length in front, so that no choice of user and app id makes the key of another pair.
  const keyOf = (appId: string): string => `dinghy/permissions/${user.length}/${user}/${appId}`;

  const read = (appId: string): Answers => {
    try {
      return toAnswers(JSON.parse(openStorage().getItem(keyOf(appId)) ?? '{}'));
    } catch {
      return new Map();
    }
  };

  return {
    get: (appId, scope) => unstored.get(appId, scope) ?? read(appId).get(scope),
    set(appId, scope, allowed) {
      try {
        const answers = [...read(appId), ...heldAnswers(unstored, appId), [scope, allowed]];
        openStorage().setItem(keyOf(appId), JSON.stringify(Object.fromEntries(answers)));
        // An older answer would hide the one that is stored now.
        unstored.clear?.(appId);
      } catch {
        unstored.set(appId, scope, allowed);
      }
    },
    list: (appId) => [...new Set([...read(appId).keys(), ...unstored.list(appId)])],
    clear(appId) {
      unstored.clear?.(appId);
      removeAnswers(openStorage, keyOf(appId));
    },
  };
}

/** Throws when answers are left. Of a storage that cannot be opened nothing can be read either. */
function removeAnswers(openStorage: () => Pick<Storage, 'removeItem'>, key: string): void {
  let opened: ReturnType<typeof openStorage>;
  try {
    opened = openStorage();
  } catch {
    return;
  }
  opened.removeItem(key);
}

function heldAnswers(store: PermissionStore, appId: string): [scope: string, allowed: boolean][] {
  return store.list(appId).map((scope) => [scope, store.get(appId, scope) === true]);
}

/** Whatever is stored under the key, an answer is true or false. */
function toAnswers(value: unknown): Answers {
  return new Map(Object.entries(value ?? {}).filter(([, allowed]) => typeof allowed === 'boolean'));
}
