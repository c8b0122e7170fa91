import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitPayload } from './commit.ts';
import { decodeCommit } from './decode-commit.ts';

const commit: CommitPayload = {
  definitions: [
    {
      path: 'pages/a/a',
      properties: { title: ['string'] },
      data: { title: '' },
      externalClasses: ['custom-class'],
      styleIsolation: 'isolated',
      multipleSlots: false,
      dynamicSlots: false,
      virtualHost: false,
    },
  ],
  created: [
    { id: 1, path: 'pages/a/a', data: { rows: [{ deep: { constructor: 'Ferrari' } }] } },
    { id: 2, without: ['title'] },
  ],
  patches: [
    [
      1,
      [
        ['s', ['rows', 3, 'label'], 'x'],
        ['d', ['gone']],
        ['l', ['rows'], [[0, 2], { n: [1, 2] }, [5, 1]]],
      ],
    ],
  ],
  children: [[1, [2, [3, 7]]]],
};

describe('decodeCommit', () => {
  test('gives back a commit as it is', () => {
    expect(decodeCommit(commit)).toBe(commit);
    expect(decodeCommit({})).toEqual({});
  });

  test('takes the JSON text of one, and checks it as much', () => {
    expect(decodeCommit(JSON.stringify(commit))).toEqual(commit);
    for (const text of ['', '{', '[]', '"{}"', '{"created":[{"id":0,"path":"a","data":{}}]}', ' '.repeat(16 * 1024 * 1024 + 1)]) {
      expect(() => decodeCommit(text)).toThrow(expect.objectContaining({ code: 'BRIDGE_COMMIT_INVALID' }));
    }
  });

  test('does not enter values, however deep they are', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const data = { cycle } as never;
    expect(() => decodeCommit({ created: [{ id: 1, path: 'p', data }] })).not.toThrow();
  });

  const patch = (patch: unknown) => ({ patches: [[1, [patch]]] });
  const giant: unknown[] = [];
  giant.length = 4_294_967_295;

  test.each<[what: string, commit: unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['a map', new Map()],
    ['created that is no list', { created: {} }],
    ['a list of holes', { children: [[1, giant]] }],
    ['an instance that is no object', { created: [1] }],
    ['an instance of a path that is no text', { created: [{ id: 1, path: {} }] }],
    ['an instance with a list for data', { created: [{ id: 1, path: 'p', data: [] }] }],
    ['data with an own __proto__', { created: [{ id: 1, path: 'p', data: JSON.parse('{"__proto__":1}') }] }],
    ['a missing field that is no name', { created: [{ id: 1, without: [{}] }] }],
    ['the instance id 0', { created: [{ id: 0, path: 'p', data: {} }] }],
    ['the instance id "1"', { children: [['1', []]] }],
    ['the instance id NaN', { children: [[1, [Number.NaN]]] }],
    ['a count that is none', { n: -1 }],
    ['children without a list', { children: [[1]] }],
    ['a run of ids from 0', { children: [[1, [[0, 2]]]] }],
    ['a run of ids without a count', { children: [[1, [[2]]]] }],
    ['more ids than a page has', { children: Array.from({ length: 21 }, (_, at) => [at + 1, [[2, 10_000]]]) }],
    ['a definition without a path', { definitions: [{ properties: {}, data: {} }] }],
    ['a definition without properties', { definitions: [{ path: 'p', data: {} }] }],
    ['a property without types', { definitions: [{ path: 'p', properties: { a: [] }, data: {} }] }],
    ['a type that is no name', { definitions: [{ path: 'p', properties: { a: [{}] }, data: {} }] }],
    ['a definition without data', { definitions: [{ path: 'p', properties: {} }] }],
    ['initial data with an own __proto__', { definitions: [{ path: 'p', properties: {}, data: JSON.parse('{"__proto__":1}') }] }],
    ['an unknown operation', patch(['x', ['a']])],
    ['a path through __proto__', patch(['s', ['__proto__', 'polluted'], 1])],
    ['a path through constructor.prototype', patch(['s', ['a', 'constructor', 'prototype', 'x'], 1])],
    ['a deletion through prototype', patch(['d', ['prototype']])],
    ['an empty path', patch(['s', [], 1])],
    ['a path that is text', patch(['s', 'a.b', 1])],
    ['a path of 33 segments', patch(['s', Array.from({ length: 33 }, () => 'a'), 1])],
    ['a segment that converts to a key', patch(['s', [['__proto__']], 1])],
    ['a giant index', patch(['s', ['list', 4_294_967_294], 1])],
    ['a negative index', patch(['s', ['list', -1], 1])],
    ['a fraction for an index', patch(['s', ['list', 0.5], 1])],
    ['a list patch without runs', patch(['l', ['rows']])],
    ['a run of a negative count', patch(['l', ['rows'], [[0, -1]]])],
    ['runs that repeat an array without end', patch(['l', ['rows'], Array.from({ length: 101 }, () => [0, 10_000])])],
    ['a run of holes', patch(['l', ['rows'], [{ n: giant }]])],
  ])('refuses %s', (_what, value) => {
    expect(() => decodeCommit(value)).toThrow(expect.objectContaining({ code: 'BRIDGE_COMMIT_INVALID' }));
  });

  test('gives a commit or BRIDGE_COMMIT_INVALID for anything at all', () => {
    const fields = fc.record(
      {
        definitions: fc.anything(),
        created: fc.anything(),
        patches: fc.anything(),
        children: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fields), (value) => {
        try {
          decodeCommit(value);
        } catch (error) {
          expect(error).toMatchObject({ code: 'BRIDGE_COMMIT_INVALID' });
        }
      }),
    );
  });

  test('does not look into the data of new components', () => {
    const data = new Proxy({}, { ownKeys: () => expect.unreachable('data was walked') });
    const created = Array.from({ length: 10_000 }, (_, index) => ({ id: index + 1, path: 'c/row', data }));
    expect(decodeCommit({ created }).created).toHaveLength(10_000);
  });
});
