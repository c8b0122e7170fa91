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
 */
export function matchItems(
  before: readonly unknown[],
  after: readonly unknown[],
  start: number,
  oldEnd: number,
  newEnd: number,
  wxKey: string | undefined,
): Int32Array | undefined {
  if (start === oldEnd || start === newEnd) return undefined;
  for (const keyOf of candidates(before[start], wxKey)) {
    if (oldEnd === newEnd && keptPlaces(before, after, start, newEnd, keyOf)) return undefined;
    const places = placesByKey(before, start, oldEnd, keyOf);
    if (places === undefined) continue;
    const partners = new Int32Array(newEnd - start);
    let unique = true;
    for (let at = start; at < newEnd && unique; at++) {
      const key = keyOf(after[at]);
      const place = places.get(key);
      partners[at - start] = place ?? -1;
      // A second new item with the same key: the key does not identify. Taking it away finds that out.
      if (place !== undefined) places.set(key, -2);
      if (place === -2) unique = false;
    }
    if (unique) return partners;
  }
  return undefined;
}

function candidates(sample: unknown, wxKey: string | undefined): KeyOf[] {
  if (typeof sample !== 'object' || sample === null) return [byValue];
  const fields = wxKey === undefined || wxKey === '*this' ? [] : [wxKey];
  for (const field of USUAL_KEYS) if (Object.hasOwn(sample, field)) fields.push(field);
  return fields.map(byField);
}

/** The common case of items edited in place, told without building a map. */
function keptPlaces(before: readonly unknown[], after: readonly unknown[], start: number, end: number, keyOf: KeyOf): boolean {
  for (let at = start; at < end; at++) {
    const key = keyOf(before[at]);
    if (key === undefined || key !== keyOf(after[at])) return false;
  }
  return true;
}

function placesByKey(items: readonly unknown[], start: number, end: number, keyOf: KeyOf): Map<unknown, number> | undefined {
  const places = new Map<unknown, number>();
  for (let at = start; at < end; at++) {
    const key = keyOf(items[at]);
    if (key === undefined || key === null || typeof key === 'object' || places.has(key)) return undefined;
    places.set(key, at);
  }
  return places;
}
