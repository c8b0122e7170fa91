// Which row of a loop becomes which, and which rows have to move (5.12, 1.6).

import { getMember, type ListEntries, matchKeys } from '@dinghy/template';
import type { LiveRow } from './template-nodes.ts';

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
  const old: unknown[] = [];
  for (let at = start; at < before.length; at++) old.push((before[at] as LiveRow).scope.item);
  const matched = matchKeys(old, items.slice(start), key);
  const partners: number[] = [];
  for (let at = 0; at < start; at++) partners.push(at);
  for (const partner of matched) partners.push(partner < 0 ? -1 : start + partner);
  return before.length === items.length && partners.every((partner, at) => partner === at) ? undefined : partners;
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
  // Patience sorting: `tails[n]` is where the best run of length n + 1 so far ends, `previous` what comes before a row in its run.
  const tails: number[] = [];
  const previous: number[] = [];
  const tailAt = (length: number): number => kept[tails[length] as number] as number;
  for (let at = 0; at < kept.length; at++) {
    const value = kept[at] as number;
    let high = tails.length;
    // Nearly all rows come after those before them.
    let low = high > 0 && tailAt(high - 1) > value ? 0 : high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tailAt(middle) < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : (tails[low - 1] as number));
    tails[low] = at;
  }
  const moved = new Set<number>();
  let stays = tails[tails.length - 1];
  for (let at = kept.length - 1; at >= 0; at--) {
    if (at === stays) stays = previous[at];
    else moved.add(kept[at] as number);
  }
  return moved;
}
