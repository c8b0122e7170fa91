// The app's storage, in this layer: synchronous reads are answered from here, writes go on to the host behind them. Values
// are kept as JSON text, so that every read gives a value of its own.

import { DinghyError } from '@dinghy/errors';

/** The platform's limits, in KiB; the host enforces them too. */
const LIMIT_KB = 10_240;
const VALUE_LIMIT_KB = 1_024;

export interface StorageMirror {
  fill(snapshot: Readonly<Record<string, string>>): void;
  /** `undefined` when there is no such key. */
  read(key: unknown): unknown;
  has(key: unknown): boolean;
  /** Throws `STORAGE_*` errors at once; resolves when the host has stored it. */
  write(key: unknown, value: unknown): Promise<void>;
  remove(key: unknown): Promise<void>;
  clear(): Promise<void>;
  info(): { keys: string[]; currentSize: number; limitSize: number };
}

export type StorageCall = (
  method: 'setStorage' | 'removeStorage' | 'clearStorage',
  params: Record<string, unknown>,
) => Promise<unknown>;

export function createStorageMirror(call: StorageCall): StorageMirror {
  const texts = new Map<string, string>();
  let size = 0;

  function put(key: string, text: string | undefined): void {
    const old = texts.get(key);
    if (old !== undefined) size -= key.length + old.length;
    if (text === undefined) {
      texts.delete(key);
      return;
    }
    texts.set(key, text);
    size += key.length + text.length;
  }

  return {
    fill(snapshot) {
      for (const [key, text] of Object.entries(snapshot)) put(key, text);
    },
    read(key) {
      const text = texts.get(String(key));
      return text === undefined ? undefined : JSON.parse(text);
    },
    has: (key) => texts.has(String(key)),
    write(key, value) {
      const name = keyOf(key);
      const text = JSON.stringify(value) ?? '""';
      if (text.length > VALUE_LIMIT_KB * 1024)
        throw new DinghyError('STORAGE_VALUE_TOO_LARGE', { limitBytes: VALUE_LIMIT_KB * 1024 });
      const after = size + text.length + name.length - (texts.has(name) ? name.length + (texts.get(name) as string).length : 0);
      if (after > LIMIT_KB * 1024) throw new DinghyError('STORAGE_QUOTA_EXCEEDED', { limitBytes: LIMIT_KB * 1024 });
      put(name, text);
      return settled(call('setStorage', { key: name, data: JSON.parse(text) }));
    },
    remove(key) {
      const name = keyOf(key);
      put(name, undefined);
      return settled(call('removeStorage', { key: name }));
    },
    clear() {
      texts.clear();
      size = 0;
      return settled(call('clearStorage', {}));
    },
    info: () => ({ keys: [...texts.keys()], currentSize: Math.ceil(size / 1024), limitSize: LIMIT_KB }),
  };
}

async function settled(promise: Promise<unknown>): Promise<void> {
  await promise;
}

function keyOf(key: unknown): string {
  if (typeof key !== 'string') throw new DinghyError('STORAGE_KEY_INVALID', { reason: 'should be String' });
  return key;
}
