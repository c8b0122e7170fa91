/** Where answers are kept between sessions, by app. A host that keeps them per user passes its own. */
export interface PermissionStore {
  get(appId: string, scope: string): boolean | undefined;
  set(appId: string, scope: string, allowed: boolean): void;
  /** Scopes that have been answered. */
  list(appId: string): readonly string[];
  /** Forgets what was answered about an app, when the user removes it. Throws when it cannot. */
  clear?(appId: string): void;
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
    clear: (appId) => void apps.delete(appId),
  };
}
