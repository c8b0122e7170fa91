import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureFrame } from './measure-frame.ts';

const limits = { nodesPerFrame: 1000, bytesPerFrame: 100_000 };

function doubledGraph(levels: number): unknown {
  let node: unknown = 'leaf';
  for (let level = 0; level < levels; level += 1) node = [node, node];
  return node;
}

function nested(depth: number): unknown {
  let node: unknown = 1;
  for (let level = 0; level < depth; level += 1) node = { node };
  return node;
}

function growing(maxByteLength: number): unknown {
  return Reflect.construct(ArrayBuffer, [8, { maxByteLength }]);
}

const cyclic: unknown[] = [];
cyclic.push(cyclic);
const sparse: unknown[] = [];
sparse[4_294_967_294] = 1;

describe('measureFrame', () => {
  it.each<[string, unknown]>([
    ['a graph of 24 shared arrays', doubledGraph(24)],
    ['a circle', cyclic],
    ['a sparse array of four thousand million holes', sparse],
    ['a value 200,000 deep', nested(200_000)],
    ['a long text', 'x'.repeat(60_000)],
    ['many keys', Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [index, 1]))],
    ['long keys', { ['k'.repeat(60_000)]: 1 }],
    ['a large buffer', new Uint8Array(200_000)],
    ['a view of one byte of a large buffer (37)', new Uint8Array(new ArrayBuffer(200_000), 0, 1)],
    ['a small buffer that may grow (37)', growing(200_000)],
    ['a text hidden in a named member of an array (37)', Object.assign([1, 2], { hidden: 'x'.repeat(60_000) })],
    ['a named member behind holes (37)', Object.assign(new Array(500), { hidden: 1 })],
    ['a named member that looks like an index (37)', Object.assign([1], { 4294967295: 'x' })],
    ['a Map', new Map()],
    ['a Date', new Date()],
    ['an Error', new Error('x')],
    ['a bigint', 1n],
    ['an object of another class', Object.create({ inherited: 1 })],
  ])('refuses %s', (_, value) => {
    expect(measureFrame(value, limits)).toHaveProperty('refused');
  });

  it('weighs any JSON value that is small enough', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const weight = measureFrame(value, { nodesPerFrame: 1e6, bytesPerFrame: 1e9 });
        expect(weight).toHaveProperty('bytes');
        expect((weight as { bytes: number }).bytes).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('weighs binary values by their length', () => {
    expect(measureFrame({ data: new ArrayBuffer(5000) }, limits)).toEqual({ bytes: 4 + 8 + 4 + 5000 });
  });
});
