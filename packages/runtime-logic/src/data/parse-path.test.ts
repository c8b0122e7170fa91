import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignPath, readPath, withPath } from './assign-path.ts';
import { parsePath } from './parse-path.ts';

describe('parsePath', () => {
  it.each([
    ['a', ['a']],
    ['a.b[0].c', ['a', 'b', 0, 'c']],
    ['a[1][2]', ['a', 1, 2]],
    ['a..b', ['a', 'b']],
    ['.a.', ['a']],
    ['a\\.b', ['a.b']],
    ['a\\[0\\]', ['a[0]']],
    ['a\\\\b', ['a\\b']],
    ['中文.键', ['中文', '键']],
  ])('2.2 reads %s', (text, segments) => {
    expect(parsePath(text)).toEqual(segments);
  });

  it.each(['a[', 'a[x]', 'a[-1]', 'a[1.5]', 'a[]', 'a]', '__proto__.x', 'a.constructor.prototype', 'a[4294967294]'])(
    '2.2 refuses %s',
    (text) => {
      expect(() => parsePath(text)).toThrow('DATA_PATH_INVALID');
    },
  );

  it('reads back any names that were escaped', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        expect(parsePath(names.map((text) => text.replace(/[.[\]\\]/g, '\\$&')).join('.'))).toEqual(names);
      }),
    );
  });
});

describe('assignPath', () => {
  it('2.3 creates missing containers by the kind of the next segment', () => {
    const data = {};
    assignPath(data, parsePath('m.n[1].o'), 2);
    expect(JSON.stringify(data)).toBe('{"m":{"n":[null,{"o":2}]}}');
  });

  it.each([
    ['a.b', { a: null }, { a: { b: 1 } }],
    ['a.b', { a: 'text' }, { a: { b: 1 } }],
    ['a.b', { a: [1] }, { a: { b: 1 } }],
    ['a[0]', { a: { b: 2 } }, { a: [1] }],
    ['a.toString.x', { a: {} }, { a: { toString: { x: 1 } } }],
  ])('2.3 replaces a container of the wrong kind: %s', (path, data, expected) => {
    assignPath(data, parsePath(path), 1);
    expect(data).toEqual(expected);
  });

  it('2.4 extends an array', () => {
    const data = { list: [1, 2] };
    assignPath(data, parsePath('list[5]'), 6);
    expect(data.list).toHaveLength(6);
  });
});

describe('withPath', () => {
  it('leaves the data it is given as it was, and keeps what is beside the path', () => {
    const before = { rows: [{ a: 1 }, { b: 2 }], other: {} };
    const after = withPath(before, parsePath('rows[0].a'), 5, new Set()) as typeof before;
    expect(before.rows[0]).toEqual({ a: 1 });
    expect(after.rows[0]).toEqual({ a: 5 });
    expect(after.rows[1]).toBe(before.rows[1]);
    expect(after.other).toBe(before.other);
  });

  it('copies a list once for all paths of an update', () => {
    const fresh = new Set<object>();
    const first = withPath({ rows: [1, 2] }, ['rows', 0], 3, fresh) as { rows: number[] };
    const second = withPath(first, ['rows', 1], 4, fresh) as { rows: number[] };
    expect(second.rows).toBe(first.rows);
  });

  it('agrees with assignPath on JSON data', () => {
    const segment = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.nat(3));
    const path = fc
      .tuple(fc.constantFrom('a', 'b'), fc.array(segment, { maxLength: 4 }))
      .map(([first, rest]) => [first, ...rest]);
    fc.assert(
      fc.property(fc.array(path, { maxLength: 8 }), (paths) => {
        const direct = {};
        let copied: object = {};
        for (const [at, each] of paths.entries()) {
          assignPath(direct, each, at);
          copied = withPath(copied, each, at, new Set());
        }
        expect(JSON.stringify(copied)).toBe(JSON.stringify(direct));
      }),
    );
  });
});

describe('readPath', () => {
  it('is undefined where the way is not there', () => {
    expect(readPath({ a: null }, ['a', 'b', 'c'])).toBeUndefined();
  });
});
