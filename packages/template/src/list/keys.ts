// Row identity. Both layers compute it from the same data, so the rule must have no freedom: a repeated key gets a
// suffix that depends on nothing but its position among its equals.

import { getMember } from '../expression/member.ts';
import { toText } from '../text.ts';
import type { ListEntries } from './entries.ts';

export type ListKey = string | number;

/**
 * A distinct key for every row. Without `wx:key`, or where keys are missing, that is the position, so all rows always
 * render; the second and later rows with one key get a suffix.
 */
export function listKeys(entries: ListEntries, key: string | undefined): readonly ListKey[] {
  const { items } = entries;
  if (key === undefined) return items.map((_, position) => position);
  const seen = new Map<string, number>();
  return items.map((item) => {
    const value = key === '*this' ? item : getMember(item, key);
    const text = value === null ? '' : toText(value);
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return count === 0 ? text : distinct(text, count, seen);
  });
}

/** U+0000 does not occur in keys that people write; the loop covers those who do. */
function distinct(text: string, count: number, seen: Map<string, number>): string {
  let candidate = `${text}\u0000${count}`;
  while (seen.has(candidate)) candidate += '\u0000';
  seen.set(candidate, 1);
  return candidate;
}
