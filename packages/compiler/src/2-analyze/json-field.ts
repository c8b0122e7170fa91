// Reads fields of the project's JSON the way the platform does, which is leniently: what is of the wrong kind is
// reported and counts as absent. Values may be theme variables (`@name`).

import { isColour } from '@dinghy/package-format';
import { type JsonFile, type JsonObject, placeOfMember } from '../1-parse/json.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

/** Variables of one theme: name without `@` to value. */
export type Theme = JsonObject;

export interface FieldContext {
  readonly json: JsonFile;
  /** Where in the file the fields are, where they are not at its top. */
  readonly member?: string;
  readonly theme: Theme;
  readonly report: Report;
}

/** Returns the value to use, or `undefined` for one of the wrong kind. */
type Accept<Value> = (value: unknown) => Value | undefined;

export function readField<Value>(
  { json, member, theme, report }: FieldContext,
  fields: JsonObject,
  name: string,
  expected: string,
  accept: Accept<Value>,
): Value | undefined {
  if (!Object.hasOwn(fields, name)) return undefined;
  const written = fields[name];
  const value = typeof written === 'string' && written.startsWith('@') ? theme[written.slice(1)] : written;
  const accepted = value === undefined || value === null ? undefined : accept(value);
  if (accepted === undefined && written !== null && written !== '') {
    report(
      createDiagnostic(
        'PROJECT_FIELD_INVALID',
        { field: name, expected },
        placeOfMember(json, member === undefined ? [name] : [member, name]),
      ),
    );
  }
  return accepted;
}

export const acceptText: Accept<string> = (value) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

export const acceptFlag: Accept<boolean> = (value) => {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
};

export const acceptCount: Accept<number> = (value) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const whole = typeof number === 'number' ? Math.round(number) : -1;
  // What a package may hold: readers of it refuse numbers that are not exact.
  return Number.isSafeInteger(whole) && whole >= 0 ? whole : undefined;
};

/** Hex colours are also taken without their `#`. */
export const acceptColour: Accept<string> = (value) => {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return `#${text}`;
  return isColour(text) ? text : undefined;
};

export function acceptOneOf<const Name extends string>(names: readonly Name[]): Accept<Name> {
  return (value) => (typeof value === 'string' ? names.find((name) => name === value.trim().toLowerCase()) : undefined);
}
