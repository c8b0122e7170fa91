import { describe, expect, it } from 'vitest';
import { toWireParams } from './wire-params.ts';

describe('toWireParams', () => {
  it('leaves callbacks and what is undefined behind, and writes the rest as JSON does', () => {
    const when = new Date(0);
    const params = { title: 'Hi', when, nothing: undefined, options: { run() {}, deep: [when] }, success() {}, complete() {} };
    const text = when.toISOString();
    expect(toWireParams(params)).toEqual({ title: 'Hi', when: text, options: { deep: [text] } });
  });

  it('keeps bytes, and copies those that are part of a larger buffer', () => {
    const { data, part } = toWireParams({ data: new ArrayBuffer(4), part: new Uint8Array([1, 2, 3]).subarray(1) });
    expect(data).toBeInstanceOf(ArrayBuffer);
    expect([...new Uint8Array(part as ArrayBuffer)]).toEqual([2, 3]);
  });

  it('throws for what no JSON can say, whether the API has such a parameter or not', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => toWireParams({ context: circle })).toThrow(TypeError);
  });

  it('takes what parameters inherit, as from an object of defaults', () => {
    const defaults = { icon: 'none', success() {} };
    expect(toWireParams(Object.assign(Object.create(defaults), { title: 'Hi' }))).toEqual({ icon: 'none', title: 'Hi' });
  });

  it('takes a parameter for what it is called', () => {
    const wire = toWireParams(JSON.parse('{"__proto__":{"title":"Hi"}}'));
    expect(Object.getPrototypeOf(wire)).toBe(Object.prototype);
  });
});
