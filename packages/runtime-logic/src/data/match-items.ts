// Which item of the old list became which item of the new one. A wrong guess costs bytes, never correctness: a matched
// item that differs is compared further, an unmatched one is sent whole.

/** Fields that identify an item in most data, tried where the template gives no `wx:key`. */
const USUAL_KEYS = ['id', '_id', 'key', 'uid'];

type KeyOf = (item: unknown) => unknown;

const byValue: KeyOf = (item) => item;

function byField(field: string): KeyOf {
  return (item) => (typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[field] : item);
}

/** What is left of two lists without what they begin and end with alike. */
export interface Middle {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
  /** The places in the new list that have to be looked at: those that differ where both are equally long, else all. */
  readonly open: readonly number[];
}

/** `isKept` says of an item whether it is what was there before. It is asked once for each item. */
export function middleOf(
  before: readonly unknown[],
  after: readonly unknown[],
  isKept: (item: unknown, before: unknown) => boolean,
): Middle {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isKept(after[start], before[start])) start += 1;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > start && newEnd > start && isKept(after[newEnd - 1], before[oldEnd - 1])) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  if (oldEnd !== newEnd) return { start, oldEnd, newEnd, open: range(start, newEnd) };
  const open: number[] = [];
  for (let at = start; at < newEnd; at++)
    // Both ends are known to differ.
    if (at === start || at === newEnd - 1 || !isKept(after[at], before[at])) open.push(at);
  return { start, oldEnd, newEnd, open };
}

/**
 * For each open place the index of its partner in `before`, or -1. `undefined` when they are to be compared place by place:
 * nothing identifies the items, or each kept its place.
 */
export function matchItems(
  before: readonly unknown[],
  after: readonly unknown[],
  { start, oldEnd, newEnd, open }: Middle,
  wxKey: string | undefined,
): readonly number[] | undefined {
  if (start === oldEnd || start === newEnd) return undefined;
  const oldPlaces = oldEnd === newEnd ? open : range(start, oldEnd);
  for (const keyOf of candidates(before[oldPlaces[0] as number], wxKey)) {
    if (oldEnd === newEnd && keptPlaces(before, after, open, keyOf)) return undefined;
    const places = placesByKey(before, oldPlaces, keyOf);
    const partners = places && partnersByKey(after, open, places, keyOf);
    if (partners !== undefined) return partners;
  }
  return undefined;
}

/** `undefined` where two of the new items have one key. */
function partnersByKey(
  after: readonly unknown[],
  open: readonly number[],
  places: Map<unknown, number>,
  keyOf: KeyOf,
): number[] | undefined {
  const partners: number[] = [];
  for (const at of open) {
    const key = keyOf(after[at]);
    const place = places.get(key);
    // A second new item with the same key: the key does not identify. Taking it away finds that out.
    if (place === TAKEN) return undefined;
    partners.push(place ?? -1);
    if (place !== undefined) places.set(key, TAKEN);
  }
  return partners;
}

const TAKEN = -2;

function range(start: number, end: number): number[] {
  const places: number[] = [];
  for (let at = start; at < end; at++) places.push(at);
  return places;
}

function candidates(sample: unknown, wxKey: string | undefined): KeyOf[] {
  if (typeof sample !== 'object' || sample === null) return [byValue];
  const fields = wxKey === undefined || wxKey === '*this' ? [] : [wxKey];
  for (const field of USUAL_KEYS) if (Object.hasOwn(sample, field)) fields.push(field);
  return fields.map(byField);
}

/** The common case of items edited in place, told without building a map. */
function keptPlaces(before: readonly unknown[], after: readonly unknown[], places: readonly number[], keyOf: KeyOf): boolean {
  for (const at of places) {
    const key = keyOf(before[at]);
    if (key === undefined || key !== keyOf(after[at])) return false;
  }
  return true;
}

function placesByKey(items: readonly unknown[], places: readonly number[], keyOf: KeyOf): Map<unknown, number> | undefined {
  const byKey = new Map<unknown, number>();
  for (const at of places) {
    const key = keyOf(items[at]);
    if (key === undefined || key === null || typeof key === 'object' || byKey.has(key)) return undefined;
    byKey.set(key, at);
  }
  return byKey;
}
