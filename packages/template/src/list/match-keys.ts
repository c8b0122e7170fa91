// Which row of a list becomes which of another, by `wx:key`. The rule is that of `listKeys`; where keys are plain numbers or
// texts, each once, nobody has to make those.

import { getMember } from '../expression/member.ts';
import { listKeys } from './keys.ts';

/** The row of a key has been given away. */
const TAKEN = -1;

/** For each item of `after` the place in `before` of the item with the same key, or -1: as comparing `listKeys` of both tells. */
export function matchKeys(before: readonly unknown[], after: readonly unknown[], key: string): Int32Array {
  const kind = typeof keyOf((before.length > 0 ? before : after)[0], key);
  return matchOthers(before, after, key, kind) ?? matchPlainKeys(before, after, key, kind) ?? matchListKeys(before, after, key);
}

function matchListKeys(before: readonly unknown[], after: readonly unknown[], key: string): Int32Array {
  const places = new Map(listKeys({ items: before }, key).map((each, at) => [each, at]));
  return Int32Array.from(listKeys({ items: after }, key), (each) => places.get(each) ?? -1);
}

/**
 * Items that are the same object in the same place, counted from either end, are the same row; the others are matched among
 * themselves. `undefined` where those are most, and where one of the former has the key of one of the latter: a key that repeats
 * counts those before it.
 */
function matchOthers(before: readonly unknown[], after: readonly unknown[], key: string, kind: string): Int32Array | undefined {
  const shift = before.length - after.length;
  const partners = new Int32Array(after.length);
  let start = 0;
  while (start < after.length && start < before.length && before[start] === after[start]) partners[start] = start++;
  let end = after.length;
  while (end > start && end + shift > start && before[end - 1 + shift] === after[end - 1]) partners[--end] = end + shift;
  const isOther = (at: number): boolean => shift !== 0 || before[at] !== after[at];
  const oldPlaces = placesWhere(start, end + shift, isOther);
  const newPlaces = placesWhere(start, end, isOther);
  if (2 * (oldPlaces.length + newPlaces.length) > after.length) return undefined;

  const old = oldPlaces.map((at) => before[at]);
  const others = newPlaces.map((at) => after[at]);
  const keys = new Set([...old, ...others].map((item) => keyOf(item, key)));
  for (const each of keys) if (!isPlain(each, kind)) return undefined;
  for (let at = 0; at < after.length; at++) {
    if (at >= start && at < end && isOther(at)) continue;
    const value = keyOf(after[at], key);
    if (!isPlain(value, kind) || keys.has(value)) return undefined;
    if (at >= start && at < end) partners[at] = at;
  }
  const matched = matchPlainKeys(old, others, key, kind);
  if (matched === undefined) return undefined;
  for (let nth = 0; nth < newPlaces.length; nth++) partners[newPlaces[nth] as number] = oldPlaces[matched[nth] as number] ?? -1;
  return partners;
}

function placesWhere(start: number, end: number, isMeant: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at++) if (isMeant(at)) found.push(at);
  return found;
}

/** `undefined` where a key is no plain one, or there twice. */
function matchPlainKeys(
  before: readonly unknown[],
  after: readonly unknown[],
  key: string,
  kind: string,
): Int32Array | undefined {
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
