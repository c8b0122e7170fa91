import { describe, expect, it } from 'vitest';
import { createStoredPermissionStore } from './stored-permissions.ts';

function createStorage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

describe('createStoredPermissionStore', () => {
  it('MNF-40: answers are there in the next session, and can be changed in it', () => {
    const storage = createStorage();
    createStoredPermissionStore({ storage }).set('shop', 'scope.camera', true);
    const next = createStoredPermissionStore({ storage });
    expect([next.get('shop', 'scope.camera'), next.list('shop')]).toEqual([true, ['scope.camera']]);
    next.set('shop', 'scope.camera', false);
    expect(createStoredPermissionStore({ storage }).get('shop', 'scope.camera')).toBe(false);
  });

  it('MNF-40: an answer that is taken back in another tab does not count in this one either', () => {
    const storage = createStorage();
    const [here, elsewhere] = [createStoredPermissionStore({ storage }), createStoredPermissionStore({ storage })];
    here.set('shop', 'scope.camera', true);
    elsewhere.set('shop', 'scope.camera', false);
    expect(here.get('shop', 'scope.camera')).toBe(false);
    elsewhere.clear?.('shop');
    expect(here.get('shop', 'scope.camera')).toBeUndefined();
  });

  it('PKG-29: keeps apps and users apart, whatever their names', () => {
    const storage = createStorage();
    createStoredPermissionStore({ storage, user: 'a' }).set('b/c', 'scope.camera', true);
    for (const [user, appId] of [
      ['a', 'b'],
      ['a/b', 'c'],
      ['', 'a/b/c'],
    ] as const)
      expect(createStoredPermissionStore({ storage, user }).list(appId)).toEqual([]);
  });

  it('MNF-44: forgets an app, and no other', () => {
    const storage = createStorage();
    const store = createStoredPermissionStore({ storage });
    for (const appId of ['shop', 'bank']) store.set(appId, 'scope.camera', true);
    store.clear?.('shop');
    expect([store.list('shop'), store.get('shop', 'scope.camera'), store.list('bank')]).toEqual([
      [],
      undefined,
      ['scope.camera'],
    ]);
    expect(storage.items.size).toBe(1);
  });

  it.each(['{', '[]', 'null', '{"scope.camera":"yes"}', '{"__proto__":{"scope.camera":true}}'])(
    'takes %s in the storage for no answer',
    (text) => {
      const storage = createStorage();
      storage.items.set('dinghy/permissions/0//shop', text);
      const store = createStoredPermissionStore({ storage });
      expect([store.get('shop', 'scope.camera'), store.get('shop', 'constructor')]).toEqual([undefined, undefined]);
    },
  );

  it('takes an answer back that was given while the storage was full', () => {
    const storage = createStorage();
    let isFull = true;
    const setItem = (key: string, value: string): void => {
      if (isFull) throw new Error('quota');
      storage.setItem(key, value);
    };
    const store = createStoredPermissionStore({ storage: { ...storage, setItem } });
    store.set('shop', 'scope.camera', true);
    store.set('shop', 'scope.record', true);
    isFull = false;
    store.set('shop', 'scope.camera', false);
    expect([store.get('shop', 'scope.camera'), store.get('shop', 'scope.record')]).toEqual([false, true]);
    const next = createStoredPermissionStore({ storage });
    expect([next.get('shop', 'scope.camera'), next.get('shop', 'scope.record')]).toEqual([false, true]);
  });

  it('says that answers are left when they cannot be removed', () => {
    const storage = createStorage();
    const removeItem = (): never => {
      throw new Error('the disk is gone');
    };
    const store = createStoredPermissionStore({ storage: { ...storage, removeItem } });
    store.set('shop', 'scope.camera', true);
    expect(() => store.clear?.('shop')).toThrow('the disk is gone');
  });

  it('holds answers for the page where the browser blocks the data of sites, and forgets them', () => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      const store = createStoredPermissionStore();
      store.set('shop', 'scope.camera', true);
      expect(store.get('shop', 'scope.camera')).toBe(true);
      store.clear?.('shop');
      expect(store.get('shop', 'scope.camera')).toBeUndefined();
    } finally {
      Reflect.deleteProperty(globalThis, 'localStorage');
    }
  });

  it('holds answers for the page where nothing can be stored', () => {
    const refuse = (): never => {
      throw new Error('quota');
    };
    const store = createStoredPermissionStore({ storage: { getItem: refuse, setItem: refuse, removeItem: refuse } });
    store.set('shop', 'scope.camera', true);
    expect(store.get('shop', 'scope.camera')).toBe(true);
  });
});
