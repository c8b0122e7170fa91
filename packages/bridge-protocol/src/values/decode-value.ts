// Payloads off the wire: proof that a value is plain data within limits, so that nothing behind this point can be
// surprised by a cycle, a graph that unfolds without end, a callable `then`, a shared buffer, or a `__proto__` key.
// In: anything that a transport can deliver. Out: the same value, or a copy where a view of a buffer had to be replaced by
// its bytes. Throws only `BRIDGE_VALUE_INVALID`.

import { DinghyError } from '@dinghy/errors';
import { isArrayBuffer, isPlainObject } from './plain.ts';

const MAX_KEY_LENGTH = 256;

export interface ValueLimits {
  readonly depth: number;
  readonly nodes: number;
  /** Of all strings, plus the bytes of binary values. */
  readonly characters: number;
}

/**
 * Checks a value. Binary values come out as `ArrayBuffer`, whatever view went in.
 *
 * @throws `BRIDGE_VALUE_INVALID`
 */
export function decodeValue(value: unknown, limits: ValueLimits): unknown {
  const { depth: maxDepth, nodes: maxNodes, characters: maxCharacters } = limits;
  let nodes = 0;
  let characters = 0;

  function decode(value: unknown, depth: number): unknown {
    // Every index counts, holes too: a sparse array of 4 billion holes costs its sender nothing.
    if (++nodes > maxNodes) fail(`more than ${maxNodes} values`);
    if (typeof value === 'string') {
      spend(value.length);
      return value;
    }
    if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') return value;
    if (typeof value !== 'object') fail(`a ${typeof value} is not plain data`);
    if (depth === maxDepth) fail(`nested more than ${maxDepth} levels deep`);
    if (Array.isArray(value)) return decodeArray(value, depth + 1);
    if (isPlainObject(value)) return decodeObject(value, depth + 1);
    return decodeBinary(value as object);
  }

  function decodeArray(array: readonly unknown[], depth: number): unknown {
    if (array.length > maxNodes) fail(`more than ${maxNodes} values`);
    // Structured clone carries named members of arrays. Walking the items passes them by; they come after all indices.
    const last = Object.keys(array).at(-1);
    if (last !== undefined && !(Number(last) < array.length)) fail('an array with named members');
    let copy: unknown[] | undefined;
    for (let index = 0; index < array.length; index++) {
      const item = array[index];
      const decoded = decode(item, depth);
      if (decoded !== item) {
        copy ??= array.slice();
        copy[index] = decoded;
      }
    }
    return copy ?? array;
  }

  function decodeObject(object: { readonly [key: string]: unknown }, depth: number): unknown {
    let copy: { [key: string]: unknown } | undefined;
    for (const key of Object.keys(object)) {
      // Own and harmless here, but whoever copies the object key by key would set a prototype.
      if (key === '__proto__') fail('the key __proto__');
      if (key.length > MAX_KEY_LENGTH) fail(`a key of more than ${MAX_KEY_LENGTH} characters`);
      spend(key.length);
      const member = object[key];
      const decoded = decode(member, depth);
      if (decoded !== member) {
        copy ??= { ...object };
        copy[key] = decoded;
      }
    }
    return copy ?? object;
  }

  function decodeBinary(value: object): ArrayBuffer {
    if (ArrayBuffer.isView(value) && isArrayBuffer(value.buffer)) {
      spend(value.byteLength);
      // A copy of the part that was meant: the view's buffer may be much larger.
      return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
    }
    if (!isArrayBuffer(value)) fail('an object that is not plain data');
    spend(value.byteLength);
    return value;
  }

  function spend(amount: number): void {
    characters += amount;
    if (characters > maxCharacters) fail(`more than ${maxCharacters} characters and bytes`);
  }

  return decode(value, 0);
}

function fail(problem: string): never {
  throw new DinghyError('BRIDGE_VALUE_INVALID', { problem });
}
