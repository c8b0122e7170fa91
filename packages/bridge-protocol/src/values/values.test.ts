import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../frames/limits.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { decodeValue, type ValueLimits } from './decode-value.ts';
import { textCodec } from './text-codec.ts';

/** JSON as it is after a round trip through text: no -0. Keys that look like ours come up often. */
const key = fc
  .oneof(fc.string({ maxLength: 8 }), fc.constantFrom('$', '$b', '$$', '$$b', 'then', 'constructor', ''))
  .filter((text) => text !== '__proto__');
const { plain } = fc.letrec((tie) => ({
  plain: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.string({ unit: 'binary' }),
    ),
    fc.uint8Array({ maxLength: 20 }).map((bytes) => bytes.slice().buffer),
    fc.array(tie('plain'), { maxLength: 5 }),
    fc.dictionary(key, tie('plain'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

const readText = (value: unknown, limits: ValueLimits = DEFAULT_LIMITS) => textCodec.decode(decodeValue(value, limits));
const overText = (value: unknown) => readText(JSON.parse(JSON.stringify(textCodec.encode(value)) ?? 'null'));
const overClone = (value: unknown) => decodeValue(structuredClone(value), DEFAULT_LIMITS);

describe('a value', () => {
  test('is the same after crossing as text', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(overText(value)).toEqual(value);
      }),
    );
  });

  test('is the same after crossing as a structured clone', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(overClone(value)).toEqual(value);
      }),
    );
  });

  test('keeps the order of its keys', () => {
    expect(Object.keys(overText({ b: 1, $x: 2, a: 3 }) as object)).toEqual(['b', '$x', 'a']);
  });

  test('is not copied where nothing has to be replaced', () => {
    const value = { list: [1, { a: 'b' }] };
    expect(textCodec.encode(value)).toBe(value);
    expect(readText(value)).toBe(value);
  });

  test('is not changed where something has to be', () => {
    const value = Object.freeze({ list: Object.freeze([new Uint8Array([1, 2, 3]).subarray(1)]), $a: 1 });
    expect(overText(value)).toStrictEqual({ list: [new Uint8Array([2, 3]).buffer], $a: 1 });
    expect(decodeValue(value, DEFAULT_LIMITS)).toStrictEqual({ list: [new Uint8Array([2, 3]).buffer], $a: 1 });
  });
});

describe('decodeValue', () => {
  test('gives a value or BRIDGE_VALUE_INVALID for anything at all', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withSparseArray: true,
          withNullPrototype: true,
        }),
        fc.boolean(),
        (value, textual) => {
          try {
            textual ? readText(value) : decodeValue(value, DEFAULT_LIMITS);
          } catch (error) {
            expect(error).toMatchObject({ code: 'BRIDGE_VALUE_INVALID' });
          }
        },
      ),
    );
  });

  test.each<[what: string, value: unknown]>([
    ['a reserved key', { $c: 1 }],
    ['a binary value beside other keys', { $b: 'AAAA', a: 1 }],
    ['a binary value that is no text', { $b: 1 }],
    ['a binary value that is no base64', { $b: 'A' }],
    ['base64 in another spelling', { $b: 'AB==' }],
  ])('refuses %s in text', (_what, value) => {
    expect(() => readText(value)).toThrow(expect.objectContaining({ code: 'BRIDGE_VALUE_INVALID' }));
  });

  test.each<[what: string, value: unknown]>([
    ['a text', Object.assign([1, 2], { hidden: 'x' })],
    ['a text behind holes', Object.assign(new Array(9), { hidden: 'x' })],
    ['a name that looks like an index', Object.assign([1], { 4294967295: 'x' })],
  ])('refuses %s in a named member of an array, which no limit would count (37)', (_what, value) => {
    expect(() => decodeValue({ value: structuredClone(value) }, DEFAULT_LIMITS)).toThrow('BRIDGE_VALUE_INVALID');
  });

  test('counts bytes against the limit of characters', () => {
    const limits = { ...DEFAULT_LIMITS, characters: 10 };
    expect(() => decodeValue([new ArrayBuffer(6), 'abcd'], limits)).not.toThrow();
    expect(() => decodeValue([new ArrayBuffer(6), 'abcde'], limits)).toThrow();
    expect(() => readText({ $b: 'AAAAAAAAAAAA' }, limits)).toThrow();
  });
});

describe('base64', () => {
  test('is what Node makes of the same bytes, both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(toBase64(bytes)).toBe(text);
        expect(new Uint8Array(fromBase64(text) as ArrayBuffer)).toEqual(bytes);
      }),
    );
  });

  test.each(['A', 'AA', 'AAA', 'A===', '====', 'AA=A', 'A-__', 'AAA\n', 'AB==', 'AAB='])('does not take %j', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });
});
