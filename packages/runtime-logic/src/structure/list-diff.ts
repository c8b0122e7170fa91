// Which row of a loop becomes which, and which rows have to move (5.12, 1.6).

import { type ListEntries, listKeys } from '@dinghy/template';
import type { LiveRow } from './nodes.ts';

/**
 * For each new position the number of the old row that comes there, or -1. `undefined` when rows are matched by place:
 * without keys, or when every row stays where it is. Equal items at both ends keep their rows and are not looked at.
 */
export function matchRows(before: readonly LiveRow[], after: ListEntries, key: string | undefined): number[] | undefined {
  if (key === undefined) return undefined;
  const { items } = after;
  let start = 0;
  while (start < before.length && start < items.length && before[start]?.scope.item === items[start]) start += 1;
  let oldEnd = before.length;
  let newEnd = items.length;
  while (oldEnd > start && newEnd > start && before[oldEnd - 1]?.scope.item === items[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  const oldKeys = keysOf(
    before.slice(start, oldEnd).map((row) => row.scope.item),
    key,
  );
  const newKeys = keysOf(items.slice(start, newEnd), key);
  if (oldEnd === newEnd && oldKeys.every((each, at) => each === newKeys[at])) return undefined;

  const places = new Map(oldKeys.map((each, at) => [each, start + at]));
  const partners: number[] = [];
  for (let at = 0; at < items.length; at++) {
    if (at < start) partners.push(at);
    else if (at < newEnd) partners.push(places.get(newKeys[at - start] as string) ?? -1);
    else partners.push(at - newEnd + oldEnd);
  }
  return partners;
}

function keysOf(items: readonly unknown[], key: string): readonly (string | number)[] {
  return listKeys({ items }, key);
}

/** Numbers of the old rows that are not part of the longest run of rows that keep their order. */
export function movedRows(partners: readonly number[]): ReadonlySet<number> {
  const kept = partners.filter((partner) => partner >= 0);
  if (kept.every((partner, at) => at === 0 || partner > (kept[at - 1] as number))) return new Set();
  const stays = new Set(longestIncreasing(kept));
  return new Set(kept.filter((partner) => !stays.has(partner)));
}

/** Patience sorting: `tails[n]` ends the best run of length n + 1 so far. */
function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : (tails[low - 1] as number);
    tails[low] = at;
  }
  const run: number[] = [];
  for (let at = tails[tails.length - 1] ?? -1; at >= 0; at = previous[at] as number) run.push(values[at] as number);
  return run;
}
