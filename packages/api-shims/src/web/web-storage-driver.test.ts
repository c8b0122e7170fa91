import { afterEach, describe, expect, it } from 'vitest';
import { createWebStorageDriver } from './web-storage-driver.ts';

/** As a browser that the user has told to keep nothing. */
function forbid(name: string): void {
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
}

describe('createWebStorageDriver', () => {
  afterEach(() => {
    for (const name of ['indexedDB', 'localStorage']) Reflect.deleteProperty(globalThis, name);
  });

  it('keeps entries in localStorage where there is no IndexedDB', async () => {
    forbid('indexedDB');
    const items = new Map<string, string>();
    const storage = {
      getItem: (name: string) => items.get(name) ?? null,
      setItem: (name: string, text: string) => items.set(name, text),
    };
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage });
    const driver = createWebStorageDriver({ namespace: 'alex' });
    await driver.write('shop', new Map([['cart', '[1]']]));
    expect(await driver.load('shop')).toEqual(new Map([['cart', '[1]']]));
    expect([...items.keys()]).toEqual(['dinghy/alex/shop']);
  });

  it('keeps entries in memory where the browser keeps nothing', async () => {
    forbid('indexedDB');
    forbid('localStorage');
    const driver = createWebStorageDriver();
    await driver.write('shop', new Map([['cart', '[1]']]));
    expect(await driver.load('shop')).toEqual(new Map([['cart', '[1]']]));
    await driver.clear('shop');
    expect(await driver.load('shop')).toEqual(new Map());
  });
});
