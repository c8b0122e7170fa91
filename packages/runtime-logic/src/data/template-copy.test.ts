import { describe, expect, it } from 'vitest';
import { deepCopy } from './deep-copy.ts';
import { copyForTemplate } from './template-copy.ts';

describe('copyForTemplate', () => {
  it('2.5 keeps own enumerable keys and loses prototypes, Map, Set and Date', () => {
    class Point {
      x = 1;
      get y(): number {
        return 2;
      }
    }
    expect(copyForTemplate({ point: new Point(), map: new Map([[1, 2]]), date: new Date() }, undefined, undefined)).toEqual({
      point: { x: 1 },
      map: {},
      date: {},
    });
  });

  it('2.6 shows undefined as absent, and as null in an array', () => {
    expect(
      copyForTemplate(
        {
          a: undefined, // biome-ignore lint/suspicious/noSparseArray: holes are what this is about
          b: [undefined, , 1],
        },
        undefined,
        undefined,
      ),
    ).toStrictEqual({ b: [null, null, 1] });
  });

  it('passes functions by reference', () => {
    const format = (): string => '';
    expect(copyForTemplate({ format }, undefined, undefined)).toEqual({ format });
  });

  it('turns what JSON cannot say into what the view would get', () => {
    expect(copyForTemplate([Number.NaN, Number.POSITIVE_INFINITY, 10n, Symbol('s')], undefined, undefined)).toEqual([
      null,
      null,
      '10',
      null,
    ]);
  });

  it('cuts cycles, however many ways lead into them', () => {
    const node: Record<string, unknown> = { name: 'n' };
    node.children = [{ parent: node, root: node }, node];
    expect(copyForTemplate(node, undefined, undefined)).toEqual({ name: 'n', children: [{ parent: null, root: null }, null] });
  });

  it('does not let JSON text set a prototype', () => {
    const copy = copyForTemplate(JSON.parse('{"__proto__":{"polluted":1},"a":1}'), undefined, undefined) as object;
    expect((copy as { polluted?: number }).polluted).toBeUndefined();
    expect(copy).toEqual({ a: 1 });
  });

  it('refuses an array of four thousand million holes', () => {
    const sparse: number[] = [];
    sparse[4_294_967_294] = 1;
    expect(() => copyForTemplate({ sparse }, undefined, undefined)).toThrow('DATA_VALUE_INVALID');
  });

  it('refuses data without end, and copies again after that', () => {
    let chain: unknown = null;
    for (let at = 0; at < 5_000; at++) chain = { chain };
    expect(() => copyForTemplate(chain, undefined, undefined)).toThrow('DATA_VALUE_INVALID');
    expect(copyForTemplate({ a: 1 }, undefined, undefined)).toEqual({ a: 1 });
  });

  it('is a new object for a container set again, whose equal parts stay the same', () => {
    const first = copyForTemplate({ a: { b: 1 } }, undefined, undefined) as { a: object };
    const again = copyForTemplate({ a: { b: 1 } }, first, undefined, true) as { a: object };
    expect(again).not.toBe(first);
    expect(again.a).toBe(first.a);
  });

  it.each<[string, object, object, boolean]>([
    ['members in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['a member that is undefined', { a: 1 }, { u: undefined, a: 1 }, true],
    ['inherited members', { a: 1 }, Object.assign(Object.create({ b: 2 }), { a: 1 }), true],
    ['a member __proto__', { a: 1 }, JSON.parse('{"__proto__":1,"a":1}'), true],
    ['an inherited member in the place of an own one', { a: 1, b: 2 }, Object.assign(Object.create({ b: 2 }), { a: 1 }), false],
    ['a symbol in the place of null', { a: null }, { a: Symbol('s') }, false],
    ['a member more', { a: 1 }, { a: 1, b: 2 }, false],
    ['a member less', { a: 1, b: 2 }, { a: 1 }, false],
    ['a member of another name', { a: 1, toString: 2 }, { a: 1, b: 2 }, false],
  ])('tells a row with %s from a copy', (_, row, again, isKept) => {
    const first = copyForTemplate([row], undefined, undefined) as object[];
    const second = copyForTemplate([again], first, undefined) as object[];
    expect(second === first).toBe(isKept);
    expect(second).toEqual(copyForTemplate([again], undefined, undefined));
  });

  it('keeps rows that moved', () => {
    const first = copyForTemplate([{ id: 1 }, { id: 2 }, { id: 3 }], undefined, undefined) as object[];
    const second = copyForTemplate([{ id: 3 }, { id: 1 }], first, undefined) as object[];
    expect(second[0]).toBe(first[2]);
    expect(second[1]).toBe(first[0]);
  });
});

describe('deepCopy', () => {
  it('keeps undefined and functions, and cuts cycles', () => {
    const format = (): string => '';
    const value: Record<string, unknown> = { u: undefined, format, list: [{ a: 1 }] };
    value.self = value;
    const copy = deepCopy(value) as Record<string, unknown>;
    expect(copy).toStrictEqual({ u: undefined, format, list: [{ a: 1 }], self: undefined });
    expect(copy.list).not.toBe(value.list);
  });
});
