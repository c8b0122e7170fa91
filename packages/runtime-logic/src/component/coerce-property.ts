// Property types: what is stored when a value of any kind arrives (4.1 to 4.3).

import type { Callback } from '../observers/observer-table.ts';

export type PropertyType = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'function' | 'any';

export interface Property {
  readonly name: string;
  readonly type: PropertyType;
  readonly optionalTypes: readonly PropertyType[];
  /** Initial value; copied for each instance. Not used again for invalid values. */
  readonly value: unknown;
  readonly observer?: Callback;
}

const TYPES: ReadonlyMap<unknown, PropertyType> = new Map<unknown, PropertyType>([
  [String, 'string'],
  [Number, 'number'],
  [Boolean, 'boolean'],
  [Array, 'array'],
  [Object, 'object'],
  [Function, 'function'],
]);

const NOOP = (): void => {};

/** Reads a property definition: `Type`, `null`, or an object with `type`. */
export function readProperty(name: string, definition: unknown): Property {
  if (typeof definition !== 'object' || definition === null || Array.isArray(definition)) {
    const { type, more } = readType(definition);
    return { name, type, optionalTypes: more, value: fallbackOf(type) };
  }
  const { type: declared, optionalTypes, value, default: make, observer } = definition as Record<string, unknown>;
  const { type, more } = readType(declared);
  const property: Property = {
    name,
    type,
    optionalTypes: Array.isArray(optionalTypes) ? [...more, ...optionalTypes.map((each) => readType(each).type)] : more,
    value: value === undefined ? (typeof make === 'function' ? make() : fallbackOf(type)) : value,
  };
  return typeof observer === 'function' || typeof observer === 'string'
    ? { ...property, observer: observer as Callback }
    : property;
}

/** `type` may be an array in real code: its first entry is the type, the others are optional types. */
function readType(declared: unknown): { type: PropertyType; more: PropertyType[] } {
  const [first, ...rest] = Array.isArray(declared) ? declared : [declared];
  return { type: TYPES.get(first) ?? 'any', more: rest.map((each) => TYPES.get(each) ?? 'any') };
}

function fallbackOf(type: PropertyType): unknown {
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

export function coerceProperty(property: Property, value: unknown): unknown {
  for (const type of property.optionalTypes) if (isOfType(value, type)) return value;
  switch (property.type) {
    case 'string':
      return value === undefined || value === null ? '' : typeof value === 'symbol' ? '' : toText(value);
    case 'number':
      return toNumber(value);
    case 'boolean':
      return Boolean(value);
    case 'array':
      return Array.isArray(value) ? value : [];
    case 'object':
      return typeof value === 'object' ? value : null;
    case 'function':
      return typeof value === 'function' ? value : NOOP;
    default:
      return value === undefined ? null : value;
  }
}

function toText(value: unknown): string {
  try {
    return String(value);
  } catch {
    // An object without a usable `toString`, such as one with no prototype.
    return '[object Object]';
  }
}

function toNumber(value: unknown): number {
  // Objects convert through their own code, and a symbol throws.
  const number =
    typeof value === 'symbol' || (typeof value === 'object' && value !== null && !Array.isArray(value))
      ? Number.NaN
      : Number(value);
  return Number.isFinite(number) ? number : 0;
}
