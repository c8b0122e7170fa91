// Values from the other side of a bridge, turned into values of our own. In: anything at all. Out: fresh null-prototype
// objects, arrays and primitives that satisfy the schema, or `API_PARAMETER_INVALID`. It reads each property once, only
// own enumerable ones, and never calls a method of the value.

import { DinghyError } from '@dinghy/errors';
import { isArrayBuffer, isPlainObject } from '../values/plain.ts';
import type { Fields, Schema } from './schema.ts';

/** Bounds of one decoded value. Depth and nodes are those of a call's payload; a text may hold a picture in base64. */
export const SCHEMA_LIMITS: {
  readonly depth: number;
  readonly nodes: number;
  readonly keyLength: number;
  readonly stringLength: number;
} = { depth: 32, nodes: 50_000, keyLength: 256, stringLength: 1 << 24 };

/**
 * Decodes `value` by `schema`.
 *
 * @throws `API_PARAMETER_INVALID` naming the first place that does not fit, in the platform's own words
 * (`parameter.title should be String instead of Number`).
 *
 * @example
 * decodeSchema({ type: 'object', fields: { title: { type: 'string' } } }, { title: 'Hello', extra: 1 });
 * // { title: 'Hello' }
 */
export function decodeSchema(schema: Schema, value: unknown, path = 'parameter'): unknown {
  return decode(schema, value, path, { depth: 0, nodes: 0 });
}

interface Budget {
  depth: number;
  nodes: number;
}

function decode(schema: Schema, value: unknown, path: string, budget: Budget): unknown {
  if (++budget.nodes > SCHEMA_LIMITS.nodes) throw mismatch(path, `at most ${SCHEMA_LIMITS.nodes} values`, 'more');
  switch (schema.type) {
    case 'any':
      return decodeAny(value, path, budget);
    case 'string':
      return decodeString(schema, value, path);
    case 'number':
      return decodeNumber(schema, value, path);
    case 'boolean':
      if (typeof value !== 'boolean') throw mismatch(path, 'Boolean', nameOf(value));
      return value;
    case 'bytes':
      if (!isArrayBuffer(value)) throw mismatch(path, 'ArrayBuffer', nameOf(value));
      if (value.byteLength > (schema.maxBytes ?? Infinity)) throw mismatch(path, `at most ${schema.maxBytes} bytes`, 'more');
      return value;
    case 'array':
      if (!Array.isArray(value)) throw mismatch(path, 'Array', nameOf(value));
      return decodeArray(schema.of, value, schema.maxItems ?? SCHEMA_LIMITS.nodes, path, budget);
    case 'record':
      return decodeRecord(schema.of, value, path, budget);
    case 'object':
      return decodeObject(schema.fields, value, path, budget);
    case 'union':
      return decodeUnion(schema.of, value, path, budget);
  }
}

function decodeString(schema: Extract<Schema, { type: 'string' }>, value: unknown, path: string): string {
  if (typeof value !== 'string') throw mismatch(path, 'String', nameOf(value));
  const maxLength = schema.maxLength ?? SCHEMA_LIMITS.stringLength;
  if (value.length > maxLength) throw mismatch(path, `at most ${maxLength} characters`, 'more');
  if (schema.oneOf && !schema.oneOf.includes(value)) throw mismatch(path, `one of ${schema.oneOf.join(', ')}`, 'another');
  return value;
}

function decodeNumber(schema: Extract<Schema, { type: 'number' }>, value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw mismatch(path, 'Number', nameOf(value));
  if (value < (schema.min ?? -Infinity)) throw mismatch(path, `at least ${schema.min}`, 'less');
  if (value > (schema.max ?? Infinity)) throw mismatch(path, `at most ${schema.max}`, 'more');
  return value;
}

function decodeArray(of: Schema, value: readonly unknown[], maxItems: number, path: string, budget: Budget): unknown[] {
  // The length is checked before the loop: a sparse array of 4 billion holes costs its sender nothing.
  const length = value.length;
  if (length > maxItems) throw mismatch(path, `at most ${maxItems} items`, 'more');
  enter(path, budget);
  const decoded: unknown[] = [];
  // A hole reads as undefined, and JSON writes that as null inside an array.
  for (let index = 0; index < length; index++) decoded.push(decode(of, value[index] ?? null, `${path}[${index}]`, budget));
  budget.depth--;
  return decoded;
}

function decodeRecord(of: Schema, value: unknown, path: string, budget: Budget): Record<string, unknown> {
  if (!isPlainObject(value)) throw mismatch(path, 'Object', nameOf(value));
  enter(path, budget);
  const decoded: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value)) {
    // Own on a null prototype is harmless, but whoever copies it with Object.assign would set a prototype.
    if (key === '__proto__') continue;
    if (key.length > SCHEMA_LIMITS.keyLength)
      throw mismatch(path, `keys of at most ${SCHEMA_LIMITS.keyLength} characters`, 'more');
    const member = value[key];
    if (member !== undefined) decoded[key] = decode(of, member, `${path}.${key}`, budget);
  }
  budget.depth--;
  return decoded;
}

function decodeObject(fields: Fields, value: unknown, path: string, budget: Budget): Record<string, unknown> {
  if (!isPlainObject(value)) throw mismatch(path, 'Object', nameOf(value));
  enter(path, budget);
  const decoded: Record<string, unknown> = Object.create(null);
  for (const name of Object.keys(fields)) {
    const field = fields[name] as Fields[string];
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if ((member === undefined || member === null) && field.optional) continue;
    decoded[name] = decode(field, member, `${path}.${name}`, budget);
  }
  budget.depth--;
  return decoded;
}

function decodeUnion(alternatives: readonly Schema[], value: unknown, path: string, budget: Budget): unknown {
  const depth = budget.depth;
  let lastProblem: unknown;
  for (const alternative of alternatives) {
    try {
      return decode(alternative, value, path, budget);
    } catch (problem) {
      // What the failed attempt read stays on the budget; only its nesting is undone.
      budget.depth = depth;
      lastProblem = problem;
    }
  }
  throw lastProblem;
}

const ANY: Schema = { type: 'any' };

function decodeAny(value: unknown, path: string, budget: Budget): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return decodeString({ type: 'string' }, value, path);
  if (typeof value === 'number') return decodeNumber({ type: 'number' }, value, path);
  if (Array.isArray(value)) return decodeArray(ANY, value, SCHEMA_LIMITS.nodes, path, budget);
  return decodeRecord(ANY, value, path, budget);
}

function enter(path: string, budget: Budget): void {
  if (++budget.depth > SCHEMA_LIMITS.depth) throw mismatch(path, `at most ${SCHEMA_LIMITS.depth} levels deep`, 'deeper');
}

/** The platform's name of a value's type. */
function nameOf(value: unknown): string {
  if (value === undefined) return 'Undefined';
  if (value === null) return 'Null';
  if (Array.isArray(value)) return 'Array';
  const type = typeof value;
  return type.charAt(0).toUpperCase() + type.slice(1);
}

function mismatch(path: string, expected: string, actual: string): DinghyError<'API_PARAMETER_INVALID'> {
  // A key of the sender's is part of the path; do not let it make the message long.
  return new DinghyError('API_PARAMETER_INVALID', { path: path.slice(0, 200), expected, actual });
}
