// Payloads onto a wire that carries text only. Binary values become `{ "$b": base64 }`; keys of the app that start with
// `$` get another `$`, so that data can never pass for a binary value.

import { DinghyError } from '@dinghy/errors';
import { toBase64 } from './base64.ts';
import { isArrayBuffer, isPlainObject } from './plain.ts';

/** Deeper than any limit of the protocol: only a cycle gets there, and it must not overflow the stack. */
const MAX_DEPTH = 1000;

/**
 * Gives the value itself where it holds nothing to encode.
 *
 * @throws `BRIDGE_VALUE_INVALID` for what is not plain data.
 */
export function encodeValue(value: unknown, depth = 0): unknown {
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
    const escaped = key.charCodeAt(0) === 36 /* $ */ ? `$${key}` : key;
    if (encoded !== object[key] || escaped !== key) changed = true;
    entries.push([escaped, encoded]);
  }
  return changed ? Object.fromEntries(entries) : object;
}

function fail(problem: string): never {
  throw new DinghyError('BRIDGE_VALUE_INVALID', { problem });
}
