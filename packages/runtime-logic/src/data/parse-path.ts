// The path grammar of `setData` keys and observer fields: `a.b[0].c`, with `\` escaping `.`, `[`, `]` and itself.
// A path comes from mini-program code and is often built from server data, so it must not reach a prototype and must not
// make an array of four thousand million holes.

import { DinghyError } from '@dinghy/errors';

export type PathSegment = string | number;

/** Far above any list that a page can show; far below what makes a copy of the array hang the layer. */
export const MAX_ARRAY_LENGTH = 1_000_000;

/** As bridge-protocol's decode-commit.ts. */
const NAME_LENGTH_MAX = 256;
/** Computed keys (`rows[17].label`) repeat, but not forever. */
const CACHE_LIMIT = 2_000;

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const cache = new Map<string, readonly PathSegment[]>();

/** Throws `DATA_PATH_INVALID`. Empty segments are skipped, so that `a..b` is `a.b`. */
export function parsePath(text: string): readonly PathSegment[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const segments = readSegments(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, segments);
  return segments;
}

function readSegments(text: string): PathSegment[] {
  const segments: PathSegment[] = [];
  let name = '';
  const endName = (): void => {
    if (FORBIDDEN.has(name)) throw new DinghyError('DATA_PATH_INVALID', { path: text, problem: `\`${name}\` is reserved` });
    if (name.length > NAME_LENGTH_MAX)
      throw new DinghyError('DATA_PATH_INVALID', { path: text.slice(0, 80), problem: 'a name is too long' });
    if (name !== '') segments.push(name);
    name = '';
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '\\') {
      at += 1;
      name += text[at] ?? '\\';
    } else if (char === '.') {
      endName();
    } else if (char === '[') {
      endName();
      const close = text.indexOf(']', at);
      segments.push(readIndex(text, text.slice(at + 1, close === -1 ? undefined : close), close !== -1));
      at = close;
    } else if (char === ']') {
      throw new DinghyError('DATA_PATH_INVALID', { path: text, problem: '`]` without `[`' });
    } else {
      name += char;
    }
  }
  endName();
  return segments;
}

function readIndex(path: string, digits: string, closed: boolean): number {
  if (!closed) throw new DinghyError('DATA_PATH_INVALID', { path, problem: '`[` without `]`' });
  if (!/^\d+$/.test(digits)) throw new DinghyError('DATA_PATH_INVALID', { path, problem: `\`${digits}\` is not an index` });
  const index = Number(digits);
  if (index >= MAX_ARRAY_LENGTH) {
    throw new DinghyError('DATA_PATH_INVALID', { path, problem: `index ${digits} is over the limit of ${MAX_ARRAY_LENGTH}` });
  }
  return index;
}
