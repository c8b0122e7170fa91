// Property definitions as programs write them (4.1).

import { coerceProperty, defaultOf, type PropertyType, type PropertyTypes } from '@dinghy/template';
import type { Callback } from '../observers/observer-table.ts';

export interface Property {
  readonly name: string;
  readonly types: PropertyTypes;
  /** Initial value; copied for each instance. Not used again for invalid values. */
  readonly value: unknown;
  readonly observer?: Callback;
  /** What the component has when a value of any kind is passed to it or set. */
  coerce(value: unknown): unknown;
}

const TYPES: ReadonlyMap<unknown, PropertyType> = new Map<unknown, PropertyType>([
  [String, 'string'],
  [Number, 'number'],
  [Boolean, 'boolean'],
  [Array, 'array'],
  [Object, 'object'],
  [Function, 'function'],
]);

/** Reads a property definition: `Type`, `null`, or an object with `type`. */
export function readProperty(name: string, definition: unknown): Property {
  if (typeof definition !== 'object' || definition === null || Array.isArray(definition)) {
    const types = readTypes(definition);
    return { name, types, value: defaultOf(types[0]), coerce: (passed) => coerceProperty(types, passed) };
  }
  const { type: declared, optionalTypes, value, default: make, observer } = definition as Record<string, unknown>;
  const [type, ...more] = readTypes(declared);
  const optional = Array.isArray(optionalTypes) ? optionalTypes.map((each) => readTypes(each)[0]) : [];
  const types: PropertyTypes = [type, ...more, ...optional];
  const property: Property = {
    name,
    types,
    value: value === undefined ? (typeof make === 'function' ? make() : defaultOf(type)) : value,
    coerce: (passed) => coerceProperty(types, passed),
  };
  return typeof observer === 'function' || typeof observer === 'string'
    ? { ...property, observer: observer as Callback }
    : property;
}

/** `type` may be an array in real code: its first entry is the type, the others are optional types. */
function readTypes(declared: unknown): PropertyTypes {
  const [first, ...rest] = Array.isArray(declared) ? declared : [declared];
  return [TYPES.get(first) ?? 'any', ...rest.map((each) => TYPES.get(each) ?? 'any')];
}
