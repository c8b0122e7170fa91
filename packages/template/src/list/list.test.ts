import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexOfEntry, LIST_COUNT_MAX, toListEntries } from './entries.ts';
import { listKeys } from './keys.ts';
import { matchKeys } from './match-keys.ts';

describe('toListEntries goes through', () => {
  test.each<[string, unknown, unknown[], (string | number)[]]>([
    ['the items of an array', ['a', 'b'], ['a', 'b'], [0, 1]],
    ['the own values of an object', { x: 1, y: 2 }, [1, 2], ['x', 'y']],
    ['the characters of a text', 'a😀', ['a', '😀'], [0, 1]],
    ['the numbers below a number', 3, [0, 1, 2], [0, 1, 2]],
    ['the numbers below a fraction', 2.7, [0, 1], [0, 1]],
    ['nothing for zero', 0, [], []],
    ['nothing below zero', -5, [], []],
    ['nothing for NaN', Number.NaN, [], []],
    ['nothing for null', null, [], []],
    ['nothing for undefined', undefined, [], []],
    ['nothing for true', true, [], []],
  ])('%s', (_, source, items, indices) => {
    const entries = toListEntries(source);
    expect(entries.items).toEqual(items);
    expect(entries.items.map((__, position) => indexOfEntry(entries, position))).toEqual(indices);
  });

  test.each<[string, unknown, unknown[]]>([
    ['numbers', 1e9, [0, 1]],
    ['items', ['a', 'b', 'c'], ['a', 'b']],
    ['values', { x: 1, y: 2, z: 3 }, [1, 2]],
    ['whole characters', '😀b😀c', ['😀', 'b']],
  ])('only the first %s where there is no room for more', (_, source, items) => {
    expect(toListEntries(source, 2).items).toEqual(items);
    expect(toListEntries(source, 0).items).toEqual([]);
  });

  test('no more numbers than a page can bear', () => {
    expect(toListEntries(1e12).items).toHaveLength(LIST_COUNT_MAX);
    expect(toListEntries(Number.POSITIVE_INFINITY).items).toHaveLength(LIST_COUNT_MAX);
  });
});

describe('listKeys gives', () => {
  test.each<[string, unknown, string | undefined, (string | number)[]]>([
    ['positions without wx:key', ['a', 'b'], undefined, [0, 1]],
    ['a property of the item', [{ id: 'x' }, { id: 7 }], 'id', ['x', '7']],
    ['the item itself', ['x', 7, null], '*this', ['x', '7', '']],
    ['suffixes to repeated keys', [{ id: 1 }, { id: 1 }, { id: 1 }], 'id', ['1', '1\u00001', '1\u00002']],
    ['positions by suffix where keys are missing', [{}, 1, null], 'id', ['', '\u00001', '\u00002']],
    ['nothing inherited', [{}], 'constructor', ['']],
    ['no member of a member', [{ a: { b: 1 } }], 'a.b', ['']],
    ['text of objects', [{}, {}], '*this', ['[object Object]', '[object Object]\u00001']],
  ])('%s', (_, source, key, keys) => {
    expect(listKeys(toListEntries(source), key)).toEqual(keys);
  });

  test('every row its own key, whatever the data', () => {
    const item = fc.oneof(
      fc.constantFrom('', 'a', 'a\u00001', 'a\u00001\u0000', null, undefined, 1, '1'),
      fc.record({ id: fc.constantFrom('a', '', 'a\u00001') }),
    );
    fc.assert(
      fc.property(fc.array(item), fc.constantFrom('*this', 'id', 'length'), (source, key) => {
        const keys = listKeys(toListEntries(source), key);
        expect(new Set(keys).size).toBe(source.length);
      }),
    );
  });
});

describe('matchKeys', () => {
  test.each<[string, unknown[], unknown[], number[]]>([
    ['numbers', [{ id: 1 }, { id: 2 }], [{ id: 2 }, { id: 3 }], [1, -1]],
    ['texts', [{ id: 'a' }, { id: 'b' }], [{ id: 'b' }, { id: 'a' }], [1, 0]],
    ['a number and its text', [{ id: 1 }], [{ id: '1' }], [0]],
    ['keys that repeat, in their order', [{ id: 1 }, { id: 1 }], [{ id: 1 }, { id: 1 }, { id: 1 }], [0, 1, -1]],
    ['rows without a key, in their order', [{}, {}], [{}, { id: 1 }], [0, -1]],
  ])('finds the rows of %s', (_, before, after, partners) => {
    expect([...matchKeys(before, after, 'id')]).toEqual(partners);
  });

  test('agrees with listKeys, whatever the data', () => {
    const key = fc.constantFrom<unknown>('', 'a', 'b', 'a\u00001', null, undefined, 0, -0, 1, '1', Number.NaN);
    const list = fc.oneof(
      fc.array(key),
      fc.uniqueArray(fc.integer({ min: 0, max: 9 })),
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
    );
    fc.assert(
      fc.property(list, list, (before, after) => {
        const places = new Map(listKeys({ items: before }, '*this').map((each, at) => [each, at]));
        const expected = listKeys({ items: after }, '*this').map((each) => places.get(each) ?? -1);
        expect([...matchKeys(before, after, '*this')]).toEqual(expected);
      }),
    );
  });

  test('agrees with listKeys where most items stay the same objects', () => {
    const key = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom<unknown>('a', '1', 'a\u00001', null, Number.NaN));
    const edit = fc.record({ at: fc.nat(24), remove: fc.nat(1), insert: fc.array(key, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 24 }), fc.array(edit, { maxLength: 3 }), fc.nat(24), (keys, edits, from) => {
        const before = keys.map((id) => ({ id }));
        const after = before.slice();
        for (const { at, remove, insert } of edits) after.splice(at, remove, ...insert.map((id) => ({ id })));
        after.push(...after.splice(from, 1));
        const places = new Map(listKeys({ items: before }, 'id').map((each, at) => [each, at]));
        const expected = listKeys({ items: after }, 'id').map((each) => places.get(each) ?? -1);
        expect([...matchKeys(before, after, 'id')]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
