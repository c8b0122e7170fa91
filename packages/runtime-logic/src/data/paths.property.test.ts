// Paths against a plain model: printing and parsing, and writing at a path.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignPath, readPath, withPath } from './assign-path.ts';
import { type PathSegment, parsePath } from './parse-path.ts';

const RESERVED = ['__proto__', 'constructor', 'prototype'];
const name = fc.oneof(
  fc.constantFrom('a', 'b', 'list', 'x.y', 'a[0]', 'back\\slash', '中', '$', '0'),
  fc.string({ minLength: 1, maxLength: 5 }).filter((text) => !RESERVED.includes(text)),
);
const index = fc.nat({ max: 5 });
const path = fc.tuple(name, fc.array(fc.oneof(name, index), { maxLength: 4 })).map(([first, rest]) => [first, ...rest]);

/** As a mini-program writes it. */
function print(segments: readonly PathSegment[]): string {
  return segments
    .map((segment, at) =>
      typeof segment === 'number' ? `[${segment}]` : `${at === 0 ? '' : '.'}${segment.replace(/[\\.[\]]/g, '\\$&')}`,
    )
    .join('');
}

type Model = { kind: 'list' | 'object'; members: Map<PathSegment, Model | { value: unknown }> };

/** What should be there, as maps of members: no prototypes, no arrays, no copying. */
function toModel(value: unknown): Model | { value: unknown } {
  if (typeof value !== 'object' || value === null) return { value };
  const kind = Array.isArray(value) ? 'list' : 'object';
  const entries = Object.entries(value).map(([key, each]) => [kind === 'list' ? Number(key) : key, toModel(each)] as const);
  return { kind, members: new Map<PathSegment, Model | { value: unknown }>(entries) };
}

function setInModel(model: Model, [key, ...rest]: readonly PathSegment[], value: unknown): void {
  if (rest.length === 0) {
    model.members.set(key as PathSegment, toModel(value));
    return;
  }
  const wanted = typeof rest[0] === 'number' ? 'list' : 'object';
  let inner = model.members.get(key as PathSegment);
  if (inner === undefined || !('kind' in inner) || inner.kind !== wanted) inner = { kind: wanted, members: new Map() };
  model.members.set(key as PathSegment, inner);
  setInModel(inner, rest, value);
}

function fromModel(model: Model | { value: unknown }, hole: unknown): unknown {
  if ('value' in model) return model.value;
  if (model.kind === 'object') return Object.fromEntries([...model.members].map(([key, each]) => [key, fromModel(each, hole)]));
  const length = Math.max(-1, ...[...model.members.keys()].map(Number)) + 1;
  return Array.from({ length }, (_, at) => {
    const member = model.members.get(at);
    return member === undefined ? hole : fromModel(member, hole);
  });
}

/** Holes in arrays read as `undefined`. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const json = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !JSON.stringify(value).includes('__proto__'))
  // JSON has no negative zero.
  .map((value) => copy(value));
const writes = fc.array(fc.tuple(path, json), { maxLength: 8 });

describe('paths', () => {
  it('2.2 what is printed with escapes is parsed as it was', () => {
    fc.assert(
      fc.property(path, (segments) => {
        expect(parsePath(print(segments))).toEqual(segments);
      }),
    );
  });

  it('2.2 any text is a path or DATA_PATH_INVALID', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a.[\]\\0-9]*$/)), (text) => {
        try {
          for (const segment of parsePath(text)) expect(['string', 'number']).toContain(typeof segment);
        } catch (error) {
          expect(error).toMatchObject({ code: 'DATA_PATH_INVALID' });
        }
      }),
    );
  });

  it('2.3 writing leaves what a plain model says, and reads back', () => {
    fc.assert(
      fc.property(writes, (list) => {
        const data = {};
        const model: Model = { kind: 'object', members: new Map() };
        for (const [at, value] of list) {
          assignPath(data, at, copy(value));
          setInModel(model, at, value);
          expect(readPath(data, at)).toEqual(value);
        }
        expect(plain(data)).toEqual(fromModel(model, undefined));
      }),
    );
  });

  it('2.3 writing into a template copy leaves the same, with null for holes, and the copy before as it was', () => {
    fc.assert(
      fc.property(writes, (list) => {
        let data: object = {};
        const model: Model = { kind: 'object', members: new Map() };
        for (const [at, value] of list) {
          const before = data;
          const text = JSON.stringify(before);
          data = withPath(data, at, copy(value), new Set());
          setInModel(model, at, value);
          expect(JSON.stringify(before)).toBe(text);
        }
        expect(data).toEqual(fromModel(model, null));
      }),
    );
  });
});
