// Which row of a list becomes which of another, by `wx:key`. The rule is that of `listKeys`; where keys are plain numbers or
// texts, each once, nobody has to make those.

import { getMember } from '../expression/member.ts';
import { listKeys } from './keys.ts';

/** The row of a key has been given away. */
const TAKEN = -1;

/** For each item of `after` the place in `before` of the item with the same key, or -1: as comparing `listKeys` of both tells. */
export function matchKeys(before: readonly unknown[], after: readonly unknown[], key: string): Int32Array {
  return matchPlainKeys(before, after, key) ?? matchListKeys(before, after, key);
}

function matchListKeys(before: readonly unknown[], after: readonly unknown[], key: string): Int32Array {
  const places = new Map(listKeys({ items: before }, key).map((each, at) => [each, at]));
  return Int32Array.from(listKeys({ items: after }, key), (each) => places.get(each) ?? -1);
}

/** `undefined` where a key is no plain one, or there twice. */
function matchPlainKeys(before: readonly unknown[], after: readonly unknown[], key: string): Int32Array | undefined {
  const kind = typeof keyOf(before[0], key);
  const places = new Map<unknown, number>();
  for (let at = 0; at < before.length; at++) {
    const value = keyOf(before[at], key);
    if (!isPlain(value, kind) || places.has(value)) return undefined;
    places.set(value, at);
  }
  const partners = new Int32Array(after.length);
  for (let at = 0; at < after.length; at++) {
    const value = keyOf(after[at], key);
    const place = places.get(value);
    if (!isPlain(value, kind) || place === TAKEN) return undefined;
    partners[at] = place ?? -1;
    if (place !== undefined) places.set(value, TAKEN);
  }
  return partners;
}

function keyOf(item: unknown, key: string): unknown {
  return key === '*this' ? item : getMember(item, key);
}

/** Of one kind, so that no number is the text of another key. What repeats gets keys with U+0000 in them. */
function isPlain(value: unknown, kind: string): boolean {
  return typeof value === kind && (kind === 'number' || (kind === 'string' && !(value as string).includes('\u0000')));
}
