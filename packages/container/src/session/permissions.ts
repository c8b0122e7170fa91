// Which scopes the user has granted. A scope is asked for once, when the first API that needs it is called; the answer
// is kept, and can be changed in the settings.

import type { AbortSignalLike } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { isKnownScope } from './scope-words.ts';

/** Where answers are kept between sessions, by app. A host that keeps them per user passes its own. */
export interface PermissionStore {
  get(appId: string, scope: string): boolean | undefined;
  set(appId: string, scope: string, allowed: boolean): void;
  /** Scopes that have been answered. */
  list(appId: string): readonly string[];
}

/** What the host says before the user is asked. `ask` leaves it to the user. */
export type PermissionDecision = 'allow' | 'deny' | 'ask';

export interface PermissionsOptions {
  readonly appId: string;
  readonly store: PermissionStore;
  readonly decide: (request: { readonly appId: string; readonly scope: string }) => PermissionDecision;
  /** Asks the user; resolves with the answer. */
  readonly ask: (scope: string, signal?: AbortSignalLike) => Promise<boolean>;
}

export interface Permissions {
  /** @throws `API_SCOPE_DENIED` */
  require(scope: string, signal?: AbortSignalLike): Promise<void>;
  /** Scopes that the user has been asked for, with the answers. */
  answered(): Readonly<Record<string, boolean>>;
  set(scope: string, allowed: boolean): void;
}

export function createPermissions({ appId, store, decide, ask }: PermissionsOptions): Permissions {
  /** Two calls that need the same scope share one question. */
  const asking = new Map<string, Promise<boolean>>();

  const askOnce = async (scope: string, signal: AbortSignalLike | undefined): Promise<boolean> => {
    try {
      const allowed = await ask(scope, signal);
      store.set(appId, scope, allowed);
      return allowed;
    } finally {
      asking.delete(scope);
    }
  };

  return {
    async require(scope, signal) {
      const decision = decide({ appId, scope });
      if (decision === 'allow') return;
      if (decision === 'deny') throw new DinghyError('API_SCOPE_DENIED', { scope });
      if (!isKnownScope(scope)) throw new DinghyError('API_SCOPE_DENIED', { scope });
      const known = store.get(appId, scope);
      const pending = asking.get(scope) ?? (known === undefined ? askOnce(scope, signal) : undefined);
      if (pending) asking.set(scope, pending);
      if (!(known ?? (await pending))) throw new DinghyError('API_SCOPE_DENIED', { scope });
    },
    answered: () => Object.fromEntries(store.list(appId).map((scope) => [scope, store.get(appId, scope) === true])),
    set: (scope, allowed) => store.set(appId, scope, allowed),
  };
}

/** Keeps answers until the page is left. */
export function createMemoryPermissionStore(): PermissionStore {
  const apps = new Map<string, Map<string, boolean>>();
  return {
    get: (appId, scope) => apps.get(appId)?.get(scope),
    set(appId, scope, allowed) {
      const scopes = apps.get(appId) ?? new Map<string, boolean>();
      apps.set(appId, scopes.set(scope, allowed));
    },
    list: (appId) => [...(apps.get(appId)?.keys() ?? [])],
  };
}
