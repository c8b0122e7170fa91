// Which row of a loop becomes which, and which rows have to move (5.12, 1.6).

import { getMember, type ListEntries, matchKeys } from '@dinghy/template';
import type { LiveRow } from './nodes.ts';

/**
 * For each new position the number of the old row that comes there, or -1. `undefined` when rows are matched by place:
 * without keys, or when every row stays where it is. The view matches rows by the same keys; where the two disagreed, a
 * row would come to show another row's component.
 */
export function matchRows(before: readonly LiveRow[], after: ListEntries, key: string | undefined): number[] | undefined {
  if (key === undefined) return undefined;
  const { items } = after;
  let start = 0;
  while (start < before.length && start < items.length && before[start]?.scope.item === items[start]) start += 1;
  // Nothing but new rows at the end, or rows gone from it.
  if (start === before.length || start === items.length || keepsKeys(before, items, start, key)) return undefined;
  // Equal items at the start have equal keys. At the end they may not have: a repeated key counts those before it.
  const old = before.slice(start).map((row) => row.scope.item);
  const partners = matchKeys(old, items.slice(start), key);
  if (before.length === items.length && partners.every((partner, at) => partner === at)) return undefined;
  return Array.from(items, (_, at) => {
    if (at < start) return at;
    const partner = partners[at - start] as number;
    return partner < 0 ? -1 : start + partner;
  });
}

/** Whether both lists have the same keys in the same places, as far as that is told without making keys. */
function keepsKeys(before: readonly LiveRow[], items: readonly unknown[], start: number, key: string): boolean {
  if (before.length !== items.length || key === '*this') return false;
  for (let at = start; at < items.length; at++) {
    const old = before[at]?.scope.item;
    if (old !== items[at] && getMember(old, key) !== getMember(items[at], key)) return false;
  }
  return true;
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
