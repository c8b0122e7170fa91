// Reads one value of a manifest as what it must be. Each reader takes the value and where it stands, returns a fresh
// value, and throws PACKAGE_MANIFEST_INVALID. Nothing is coerced, and objects are read by their own keys only.

import { DinghyError } from '@dinghy/errors';
import { PACKAGE_LIMITS } from '../limits.ts';
import { findPathProblem } from '../path-rules.ts';

export type Reader<Value> = (value: unknown, at: string) => Value;
export type Fields = Readonly<Record<string, unknown>>;

export function fail(at: string, expected: string): never {
  throw new DinghyError('PACKAGE_MANIFEST_INVALID', { path: at === '' ? 'the top' : at, expected });
}

export const readText: Reader<string> = (value, at) => (typeof value === 'string' ? value : fail(at, 'a string'));

export const readFlag: Reader<boolean> = (value, at) => (typeof value === 'boolean' ? value : fail(at, 'true or false'));

export const readCount: Reader<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(at, 'a whole number from 0 upwards');

/** Narrow on purpose: a colour ends up in a style sheet of the host. */
const COLOUR = /^(?:#[0-9a-f]{3,8}|[a-z]{1,32}|(?:rgb|hsl)a?\([\d\s.,%/]{1,64}\))$/i;

export const readColour: Reader<string> = (value, at) =>
  typeof value === 'string' && isColour(value) ? value : fail(at, 'a colour');

/** What a manifest takes for a colour: hex, a name, `rgb()` or `hsl()`. */
export function isColour(text: string): boolean {
  return COLOUR.test(text);
}

export const readPath: Reader<string> = (value, at) => {
  const path = readText(value, at);
  const problem = findPathProblem(path);
  if (problem !== undefined) throw new DinghyError('PACKAGE_PATH_INVALID', { path, problem });
  return path;
};

export function readOneOf<const Name extends string>(names: readonly Name[]): Reader<Name> {
  return (value, at) => names.find((name) => name === value) ?? fail(at, `one of ${names.join(', ')}`);
}

export function readMatching(pattern: RegExp, expected: string): Reader<string> {
  return (value, at) => (typeof value === 'string' && pattern.test(value) ? value : fail(at, expected));
}

export const readFields: Reader<Fields> = (value, at) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(at, 'an object');
  return value as Fields;
};

export function readList<Value>(reader: Reader<Value>, maxItems: number): Reader<Value[]> {
  return (value, at) => {
    if (!Array.isArray(value)) fail(at, 'a list');
    checkLimit(`the number of items in ${at}`, value.length, maxItems);
    // Array.from visits holes too, which map leaves as they are.
    return Array.from(value, (item, index) => reader(item, `${at}[${index}]`));
  };
}

/** The field `name`, read; absent is as wrong as of another type. */
export function required<Value>(fields: Fields, name: string, at: string, reader: Reader<Value>): Value {
  return reader(own(fields, name), join(at, name));
}

/** `{ name: value }`, or `{}` where the field is absent, to spread into a result. */
export function optional<Name extends string, Value>(
  fields: Fields,
  name: Name,
  at: string,
  reader: Reader<Value>,
): { [Key in Name]?: Value } {
  const value = own(fields, name);
  return (value === undefined ? {} : { [name]: reader(value, join(at, name)) }) as { [Key in Name]?: Value };
}

/** A copy of any JSON value, no deeper than the limit, without the keys that a careless reader would trip over. */
export const readJson: Reader<unknown> = (value, at) => copyJson(value, at, 0);

function copyJson(value: unknown, at: string, depth: number): unknown {
  checkLimit(`the depth of ${at}`, depth, PACKAGE_LIMITS.rawDepth);
  if (Array.isArray(value)) return Array.from(value, (item) => copyJson(item, at, depth + 1));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== '__proto__')
        .map(([key, item]) => [key, copyJson(item, at, depth + 1)]),
    );
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : fail(at, 'a JSON value');
}

export function checkLimit(what: string, value: number, limit: number): void {
  if (value > limit) throw new DinghyError('PACKAGE_LIMIT_EXCEEDED', { what, value, limit });
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function join(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
