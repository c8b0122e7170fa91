import type { StorageShim } from '../storage/storage-shim.ts';
import { callApi, codeOf, createTestCall, type TestTools } from './tools.ts';

export interface StorageShimSubject {
  readonly name: string;
  /** A shim over an empty medium, with these limits. */
  readonly create: (limits: { readonly limitBytes: number; readonly valueLimitBytes: number }) => StorageShim;
}

const LIMITS = { limitBytes: 8 * 1024, valueLimitBytes: 4 * 1024 };

export function describeStorageShim({ describe, test, expect }: TestTools, subject: StorageShimSubject): void {
  const set = (shim: StorageShim, key: string, data: unknown, appId?: string): Promise<unknown> =>
    callApi(shim, 'setStorage', { key, data }, createTestCall(appId));
  const get = (shim: StorageShim, key: string, appId?: string): Promise<unknown> =>
    callApi(shim, 'getStorage', { key }, createTestCall(appId));

  describe(`storage shim ${subject.name}`, () => {
    test('getStorage answers what setStorage was given', async () => {
      const shim = subject.create(LIMITS);
      for (const data of ['text', 0, false, null, [], { a: [1, { b: 'ä😀' }] }]) {
        await set(shim, 'key', data);
        expect(await get(shim, 'key')).toEqual({ data });
      }
    });

    test('getStorage fails for a key that is not there, and for one that was removed', async () => {
      const shim = subject.create(LIMITS);
      expect(await codeOf(get(shim, 'key'))).toBe('STORAGE_KEY_MISSING');
      await set(shim, 'key', 1);
      await callApi(shim, 'removeStorage', { key: 'key' });
      expect(await codeOf(get(shim, 'key'))).toBe('STORAGE_KEY_MISSING');
    });

    test('getStorage does not find names that objects inherit', async () => {
      const shim = subject.create(LIMITS);
      expect(await codeOf(get(shim, 'constructor'))).toBe('STORAGE_KEY_MISSING');
      await set(shim, 'constructor', 'mine');
      expect(await get(shim, 'constructor')).toEqual({ data: 'mine' });
    });

    test('setStorage refuses the keys that cannot be kept', async () => {
      const shim = subject.create(LIMITS);
      for (const key of ['', '__proto__', 'x'.repeat(257)]) expect(await codeOf(set(shim, key, 1))).toBe('STORAGE_KEY_INVALID');
    });

    test('setStorage refuses what is over a limit and keeps what was there', async () => {
      const shim = subject.create(LIMITS);
      await set(shim, 'a', 'before');
      expect(await codeOf(set(shim, 'a', 'x'.repeat(LIMITS.valueLimitBytes)))).toBe('STORAGE_VALUE_TOO_LARGE');
      for (const key of ['b', 'c']) await set(shim, key, 'x'.repeat(3900));
      expect(await codeOf(set(shim, 'd', 'x'.repeat(3900)))).toBe('STORAGE_QUOTA_EXCEEDED');
      expect(await get(shim, 'a')).toEqual({ data: 'before' });
    });

    test('setStorage counts bytes, not characters', async () => {
      const shim = subject.create(LIMITS);
      expect(await codeOf(set(shim, 'a', '汉'.repeat(LIMITS.valueLimitBytes / 2)))).toBe('STORAGE_VALUE_TOO_LARGE');
    });

    test('removed and replaced values give their space back', async () => {
      const shim = subject.create(LIMITS);
      for (let round = 0; round < 10; round++) {
        await set(shim, 'a', 'x'.repeat(3900));
        await set(shim, 'b', 'x'.repeat(3900));
        await callApi(shim, 'removeStorage', { key: 'b' });
      }
      await callApi(shim, 'clearStorage', {});
      expect(await callApi(shim, 'getStorageInfo', {})).toEqual({ keys: [], currentSize: 0, limitSize: 8 });
    });

    test('getStorageInfo lists the keys', async () => {
      const shim = subject.create(LIMITS);
      await set(shim, 'a', 1);
      await set(shim, 'b', 2);
      expect(await callApi(shim, 'getStorageInfo', {})).toEqual({ keys: ['a', 'b'], currentSize: 1, limitSize: 8 });
    });

    test('apps do not see one another', async () => {
      const shim = subject.create(LIMITS);
      await set(shim, 'key', 'one', 'one');
      await set(shim, 'key', 'two', 'two');
      await callApi(shim, 'clearStorage', {}, createTestCall('two'));
      expect(await get(shim, 'key', 'one')).toEqual({ data: 'one' });
      expect(await codeOf(get(shim, 'key', 'two'))).toBe('STORAGE_KEY_MISSING');
    });

    test('calls that do not wait for one another take effect in order', async () => {
      const shim = subject.create(LIMITS);
      await Promise.all([
        set(shim, 'a', 1),
        set(shim, 'a', 2),
        callApi(shim, 'clearStorage', {}),
        set(shim, 'a', 3),
        set(shim, 'b', 4),
      ]);
      shim.releaseApp?.(createTestCall().appId);
      expect({ ...(await shim.snapshot(createTestCall().appId)) }).toEqual({ a: '3', b: '4' });
    });

    test('snapshot answers the JSON text of every entry', async () => {
      const shim = subject.create(LIMITS);
      await set(shim, 'list', [1, 'two']);
      expect({ ...(await shim.snapshot(createTestCall().appId)) }).toEqual({ list: '[1,"two"]' });
    });
  });
}
