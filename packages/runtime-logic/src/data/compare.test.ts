import type { Json, Patch } from '@dinghy/bridge-protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatches } from '../testing/fake-view.ts';
import { withPath } from './assign-path.ts';
import { compareData } from './compare.ts';
import { createListHints } from './list-hints.ts';
import { parsePath } from './parse-path.ts';
import { copyForTemplate } from './template-copy.ts';

type Data = Record<string, unknown>;

function copy(value: Data, previous?: Data, keys?: Record<string, string>): Data {
  return copyForTemplate(value, previous, createListHints(keys)) as Data;
}

function patchesBetween(before: Data, after: Data, keys?: Record<string, string>): Patch[] {
  const old = copy(before, undefined, keys);
  return compareData(old, copy(after, old, keys), createListHints(keys));
}

const rows = (...ids: number[]): Data[] => ids.map((id) => ({ id, label: `a label long enough to be worth keeping ${id}` }));

describe('compareData', () => {
  it('yields nothing for equal data', () => {
    expect(patchesBetween({ a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 2 }] } })).toEqual([]);
  });

  it('sends one changed field of one row of a list', () => {
    const after = rows(1, 2, 3);
    (after[1] as Data).label = 'other';
    expect(patchesBetween({ rows: rows(1, 2, 3) }, { rows: after })).toEqual([['s', ['rows', 1, 'label'], 'other']]);
  });

  it('keeps the rows of a list that others were added to', () => {
    expect(patchesBetween({ rows: rows(1, 2) }, { rows: rows(1, 2, 3) })).toEqual([['l', ['rows'], [[0, 2], { n: rows(3) }]]]);
  });

  it('keeps the rows after a removed one', () => {
    expect(patchesBetween({ rows: rows(1, 2, 3, 4) }, { rows: rows(1, 3, 4) })).toEqual([
      [
        'l',
        ['rows'],
        [
          [0, 1],
          [2, 2],
        ],
      ],
    ]);
  });

  it('swaps rows by moving them', () => {
    const before = rows(1, 2, 3, 4, 5);
    expect(patchesBetween({ rows: before }, { rows: rows(1, 4, 3, 2, 5) })).toEqual([
      [
        'l',
        ['rows'],
        [
          [0, 1],
          [3, 1],
          [2, 1],
          [1, 1],
          [4, 1],
        ],
      ],
    ]);
  });

  it('follows a wx:key that is not a usual one', () => {
    const coded = (...codes: string[]): Data[] => codes.map((sku) => ({ sku, text: `${sku} with a text that is worth keeping` }));
    expect(patchesBetween({ list: coded('x', 'y', 'z') }, { list: coded('z', 'x', 'y') }, { list: 'sku' })).toEqual([
      [
        'l',
        ['list'],
        [
          [2, 1],
          [0, 2],
        ],
      ],
    ]);
  });

  it('sends a field whole where patches would be larger', () => {
    expect(patchesBetween({ point: { x: 1, y: 2 } }, { point: { x: 3, y: 4 } })).toEqual([['s', ['point'], { x: 3, y: 4 }]]);
  });

  it('deletes a field that became undefined or a function', () => {
    expect(patchesBetween({ a: 1, b: 2 }, { a: undefined, b: () => 1 })).toEqual([
      ['d', ['a']],
      ['d', ['b']],
    ]);
  });

  it('leaves functions out of what it sends', () => {
    expect(patchesBetween({}, { a: { f: () => 1, g: 2 }, l: [() => 1] })).toEqual([
      ['s', ['a'], { g: 2 }],
      ['s', ['l'], [null]],
    ]);
  });

  it('sets what holds a key that no path may name', () => {
    expect(
      patchesBetween(
        { a: { b: { constructor: 1, c: 1 }, more: 'worth keeping' } },
        { a: { b: { constructor: 2, c: 1 }, more: 'worth keeping' } },
      ),
    ).toEqual([['s', ['a', 'b'], { constructor: 2, c: 1 }]]);
  });

  it('goes no deeper than a path may', () => {
    const nested = (depth: number, leaf: unknown): Data => ({
      n: depth === 0 ? leaf : nested(depth - 1, leaf),
      same: 'x'.repeat(400),
    });
    const [patch] = patchesBetween(nested(60, 1), nested(60, 2));
    expect(patch?.[1]).toHaveLength(32);
  });

  it('looks into hardly any row but the changed one', () => {
    let looks = 0;
    const row = (id: number): object =>
      Object.defineProperty({ id }, 'label', { enumerable: true, get: () => `row ${id}, look ${++looks}` });
    const before = {
      rows: Array.from({ length: 10_000 }, (_, id) => (id === 5000 ? { id, label: 'row' } : row(id))),
    } as unknown as Data;
    const after = withPath(before, parsePath('rows[5000].label'), 'x', new Set()) as Data;
    expect(compareData(before, after, undefined)).toEqual([['s', ['rows', 5000, 'label'], 'x']]);
    // One row is looked at to see whether rows hold keys.
    expect(looks).toBeLessThanOrEqual(1);
  });
});

const json: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, 1, -1.5, '', 'a', 'a longer text', 'é"\\\n'),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(fc.constantFrom('id', 'a', 'b', 'é', 'a.b', 'key', 'constructor'), tie('value'), { maxKeys: 4 }),
    fc.array(
      fc.record({
        id: fc.constantFrom(1, 2, 3, 4, 5, '1'),
        label: fc.constantFrom('x', 'a longer label of a row', null),
        more: tie('value'),
      }),
      { maxLength: 7 },
    ),
  ),
})).value;

const data = fc.dictionary(fc.constantFrom('a', 'rows', 'list', 'é'), json, { maxKeys: 3 }) as fc.Arbitrary<Data>;
const hints = fc.constantFrom(undefined, { rows: 'id' }, { list: '*this', 'rows[].more': 'id' }, { rows: 'label' });

describe('compareData and copyForTemplate', () => {
  it('yield patches that turn the old data into the new, whatever happened in between', () => {
    fc.assert(
      fc.property(fc.array(data, { minLength: 2, maxLength: 4 }), hints, (states, keys) => {
        // The view may have missed the states in between: patches are always from what was sent.
        const sent = copy(states[0] as Data, undefined, keys);
        let shown = sent;
        for (const state of states.slice(1)) shown = copy(state, shown, keys);
        const last = states[states.length - 1] as Data;
        expect(shown).toEqual(last);
        expect(applyPatches(sent, compareData(sent, shown, createListHints(keys)))).toEqual(last);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never send more bytes than setting each changed field whole', () => {
    fc.assert(
      fc.property(fc.array(data, { minLength: 2, maxLength: 3 }), hints, (states, keys) => {
        const sent = copy(states[0] as Data, undefined, keys);
        let shown = sent;
        for (const state of states.slice(1)) shown = copy(state, shown, keys);
        const patches = compareData(sent, shown, createListHints(keys));
        for (const field of new Set([...Object.keys(sent), ...Object.keys(shown)])) {
          const own = patches.filter(([, path]) => path[0] === field);
          const whole = field in shown ? ['s', [field], shown[field] as Json] : ['d', [field]];
          if (own.length > 0) expect(JSON.stringify(own).length).toBeLessThanOrEqual(JSON.stringify([whole]).length);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('share everything that is equal', () => {
    fc.assert(
      fc.property(data, (state) => {
        const first = copy(state);
        expect(copy(structuredClone(state), first)).toBe(first);
      }),
    );
  });
});
