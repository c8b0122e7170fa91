import { describe, expect, it } from 'vitest';
import { applyPatches } from './apply-patches.ts';

const data = { a: { b: [{ n: 1 }, { n: 2 }] }, other: { keep: true } };

describe('applyPatches', () => {
  it('copies what lies on the path and shares the rest', () => {
    const next = applyPatches(data, [['s', ['a', 'b', 1, 'n'], 3]]) as typeof data;
    expect(next).toEqual({ a: { b: [{ n: 1 }, { n: 3 }] }, other: { keep: true } });
    expect(next.other).toBe(data.other);
    expect(next.a.b[0]).toBe(data.a.b[0]);
    expect(data.a.b[1]).toEqual({ n: 2 });
  });

  it('rebuilds a list from runs and new items', () => {
    const next = applyPatches(data, [['l', ['a', 'b'], [[1, 1], { n: [{ n: 9 }] }, [0, 1]]]]) as typeof data;
    expect(next.a.b.map(({ n }) => n)).toEqual([2, 9, 1]);
    expect(next.a.b[2]).toBe(data.a.b[0]);
  });

  it('deletes keys and last items', () => {
    expect(applyPatches(data, [['d', ['a']]])).toEqual({ other: { keep: true } });
    expect((applyPatches(data, [['d', ['a', 'b', 1]]]) as typeof data).a.b).toEqual([{ n: 1 }]);
  });

  it.each([
    [[['s', ['a', 'x', 'y'], 1]]],
    [[['s', ['a', 'b', 'k'], 1]]],
    [[['s', ['a', 'b', 1e9], 1]]],
    [[['s', ['__proto__', 'x'], 1]]],
    [[['l', ['a'], [[0, 1]]]]],
    [[['l', ['a', 'b'], [[1, 5]]]]],
    [[['d', ['a', 'b', 7]]]],
    [[['d', []]]],
  ])('refuses %j', (patches) => {
    expect(() => applyPatches(data, patches as never)).toThrow('VIEW_COMMIT_INVALID');
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});
