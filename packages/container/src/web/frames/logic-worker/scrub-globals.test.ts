import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { defineAbsentGlobals } from './absent-globals.ts';
import { ALLOWED_GLOBALS } from './allowed-globals.ts';
import { scrubGlobals } from './scrub-globals.ts';

// A global object with authority on itself and on its prototypes, as a worker's has.
function createRealm(): Record<string, unknown> {
  class EventTarget {
    addEventListener(): void {}
  }
  class WorkerGlobalScope extends EventTarget {
    get location(): string {
      return 'secret';
    }
    importScripts(): void {}
    queueMicrotask(run: () => void): void {
      run();
    }
  }
  Object.defineProperty(WorkerGlobalScope.prototype, 'PERSISTENT', { value: 1 });
  Object.defineProperty(WorkerGlobalScope.prototype, Symbol.toStringTag, { value: 'Scope', configurable: true });
  const realm: Record<string, unknown> = Object.create(WorkerGlobalScope.prototype);
  Object.assign(realm, { fetch: () => 'network', Promise, JSON, self: realm, globalThis: realm });
  Object.defineProperty(realm, 'indexedDB', { get: () => 'storage', configurable: true });
  Object.defineProperty(realm, 'stubborn', { value: 'authority', writable: true });
  return realm;
}

describe('scrubGlobals', () => {
  it('removes own and inherited names and symbols', () => {
    const realm = createRealm();
    scrubGlobals(realm, ALLOWED_GLOBALS);
    for (const name of ['fetch', 'indexedDB', 'self', 'location', 'importScripts', 'addEventListener'])
      expect(realm).not.toHaveProperty(name);
    expect(realm.constructor).toBe(Object);
    expect(Object.prototype.toString.call(realm)).toBe('[object Object]');
  });

  it('leaves nothing to climb to', () => {
    const realm = createRealm();
    scrubGlobals(realm, ALLOWED_GLOBALS);
    const left: PropertyKey[] = [];
    for (let holder = Object.getPrototypeOf(realm); holder !== Object.prototype; holder = Object.getPrototypeOf(holder))
      left.push(...Reflect.ownKeys(holder));
    expect(left).toEqual(['PERSISTENT']);
  });

  it('empties what cannot be removed, and names what cannot be emptied', () => {
    const realm = createRealm();
    expect(scrubGlobals(realm, ALLOWED_GLOBALS)).toEqual(['PERSISTENT']);
    expect(realm.stubborn).toBeUndefined();
  });

  it('keeps the language, and takes over allowed names from prototypes', () => {
    const realm = createRealm();
    scrubGlobals(realm, ALLOWED_GLOBALS);
    expect(realm).toMatchObject({ Promise, JSON, globalThis: realm });
    expect(Object.hasOwn(realm, 'queueMicrotask')).toBe(true);
  });

  it('leaves a real realm in which code runs, and sniffing finds the language alone', () => {
    const context = vm.createContext({ self: 1, window: 1, fetch: () => 1, WebAssembly: 1, SharedArrayBuffer: 1 });
    scrubGlobals(vm.runInContext('globalThis', context), ALLOWED_GLOBALS);
    const code =
      '[typeof self, typeof window, typeof fetch, typeof WebAssembly, typeof SharedArrayBuffer, typeof Map, [1].map((x) => x + 1)[0]].join()';
    expect(vm.runInContext(code, context)).toBe('undefined,undefined,undefined,undefined,undefined,function,2');
    expect(vm.runInContext('self = 1; undeclared = 2; self + undeclared', context)).toBe(3);
  });
});

describe('defineAbsentGlobals', () => {
  it('has a bare read of what browsers have find nothing, instead of throwing', () => {
    const context = vm.createContext({});
    const listKeys = (): unknown => vm.runInContext('Object.keys(globalThis).join()', context);
    const before = listKeys();
    defineAbsentGlobals(vm.runInContext('globalThis', context));
    expect(vm.runInContext('[window, self, XMLHttpRequest, typeof document].join()', context)).toBe(',,,undefined');
    expect(listKeys()).toBe(before);
    expect(vm.runInContext('window = 1; window', context)).toBe(1);
  });
});
