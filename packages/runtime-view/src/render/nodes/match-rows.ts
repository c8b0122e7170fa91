// Which row of a list becomes which when the list changes. Items that are the same object are the same row; keys are compared
// only for what lies between them.

import { matchKeys } from '@dinghy/template';

/**
 * For each item the place of its row among those before, or -1. `takesIds`: rows hold components, whose ids the logic
 * layer has given out by key alone.
 */
export function matchRows(
  before: readonly unknown[],
  items: readonly unknown[],
  key: string | undefined,
  takesIds: boolean,
): Int32Array {
  const partners = new Int32Array(items.length).fill(-1);
  const shorter = Math.min(before.length, items.length);
  let start = 0;
  // Without a key the position is the identity.
  while (start < shorter && (key === undefined || before[start] === items[start])) partners[start] = start++;
  if (key === undefined) return partners;
  let oldEnd = before.length;
  let newEnd = items.length;
  // A repeated key counts those before it, so equal items at the end may have other keys than they had.
  if (!takesIds) {
    while (oldEnd > start && newEnd > start && before[oldEnd - 1] === items[newEnd - 1]) partners[--newEnd] = --oldEnd;
  }
  if (start === oldEnd || start === newEnd) return partners;
  const staysInPlace = (at: number): boolean => !takesIds && oldEnd === newEnd && before[at] === items[at];
  const oldPlaces: number[] = [];
  const newPlaces: number[] = [];
  for (let at = start; at < oldEnd; at++) if (!staysInPlace(at)) oldPlaces.push(at);
  for (let at = start; at < newEnd; at++) {
    if (staysInPlace(at)) partners[at] = at;
    else newPlaces.push(at);
  }
  const matched = matchKeys(
    oldPlaces.map((at) => before[at]),
    newPlaces.map((at) => items[at]),
    key,
  );
  for (const [at, place] of newPlaces.entries()) partners[place] = oldPlaces[matched[at] as number] ?? -1;
  return partners;
}
