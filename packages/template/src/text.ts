// Text of values, for interpolation and for operators. Native conversion is not used on objects: it throws on
// `{ toString: 1 }`, and takes exponential time on arrays that share parts, which WXS code can build.

/** Longest text that an operator or a conversion makes. Nobody displays more, and doubling in a loop ends here. */
export const TEXT_LENGTH_MAX = 4_194_304;

/** Most array items that one conversion visits, and how deep it goes. */
const ITEM_COUNT_MAX = 1_000_000;
const NESTING_MAX = 200;

/**
 * Text of a value in interpolated text: `undefined` is empty and `null` is `null`, as on phones.
 * Never throws, whatever the value's own `toString` is.
 */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  return typeof value === 'object' && value !== null ? objectText(value) : String(value);
}

/** The primitive that an operator works on. */
export function toPrimitive(value: unknown, hint: 'number' | 'default'): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (hint === 'number' && value instanceof Date) return value.getTime();
  return objectText(value);
}

function objectText(value: object): string {
  if (Array.isArray(value)) return arrayText(value, { items: ITEM_COUNT_MAX, ancestors: [] });
  // Dates and our own WXS values have text; plain data has none, whatever members it has.
  if (typeof value.toString !== 'function' || Object.hasOwn(value, 'toString')) return '[object Object]';
  return String(value);
}

/** As `Array.prototype.join` does: nothing for `null` and `undefined`, nothing for an array inside itself. */
function arrayText(array: readonly unknown[], limits: { items: number; readonly ancestors: unknown[] }): string {
  if (limits.ancestors.length > NESTING_MAX || limits.ancestors.includes(array)) return '';
  limits.ancestors.push(array);
  let text = '';
  for (let index = 0; index < array.length && limits.items > 0 && text.length < TEXT_LENGTH_MAX; index++) {
    limits.items--;
    const item = array[index];
    if (index > 0) text += ',';
    if (Array.isArray(item)) text += arrayText(item, limits);
    else if (item !== null && item !== undefined) text += toText(item);
  }
  limits.ancestors.pop();
  return text;
}
