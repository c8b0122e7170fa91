// A list of which the template has the beginning, against the same list kept whole.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareData } from './compare.ts';
import { setLongList } from './long-list.ts';
import type { PathSegment } from './parse-path.ts';
import { setInTemplate } from './set-in-template.ts';

type Data = Record<string, unknown>;

const item = fc.record({ id: fc.nat({ max: 9 }), name: fc.constantFrom('a', 'b') });
const list = fc.array(fc.oneof({ weight: 6, arbitrary: item }, { weight: 1, arbitrary: fc.constant(null) }), { maxLength: 12 });
const index = fc.nat({ max: 14 });
const path = (...rest: PathSegment[]): PathSegment[] => ['rows', ...rest];
const change = fc.oneof(
  fc.tuple(
    fc.constant(path()),
    fc.oneof({ weight: 8, arbitrary: list }, { weight: 1, arbitrary: fc.constantFrom(undefined, null, 'abc', 7) }),
  ),
  fc.tuple(
    index.map((at) => path(at)),
    fc.oneof(item, fc.constantFrom(undefined, null)),
  ),
  fc.tuple(
    index.map((at) => path(at, 'name')),
    fc.constantFrom('a', 'b', undefined),
  ),
  fc.tuple(fc.constant(path('name')), fc.constant('no list any more')),
);

/** What a template has of data that is there whole. */
function beginningOf({ rows, ...rest }: Data, most: number): Data {
  if (!Array.isArray(rows)) return rows === undefined ? rest : { ...rest, rows };
  return { ...rest, rows: rows.slice(0, most), ...(rows.length > most ? { 'rows.length': rows.length } : {}) };
}

describe('The template of a long list', () => {
  it('has its first items and its length, whatever is set', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), list, fc.array(change, { maxLength: 6 }), (most, first, changes) => {
        let whole: Data = { rows: first, other: 1 };
        let template = setLongList({ other: 1 }, ['rows'], first, most, undefined, new Set());
        for (const [at, value] of changes) {
          whole = setInTemplate(whole, at, value, undefined, new Set());
          template = setLongList(template, at, value, most, undefined, new Set());
          expect(template).toEqual(beginningOf(whole, most));
        }
      }),
    );
  });

  it('has more of them when it is set anew with more', () => {
    const rows = Array.from({ length: 9 }, (_, id) => ({ id }));
    const few = setLongList({}, ['rows'], rows, 3, undefined, new Set());
    const more = setLongList(few, ['rows'], rows, 6, undefined, new Set());
    expect(more).toEqual({ rows: rows.slice(0, 6), 'rows.length': 9 });
    expect(compareData(few, more, undefined)).toEqual([['l', ['rows'], [[0, 3], { n: rows.slice(3, 6) }]]]);
    expect(compareData(more, setLongList(more, ['rows'], rows, 9, undefined, new Set()), undefined)).toEqual([
      ['l', ['rows'], [[0, 6], { n: rows.slice(6) }]],
      ['d', ['rows.length']],
    ]);
  });

  it('is what it was after a change beyond its end', () => {
    const rows = Array.from({ length: 9 }, (_, id) => ({ id }));
    const before = setLongList({}, ['rows'], rows, 3, undefined, new Set());
    expect(setLongList(before, ['rows', 7, 'id'], 70, 3, undefined, new Set()).rows).toBe(before.rows);
  });

  it('is refused where the whole list would be', () => {
    expect(() => setLongList({}, ['rows'], new Array(1_000_001), 3, undefined, new Set())).toThrow();
  });
});
