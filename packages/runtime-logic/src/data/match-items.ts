// Which item of the old list became which item of the new one. A wrong guess costs bytes, never correctness: a matched
// item that differs is compared further, an unmatched one is sent whole.

/** Fields that identify an item in most data, tried where the template gives no `wx:key`. */
const USUAL_KEYS = ['id', '_id', 'key', 'uid'];

type KeyOf = (item: unknown) => unknown;

const byValue: KeyOf = (item) => item;

function byField(field: string): KeyOf {
  return (item) => (typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[field] : item);
}

/**
 * For each index from `start` up to `newEnd` the index of its partner in `before`, or -1.
 * `undefined` when they are to be compared place by place: nothing identifies the items, or each kept its place.
 * `isKept` says of an index whether the item there is what it was; it is asked where both lists are equally long.
 */
export function matchItems(
  before: readonly unknown[],
  after: readonly unknown[],
  start: number,
  oldEnd: number,
  newEnd: number,
  wxKey: string | undefined,
  isKept: (at: number) => boolean,
): Int32Array | undefined {
  if (start === oldEnd || start === newEnd) return undefined;
  const open = oldEnd === newEnd ? range(start, newEnd).filter((at) => !isKept(at)) : undefined;
  if (open?.length === 0) return undefined;
  const oldPlaces = open ?? range(start, oldEnd);
  for (const keyOf of candidates(before[oldPlaces[0] as number], wxKey)) {
    if (open !== undefined && keptPlaces(before, after, open, keyOf)) return undefined;
    const places = placesByKey(before, oldPlaces, keyOf);
    const partners = places && partnersByKey(after, start, newEnd, open, places, keyOf);
    if (partners !== undefined) return partners;
  }
  return undefined;
}

/** `undefined` where two of the new items have one key. What is not `open` is its own partner. */
function partnersByKey(
  after: readonly unknown[],
  start: number,
  end: number,
  open: readonly number[] | undefined,
  places: Map<unknown, number>,
  keyOf: KeyOf,
): Int32Array | undefined {
  const partners = new Int32Array(end - start);
  if (open !== undefined) for (let at = start; at < end; at++) partners[at - start] = at;
  for (const at of open ?? range(start, end)) {
    const key = keyOf(after[at]);
    const place = places.get(key);
    // A second new item with the same key: the key does not identify. Taking it away finds that out.
    if (place === TAKEN) return undefined;
    partners[at - start] = place ?? -1;
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
