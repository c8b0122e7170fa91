/**
 * Most rows that a number as `wx:for` source makes. Far above what a phone can show, low enough that a mistaken value
 * does not end the page.
 */
export const LIST_COUNT_MAX = 100_000;

/** What a `wx:for` goes through. */
export interface ListEntries {
  readonly items: readonly unknown[];
  /** Index of each item where it is not its position: the keys of an object. */
  readonly indices?: readonly string[];
}

const EMPTY: ListEntries = { items: [] };

/**
 * The rows of a `wx:for` source: an array's items, an object's own values by key, a string's characters (whole ones:
 * a surrogate pair is not cut), the numbers below a number. Anything else, as before its data has arrived, has none.
 * Only the first `most` are looked at, for a page that has no room for more.
 */
export function toListEntries(source: unknown, most: number = Number.POSITIVE_INFINITY): ListEntries {
  if (Array.isArray(source)) return { items: source.length > most ? source.slice(0, most) : source };
  if (typeof source === 'object' && source !== null) {
    const keys = Object.keys(source);
    const indices = keys.length > most ? keys.slice(0, most) : keys;
    return { items: indices.map((key) => (source as Record<string, unknown>)[key]), indices };
  }
  if (typeof source === 'string')
    return { items: Array.from(source.length > 2 * most ? source.slice(0, 2 * most) : source).slice(0, most) };
  if (typeof source === 'number' && source >= 1) {
    return { items: Array.from({ length: Math.min(Math.floor(source), LIST_COUNT_MAX, most) }, (_, index) => index) };
  }
  return EMPTY;
}

/** Index of the row at a position, as `wx:for-index` names it. */
export function indexOfEntry(entries: ListEntries, position: number): number | string {
  return entries.indices?.[position] ?? position;
}
