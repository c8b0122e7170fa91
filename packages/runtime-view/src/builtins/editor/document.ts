// The text of an editor as data: lines of runs, each with its formats. What the platform calls a delta is the same as a list
// of operations. Everything that is read, from the page or from the screen, is admitted here by an allow-list, so that a
// document holds nothing but known formats with harmless values.

import { lookUp } from '../../attributes/look-up.ts';

export type FormatValue = string | number | boolean;
export type Formats = Readonly<Record<string, FormatValue>>;

export interface Picture {
  /** As the page named it. */
  readonly image: string;
}

export interface Run {
  /** Text without line breaks, or a picture. */
  readonly insert: string | Picture;
  readonly formats: Formats;
}

export interface Line {
  readonly runs: readonly Run[];
  /** Formats of the line as a whole; `divider` makes it a rule. */
  readonly formats: Formats;
}

export type Lines = readonly Line[];

export interface Operation {
  readonly insert: string | Readonly<Record<string, unknown>>;
  readonly attributes?: Formats;
}

/** More lines and operations than anybody writes on a phone. */
export const LINES_MAX = 10_000;

const COLOUR = /^(#[\da-f]{3,8}|rgba?\([\d\s.,%/]+\)|hsla?\([\d\s.,%/deg]+\)|[a-z]{3,20})$/i;
const LENGTH = /^-?\d+(\.\d+)?(px|rpx|em|rem|%|pt|vw|vh)?$/;
const WORDS = /^[\p{L}\d\s"',-]{1,100}$/u;

type Admit = (value: unknown) => FormatValue | undefined;

const flag: Admit = (value) => (value === true || value === 'true' || value === 1 ? true : undefined);
const oneOf =
  (...values: readonly FormatValue[]): Admit =>
  (value) =>
    values.find((each) => String(each) === String(value));
const text =
  (pattern: RegExp): Admit =>
  (value) => {
    const words = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    return pattern.test(words) ? words : undefined;
  };
const short: Admit = (value) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 500) : undefined;

const INLINE: Readonly<Record<string, Admit>> = {
  bold: flag,
  italic: flag,
  underline: flag,
  strike: flag,
  ins: flag,
  script: oneOf('sub', 'super'),
  color: text(COLOUR),
  backgroundColor: text(COLOUR),
  fontSize: text(LENGTH),
  fontFamily: text(WORDS),
  fontWeight: text(/^(\d{3}|bold|normal|lighter|bolder)$/),
  fontStyle: oneOf('italic', 'normal', 'oblique'),
  letterSpacing: text(LENGTH),
  textDecoration: text(/^(underline|line-through|overline|none)$/),
  // Of pictures.
  alt: short,
  width: text(/^(\d+(\.\d+)?(px|rpx|%|vw)?|auto)$/),
  height: text(/^(\d+(\.\d+)?(px|rpx|%|vh)?|auto)$/),
  'data-custom': short,
};

const BLOCK: Readonly<Record<string, Admit>> = {
  header: oneOf(1, 2, 3, 4, 5, 6),
  align: oneOf('left', 'center', 'right', 'justify'),
  direction: oneOf('rtl'),
  list: oneOf('ordered', 'bullet', 'check', 'checked', 'unchecked'),
  indent: oneOf(1, 2, 3, 4, 5, 6, 7, 8),
  blockquote: flag,
  divider: flag,
  lineHeight: text(LENGTH),
  textIndent: text(LENGTH),
  margin: text(LENGTH),
  marginTop: text(LENGTH),
  marginBottom: text(LENGTH),
  marginLeft: text(LENGTH),
  marginRight: text(LENGTH),
  padding: text(LENGTH),
  paddingTop: text(LENGTH),
  paddingBottom: text(LENGTH),
  paddingLeft: text(LENGTH),
  paddingRight: text(LENGTH),
};

/** The platform writes some names in two ways. */
const nameOf = (name: string): string => name.replace(/^background$/, 'backgroundColor');

export function isBlockFormat(name: string): boolean {
  return lookUp(BLOCK, nameOf(name)) !== undefined;
}

/** A format's value as it may be used, or `undefined` for one that is unknown or out of place. */
export function admitFormat(name: string, value: unknown): readonly [name: string, value: FormatValue] | undefined {
  const known = nameOf(name);
  const admitted = (lookUp(INLINE, known) ?? lookUp(BLOCK, known))?.(value);
  return admitted === undefined ? undefined : [known, admitted];
}

function admitAll(formats: unknown, isBlock: boolean): Formats {
  const admitted: Record<string, FormatValue> = {};
  for (const [name, value] of Object.entries(typeof formats === 'object' && formats !== null ? formats : {})) {
    const format = admitFormat(name, value);
    if (format !== undefined && isBlockFormat(format[0]) === isBlock) admitted[format[0]] = format[1];
  }
  return admitted;
}

export const inlineFormats = (formats: unknown): Formats => admitAll(formats, false);
export const blockFormats = (formats: unknown): Formats => admitAll(formats, true);

export const EMPTY: Lines = [{ runs: [], formats: {} }];

/** Reads a delta. What it cannot read it leaves out. */
export function fromDelta(delta: unknown): Lines {
  const ops = (delta as { readonly ops?: unknown } | null | undefined)?.ops;
  const lines: Line[] = [];
  let runs: Run[] = [];
  const end = (formats: Formats): void => {
    if (lines.length < LINES_MAX) lines.push({ runs: join(runs), formats });
    runs = [];
  };
  for (const op of Array.isArray(ops) ? (ops as readonly Partial<Operation>[]).slice(0, LINES_MAX * 4) : []) {
    const insert = op?.insert;
    if (typeof insert === 'string') {
      const parts = insert.replace(/\r\n?/g, '\n').split('\n');
      parts.forEach((part, index) => {
        if (part !== '') runs.push({ insert: part, formats: inlineFormats(op.attributes) });
        if (index < parts.length - 1) end(blockFormats(op.attributes));
      });
    } else if (typeof insert === 'object' && insert !== null) {
      const { image, divider } = insert as { readonly image?: unknown; readonly divider?: unknown };
      if (typeof image === 'string') runs.push({ insert: { image }, formats: inlineFormats(op.attributes) });
      else if (divider === true) {
        if (runs.length > 0) end({});
        end({ divider: true });
      }
    }
  }
  if (runs.length > 0) end({});
  return lines.length > 0 ? lines : EMPTY;
}

export function toDelta(lines: Lines): { readonly ops: readonly Operation[] } {
  const ops: Operation[] = [];
  const add = (insert: Operation['insert'], attributes: Formats): void => {
    const last = ops.at(-1);
    if (typeof insert === 'string' && typeof last?.insert === 'string' && isSame(last.attributes ?? {}, attributes))
      ops[ops.length - 1] = { ...last, insert: last.insert + insert };
    else ops.push(Object.keys(attributes).length > 0 ? { insert, attributes } : { insert });
  };
  for (const { runs, formats } of lines) {
    if (formats.divider === true) {
      add({ divider: true }, {});
      continue;
    }
    for (const run of runs) add(typeof run.insert === 'string' ? run.insert : { ...run.insert }, run.formats);
    add('\n', formats);
  }
  return { ops };
}

export function toText(lines: Lines): string {
  return lines.map(({ runs }) => `${runs.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')}\n`).join('');
}

export function lengthOf(run: Run): number {
  return typeof run.insert === 'string' ? run.insert.length : 1;
}

/** Characters of the line, its end not counted. */
export function lengthOfLine({ runs }: Line): number {
  return runs.reduce((sum, run) => sum + lengthOf(run), 0);
}

function isSame(a: Formats, b: Formats): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** Neighbours with the same formats as one run. */
export function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.insert === '') continue;
    if (typeof run.insert === 'string' && typeof last?.insert === 'string' && isSame(run.formats, last.formats))
      joined[joined.length - 1] = { insert: last.insert + run.insert, formats: last.formats };
    else joined.push(run);
  }
  return joined;
}
