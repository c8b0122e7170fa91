// Property types: what a component has when a value of any kind is passed to it (4.1 to 4.3). Both layers ask: the logic layer
// for what the component's code sees, the view for what its template shows.

export type PropertyType = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'function' | 'any';

/** The declared type, then the optional ones. */
export type PropertyTypes = readonly [type: PropertyType, ...optional: PropertyType[]];

const NOOP = (): void => {};

/** What a property has before anything was passed or set, unless its definition says. */
export function defaultOf(type: PropertyType): unknown {
  switch (type) {
    case 'string':
      return '';
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'function':
      return NOOP;
    default:
      return null;
  }
}

function isOfType(value: unknown, type: PropertyType): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'array':
      return Array.isArray(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

export function coerceProperty([type, ...optional]: PropertyTypes, value: unknown): unknown {
  for (const other of optional) if (isOfType(value, other)) return value;
  switch (type) {
    case 'string':
      return value === undefined || value === null || typeof value === 'symbol' ? '' : asText(value);
    case 'number':
      return asNumber(value);
    case 'boolean':
      return Boolean(value);
    case 'object':
      return typeof value === 'object' ? value : null;
    case 'any':
      return value === undefined ? null : value;
    default:
      return isOfType(value, type) ? value : defaultOf(type);
  }
}

function asText(value: unknown): string {
  try {
    return String(value);
  } catch {
    // An object without a usable `toString`, such as one with no prototype.
    return '[object Object]';
  }
}

function asNumber(value: unknown): number {
  // Objects convert through their own code, and a symbol throws.
  const number =
    typeof value === 'symbol' || (typeof value === 'object' && value !== null && !Array.isArray(value))
      ? Number.NaN
      : Number(value);
  return Number.isFinite(number) ? number : 0;
}
