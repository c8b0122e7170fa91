// Payloads on a wire that carries text only. Binary values become `{ "$b": base64 }`; keys of the app that start with `$`
// get another `$`, so that data can never pass for a binary value. Only string transports bring this code with them.

import { DinghyError } from '@dinghy/errors';
import { fromBase64, toBase64 } from './base64.ts';
import { isArrayBuffer, isPlainObject } from './plain.ts';

/** What a transport that carries no binary values does to payloads: see {@link Transport.codec}. */
export interface PayloadCodec {
  /** Gives the value itself where it holds nothing to encode. @throws `BRIDGE_VALUE_INVALID` for what is not plain data */
  encode(value: unknown): unknown;
  /** Undoes it, on a value whose depth and size have been checked. @throws `BRIDGE_VALUE_INVALID` */
  decode(value: unknown): unknown;
}

export const textCodec: PayloadCodec = { encode: (value) => encodeValue(value, 0), decode: decodeText };

/** Deeper than any limit of the protocol: only a cycle gets there, and it must not overflow the stack. */
const MAX_DEPTH = 1000;

function encodeValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
      fail(`a ${typeof value} is not plain data`);
    return value;
  }
  if (depth === MAX_DEPTH) fail('nested without end');
  if (Array.isArray(value)) return encodeArray(value, depth + 1);
  if (isPlainObject(value)) return encodeObject(value, depth + 1);
  if (isArrayBuffer(value)) return { $b: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value) && isArrayBuffer(value.buffer)) {
    return { $b: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  }
  fail('an object that is not plain data');
}

function encodeArray(array: readonly unknown[], depth: number): unknown {
  let copy: unknown[] | undefined;
  for (let index = 0; index < array.length; index++) {
    const encoded = encodeValue(array[index], depth);
    if (encoded !== array[index]) {
      copy ??= array.slice();
      copy[index] = encoded;
    }
  }
  return copy ?? array;
}

function encodeObject(object: { readonly [key: string]: unknown }, depth: number): unknown {
  let changed = false;
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(object)) {
    const encoded = encodeValue(object[key], depth);
    const escaped = isEscaped(key) ? `$${key}` : key;
    if (encoded !== object[key] || escaped !== key) changed = true;
    entries.push([escaped, encoded]);
  }
  return changed ? Object.fromEntries(entries) : object;
}

function decodeText(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const decoded = value.map(decodeText);
    return decoded.some((item, index) => item !== value[index]) ? decoded : value;
  }
  const object = value as { readonly [key: string]: unknown };
  const keys = Object.keys(object);
  if (keys.length === 1 && keys[0] === '$b') return decodeBytes(object.$b);
  let changed = false;
  const entries = keys.map((key) => {
    if (isEscaped(key) && key.charAt(1) !== '$') fail(`the reserved key ${key}`);
    const name = isEscaped(key) ? key.slice(1) : key;
    const decoded = decodeText(object[key]);
    if (name !== key || decoded !== object[key]) changed = true;
    return [name, decoded] as const;
  });
  return changed ? Object.fromEntries(entries) : object;
}

function decodeBytes(text: unknown): ArrayBuffer {
  const bytes = typeof text === 'string' ? fromBase64(text) : undefined;
  return bytes ?? fail('a binary value that is not base64');
}

function isEscaped(key: string): boolean {
  return key.charAt(0) === '$';
}

function fail(problem: string): never {
  throw new DinghyError('BRIDGE_VALUE_INVALID', { problem });
}
