// Changes to a document, as functions from one to the next. Places are counted as on the platform: a character or a picture
// is one, and so is the end of a line.

import {
  type Formats,
  type FormatValue,
  isBlockFormat,
  join,
  type Line,
  type Lines,
  lengthOf,
  lengthOfLine,
  type Run,
} from './document.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Stretch {
  readonly line: Line;
  /** Part of the line that the span covers. */
  readonly from: number;
  readonly to: number;
}

function stretches(lines: Lines, { from, to }: Span): (Stretch | undefined)[] {
  let start = 0;
  return lines.map((line) => {
    const end = start + lengthOfLine(line);
    const isTouched = from <= end && to >= start;
    const stretch = isTouched ? { line, from: Math.max(0, from - start), to: Math.min(end, to) - start } : undefined;
    start = end + 1;
    return stretch;
  });
}

/** A line's runs in three parts: before, inside and after. */
function cut(runs: readonly Run[], from: number, to: number): readonly [Run[], Run[], Run[]] {
  const parts: [Run[], Run[], Run[]] = [[], [], []];
  let start = 0;
  for (const run of runs) {
    const end = start + lengthOf(run);
    const { insert, formats } = run;
    for (const [index, [a, b]] of [
      [start, Math.min(end, from)],
      [Math.max(start, from), Math.min(end, to)],
      [Math.max(start, to), end],
    ].entries() as IterableIterator<[number, [number, number]]>) {
      if (b <= a) continue;
      parts[index]?.push(typeof insert === 'string' ? { insert: insert.slice(a - start, b - start), formats } : run);
    }
    start = end;
  }
  return parts;
}

function withFormat(formats: Formats, name: string, value: FormatValue | undefined): Formats {
  const { [name]: _, ...others } = formats;
  return value === undefined ? others : { ...others, [name]: value };
}

/** `undefined` takes the format away. */
export function applyFormat(lines: Lines, span: Span, name: string, value: FormatValue | undefined): Lines {
  return stretches(lines, span).map((stretch, index) => {
    const line = lines[index] as Line;
    if (stretch === undefined) return line;
    if (isBlockFormat(name)) return { ...line, formats: withFormat(line.formats, name, value) };
    const [before, inside, after] = cut(line.runs, stretch.from, stretch.to);
    const formatted = inside.map((run) => ({ ...run, formats: withFormat(run.formats, name, value) }));
    return { ...line, runs: join([...before, ...formatted, ...after]) };
  });
}

/** With those formats alone that a page lets its editor have. */
export function keepFormats(lines: Lines, isKept: (name: string) => boolean): Lines {
  const keep = (formats: Formats): Formats => Object.fromEntries(Object.entries(formats).filter(([name]) => isKept(name)));
  return lines.map(({ runs, formats }) => ({
    formats: keep(formats),
    runs: join(runs.map((run) => (typeof run.insert === 'string' ? { ...run, formats: keep(run.formats) } : run))),
  }));
}

/** All formats of the span away, of its characters and of its lines. */
export function clearFormats(lines: Lines, span: Span): Lines {
  return stretches(lines, span).map((stretch, index) => {
    const line = lines[index] as Line;
    if (stretch === undefined) return line;
    const [before, inside, after] = cut(line.runs, stretch.from, stretch.to);
    const plain = inside.map((run) => (typeof run.insert === 'string' ? { ...run, formats: {} } : run));
    return { formats: {}, runs: join([...before, ...plain, ...after]) };
  });
}

/** Puts lines in the place of a span: the first goes on with what stands before it, the last with what stands after. */
export function replace(lines: Lines, span: Span, inserted: Lines): Lines {
  const touched = stretches(lines, span);
  const first = touched.findIndex((stretch) => stretch !== undefined);
  const last = touched.findLastIndex((stretch) => stretch !== undefined);
  const start = touched[first];
  const end = touched[last];
  if (start === undefined || end === undefined) return [...lines, ...inserted];
  const before = cut(start.line.runs, start.from, start.from)[0];
  const after = cut(end.line.runs, end.to, end.to)[2];
  const middle = inserted.map((line, index) => ({
    formats: index === 0 && !('divider' in line.formats) ? { ...start.line.formats, ...line.formats } : line.formats,
    runs: join([...(index === 0 ? before : []), ...line.runs, ...(index === inserted.length - 1 ? after : [])]),
  }));
  return [...lines.slice(0, first), ...middle, ...lines.slice(last + 1)];
}

/** What holds for all of a span: what a toolbar shows as on. At a place, what stands before it. */
export function formatsAt(lines: Lines, span: Span): Formats {
  const runs: Formats[] = [];
  const blocks: Formats[] = [];
  for (const stretch of stretches(lines, span)) {
    if (stretch === undefined) continue;
    blocks.push(stretch.line.formats);
    const from = span.from === span.to ? Math.max(0, stretch.from - 1) : stretch.from;
    for (const { formats } of cut(stretch.line.runs, from, stretch.to)[1]) runs.push(formats);
  }
  return { ...common(runs), ...common(blocks) };
}

function common(all: readonly Formats[]): Formats {
  const [first = {}, ...others] = all;
  return Object.fromEntries(Object.entries(first).filter(([name, value]) => others.every((each) => each[name] === value)));
}

export function lengthOfAll(lines: Lines): number {
  return lines.reduce((sum, line) => sum + lengthOfLine(line) + 1, 0);
}
