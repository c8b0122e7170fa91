// Answers of the user that outlive the page, in the host's own storage, which no mini-program reaches.

import { createMemoryPermissionStore, type PermissionStore } from './permissions.ts';

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
export function createStoredPermissionStore({
  user = '',
  storage = localStorage,
}: StoredPermissionsOptions = {}): PermissionStore {
  // Where nothing can be written, as in a private window, answers still hold for as long as the page lives.
  const memory = createMemoryPermissionStore();
  // A length in front, so that no choice of user and app id makes the key of another pair.
  const keyOf = (appId: string): string => `dinghy/permissions/${user.length}/${user}/${appId}`;

  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {}
  };
  const read = (appId: string): Answers => {
    let answers: Answers = new Map();
    attempt(() => {
      answers = toAnswers(JSON.parse(storage.getItem(keyOf(appId)) ?? '{}'));
    });
    return answers;
  };

  return {
    get: (appId, scope) => memory.get(appId, scope) ?? read(appId).get(scope),
    set(appId, scope, allowed) {
      memory.set(appId, scope, allowed);
      attempt(() => storage.setItem(keyOf(appId), JSON.stringify(Object.fromEntries([...read(appId), [scope, allowed]]))));
    },
    list: (appId) => [...new Set([...read(appId).keys(), ...memory.list(appId)])],
    clear(appId) {
      memory.clear?.(appId);
      attempt(() => storage.removeItem(keyOf(appId)));
    },
  };
}

/** Whatever is stored under the key, an answer is true or false. */
function toAnswers(value: unknown): Answers {
  return new Map(Object.entries(value ?? {}).filter(([, allowed]) => typeof allowed === 'boolean'));
}
