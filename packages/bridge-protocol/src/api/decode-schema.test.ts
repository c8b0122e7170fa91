import { isDinghyError } from '@dinghy/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  any,
  boolean,
  bytes,
  either,
  listOf,
  number,
  numberBetween,
  object,
  oneOf,
  optional,
  recordOf,
  text,
  textUpTo,
} from './build-descriptor.ts';
import { decodeSchema, SCHEMA_LIMITS } from './decode-schema.ts';
import type { Schema } from './schema.ts';

function problemOf(schema: Schema, value: unknown): unknown {
  try {
    decodeSchema(schema, value);
    return 'decoded';
  } catch (error) {
    if (!isDinghyError(error, 'API_PARAMETER_INVALID')) throw error;
    return `${error.params.path} should be ${error.params.expected} instead of ${error.params.actual}`;
  }
}

function nest(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

describe('decodeSchema', () => {
  test.each<[what: string, schema: Schema, value: unknown]>([
    ['text', text, 'a'],
    ['a number', number, -1.5],
    ['a boolean', boolean, false],
    ['null as any', any, null],
    ['nested any', any, { a: [1, { b: null }], c: 'd' }],
    ['a list', listOf(number), [1, 2]],
    ['a record', recordOf(boolean), { a: true, constructor: false }],
    ['one of some', oneOf('a', 'b'), 'b'],
    ['the second of two', either(number, text), 'a'],
    ['an absent optional member', object({ a: optional(text) }), {}],
    ['an array as deep as allowed', any, nest(SCHEMA_LIMITS.depth)],
  ])('admits %s', (_what, schema, value) => expect(decodeSchema(schema, value)).toEqual(value));

  test.each<[what: string, schema: Schema, value: unknown, problem: string]>([
    ['a number for text', object({ title: text }), { title: 1 }, 'parameter.title should be String instead of Number'],
    ['a missing member', object({ title: text }), {}, 'parameter.title should be String instead of Undefined'],
    ['an object with toString for text', text, { toString: () => 'a' }, 'parameter should be String instead of Object'],
    ['an array for text', text, ['a'], 'parameter should be String instead of Array'],
    ['text for a number', number, '1', 'parameter should be Number instead of String'],
    ['NaN', number, Number.NaN, 'parameter should be Number instead of Number'],
    ['an endless number', number, Infinity, 'parameter should be Number instead of Number'],
    ['0 for false', boolean, 0, 'parameter should be Boolean instead of Number'],
    ['null for an object', object({}), null, 'parameter should be Object instead of Null'],
    ['an array for an object', object({}), [], 'parameter should be Object instead of Array'],
    ['an object for an array', listOf(any), { length: 0 }, 'parameter should be Array instead of Object'],
    ['a date', any, new Date(0), 'parameter should be Object instead of Object'],
    ['a map', recordOf(any), new Map(), 'parameter should be Object instead of Object'],
    ['a function', any, () => 1, 'parameter should be Object instead of Function'],
    ['a function inside', any, { a: [() => 1] }, 'parameter.a[0] should be Object instead of Function'],
    ['bytes as any', any, new ArrayBuffer(1), 'parameter should be Object instead of Object'],
    ['a view as bytes', bytes, new Uint8Array(1), 'parameter should be ArrayBuffer instead of Object'],
    ['another word', oneOf('a', 'b'), 'c', 'parameter should be one of a, b instead of another'],
    ['an inherited word', oneOf('a'), 'constructor', 'parameter should be one of a instead of another'],
    ['text that is too long', textUpTo(2), 'abc', 'parameter should be at most 2 characters instead of more'],
    ['a number out of range', numberBetween(0, 4), 5, 'parameter should be at most 4 instead of more'],
    ['a long list', listOf(text, 1), ['a', 'b'], 'parameter should be at most 1 items instead of more'],
    ['what no alternative admits', either(number, text), true, 'parameter should be String instead of Boolean'],
    [
      'too deep',
      any,
      nest(SCHEMA_LIMITS.depth + 1),
      `parameter${'[0]'.repeat(SCHEMA_LIMITS.depth)} should be at most 32 levels deep instead of deeper`,
    ],
  ])('refuses %s', (_what, schema, value, problem) => expect(problemOf(schema, value)).toBe(problem));

  test('takes null and undefined for an optional member as absence, not for a required one', () => {
    const schema = object({ a: optional(text), b: optional(number) });
    expect(Object.keys(decodeSchema(schema, { a: null, b: undefined }) as object)).toEqual([]);
    expect(problemOf(object({ a: text }), { a: null })).toContain('instead of Null');
  });

  test('drops what is not in the schema, and what is inherited', () => {
    const value = Object.assign(Object.create({ title: 'inherited' }), { extra: 1 });
    expect(problemOf(object({ title: text }), value)).not.toBe('decoded');
    expect(decodeSchema(object({ a: optional(text) }), { a: 'x', extra: 1 })).toEqual({ a: 'x' });
    expect(decodeSchema(object({ constructor: optional(any) }), {})).toEqual({});
  });

  test('answers objects without a prototype, and no member __proto__', () => {
    const value = JSON.parse('{"__proto__": {"polluted": true}, "a": {"__proto__": 1}}');
    const decoded = decodeSchema(any, value) as { readonly a: object };
    expect([Object.getPrototypeOf(decoded), Object.keys(decoded), Object.keys(decoded.a)]).toEqual([null, ['a'], []]);
    expect(Object.assign({}, decoded)).not.toHaveProperty('polluted');
  });

  test('reads each property once', () => {
    let reads = 0;
    const value = Object.defineProperty({}, 'a', { enumerable: true, get: () => (++reads > 1 ? 1 : 'text') });
    expect(decodeSchema(object({ a: text }), value)).toEqual({ a: 'text' });
    expect(decodeSchema(recordOf(any), { b: 1 })).toEqual({ b: 1 });
    expect(reads).toBe(1);
  });

  test('does not walk a sparse array of billions of holes', () => {
    const sparse: unknown[] = [];
    sparse.length = 4_294_967_295;
    expect(problemOf(any, sparse)).toContain('at most 50000 items');
  });

  test('does not unfold a small graph with many paths', () => {
    let value: unknown = [];
    for (let level = 0; level < 24; level++) value = [value, value];
    expect(problemOf(any, value)).toContain('at most 50000 values');
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    expect(problemOf(any, cyclic)).toContain('levels deep');
  });

  test('does not repeat work for nested alternatives', () => {
    let schema: Schema = number;
    for (let level = 0; level < 30; level++) schema = either(listOf(schema), listOf(schema));
    expect(problemOf(schema, nest(30))).toBe('decoded');
    let refused: unknown = 'text';
    for (let level = 0; level < 30; level++) refused = [refused];
    expect(problemOf(schema, refused)).toContain('instead of');
  });

  test('keeps holes and undefined items of arrays as null', () => {
    // biome-ignore lint/suspicious/noSparseArray: the subject of the test
    expect(decodeSchema(any, [1, , undefined])).toEqual([1, null, null]);
  });

  test('gives back every JSON value as any', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const withoutProto = JSON.parse(JSON.stringify(value), (key, member: unknown) =>
          key === '__proto__' ? undefined : member,
        );
        expect(JSON.stringify(decodeSchema(any, withoutProto))).toBe(JSON.stringify(withoutProto));
      }),
    );
  });

  test('throws nothing but its own error, whatever comes', () => {
    const schema = object({ a: optional(either(listOf(number), recordOf(text))), b: optional(any), c: optional(bytes) });
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
        (value) => void problemOf(schema, value),
      ),
    );
  });
});
