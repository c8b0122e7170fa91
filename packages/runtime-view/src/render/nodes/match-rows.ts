// Which row of a list becomes which when the list changes. Items that are the same object are the same row; keys are compared
// only for what lies between them, and nothing is made for what stays: of a thousand rows, mostly two or three are asked for.

import { getMember, matchKeys } from '@dinghy/template';

export interface RowMatch {
  /** Rows before this place stay, and so do their items. */
  readonly start: number;
  /** So do those from these places on, in the list as it was and as it is. */
  readonly oldEnd: number;
  readonly newEnd: number;
  /** Those in between that have another item, or are another row. All of them, unless the lists are of one length. */
  readonly places: readonly number[];
  /** For each of these the place that its row had, or -1. Absent where all have the rows that are in them. */
  readonly partners: Int32Array | undefined;
}

/** `takesIds`: rows hold components, whose ids the logic layer has given out by key alone. */
export function matchRows(
  before: readonly unknown[],
  items: readonly unknown[],
  key: string | undefined,
  takesIds: boolean,
): RowMatch {
  const shorter = Math.min(before.length, items.length);
  let start = 0;
  while (start < shorter && before[start] === items[start]) start++;
  let oldEnd = before.length;
  let newEnd = items.length;
  // Without a key the position is the identity. A repeated key counts those before it, so equal items at the end may have
  // other keys than they had.
  if (key !== undefined && !takesIds) {
    while (oldEnd > start && newEnd > start && before[oldEnd - 1] === items[newEnd - 1]) {
      oldEnd--;
      newEnd--;
    }
  }
  const range = { start, oldEnd, newEnd };
  if (oldEnd === newEnd) {
    const places = placesBetween(start, newEnd, (at) => before[at] !== items[at]);
    if (places.every((at) => hasSameKey(before[at], items[at], key))) return { ...range, places, partners: undefined };
    if (!takesIds) return { ...range, places, partners: matchPlaces(before, places, items, places, key) };
  }
  const places = placesBetween(start, newEnd, () => true);
  const oldPlaces = start === newEnd ? [] : placesBetween(start, oldEnd, () => true);
  return { ...range, places, partners: matchPlaces(before, oldPlaces, items, places, key) };
}

function placesBetween(start: number, end: number, isOne: (at: number) => boolean): number[] {
  const places: number[] = [];
  for (let at = start; at < end; at++) if (isOne(at)) places.push(at);
  return places;
}

/** Of items in the same place. */
function hasSameKey(before: unknown, item: unknown, key: string | undefined): boolean {
  return key === undefined || (key !== '*this' && getMember(before, key) === getMember(item, key));
}

function matchPlaces(
  before: readonly unknown[],
  oldPlaces: readonly number[],
  items: readonly unknown[],
  places: readonly number[],
  key: string | undefined,
): Int32Array {
  const partners = new Int32Array(places.length).fill(-1);
  if (oldPlaces.length === 0) return partners;
  const matched = key === undefined ? undefined : matchKeys(pick(before, oldPlaces), pick(items, places), key);
  for (let at = 0; at < partners.length; at++) {
    // Without a key rows are who they are by their places, the first of which is the same.
    const partner = matched === undefined ? at : (matched[at] as number);
    if (partner >= 0 && partner < oldPlaces.length) partners[at] = oldPlaces[partner] as number;
  }
  return partners;
}

function pick(items: readonly unknown[], places: readonly number[]): unknown[] {
  return places.map((at) => items[at]);
}
