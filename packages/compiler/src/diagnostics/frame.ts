import type { Position, SourceRange } from './diagnostic.ts';
import { createLineTable } from './line-table.ts';
import { cutToWidth, widthOf } from './text-width.ts';

const CONTEXT_LINES = 2;
/** Wider lines (minified files) are cut to a window around the marked column. In cells of a terminal. */
const WIDTH_COLUMNS = 100;

/**
 * A few lines of source with the range marked, for a terminal:
 *
 *     1 | <view>
 *   > 2 |   <text>{{ a. }}</text>
 *       |            ^^^^
 */
export function createFrame(source: string, { start, end }: SourceRange): string {
  const lines = linesAround(source, start);
  const marked = lines.find(({ line }) => line === start.line);
  const from = marked === undefined ? 0 : findWindow(source, marked, start.column - 1);
  const gutter = String(lines.at(-1)?.line ?? start.line).length;
  const frame: string[] = [];
  for (const { line, startOffset, endOffset } of lines) {
    const text = cutToWidth(
      source.slice(startOffset + from, Math.min(endOffset, startOffset + from + WIDTH_COLUMNS)).replace(/[\t\r]/g, ' '),
      WIDTH_COLUMNS,
    );
    frame.push(`${line === start.line ? '>' : ' '} ${String(line).padStart(gutter)} | ${text}`.trimEnd());
    if (line !== start.line) continue;
    const before = start.column - 1 - from;
    const range = end.line === start.line ? text.slice(before, end.column - 1 - from) : text.slice(before);
    const marks = '^'.repeat(Math.max(1, widthOf(range)));
    frame.push(`  ${' '.repeat(gutter)} | ${' '.repeat(widthOf(text.slice(0, before)))}${marks}`);
  }
  return frame.join('\n');
}

/** Where the part of a wide line begins that is shown, in characters from its start: the mark is in the middle of it. */
function findWindow(source: string, { startOffset, endOffset }: Line, column: number): number {
  const length = endOffset - startOffset;
  if (length <= WIDTH_COLUMNS && widthOf(source.slice(startOffset, endOffset)) <= WIDTH_COLUMNS) return 0;
  let from = Math.max(0, column - WIDTH_COLUMNS / 2);
  while (widthOf(source.slice(startOffset + from, startOffset + column)) > WIDTH_COLUMNS / 2) from += 1;
  const isHalfCharacter = /[\udc00-\udfff]/.test(source.charAt(startOffset + from));
  return isHalfCharacter && from > 0 ? from - 1 : from;
}

interface Line {
  readonly line: number;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Found outwards from the place, so that many findings in a large file do not each read all of it. */
function linesAround(source: string, { line, offset, column }: Position): Line[] {
  const startOffset = offset - (column - 1);
  const lines: Line[] = [{ line, startOffset, endOffset: findLineEnd(source, startOffset) }];
  for (let first = startOffset; lines.length <= CONTEXT_LINES && first > 0; ) {
    const endOffset = source.startsWith('\r\n', first - 2) ? first - 2 : first - 1;
    first = findLineStart(source, endOffset);
    lines.unshift({ line: line - lines.length, startOffset: first, endOffset });
  }
  for (let count = 0; count < CONTEXT_LINES; count += 1) {
    const last = lines.at(-1);
    if (last === undefined || last.endOffset >= source.length) break;
    const next = last.endOffset + (source.startsWith('\r\n', last.endOffset) ? 2 : 1);
    lines.push({ line: last.line + 1, startOffset: next, endOffset: findLineEnd(source, next) });
  }
  return lines;
}

/** The position at an offset. Line ends are `\n`, `\r\n` and `\r`. For many places of one text see {@link createLineTable}. */
export function positionAt(source: string, offset: number): Position {
  // No text behind the place is read, but for one character: a `\r` may be half of a line's end.
  return createLineTable(source.slice(0, Math.max(0, offset) + 1))(offset);
}

/** `end`: the offset of the line's end. */
function findLineStart(source: string, end: number): number {
  const afterFeed = end === 0 ? 0 : source.lastIndexOf('\n', end - 1) + 1;
  return afterFeed + source.slice(afterFeed, end).lastIndexOf('\r') + 1;
}

/** The search for `\n` is the engine's own; `\r` is looked for in that line only. */
function findLineEnd(source: string, from: number): number {
  const feed = source.indexOf('\n', from);
  const end = feed === -1 ? source.length : feed;
  const carriage = source.slice(from, end).indexOf('\r');
  return carriage === -1 ? end : from + carriage;
}

/** The offset of a line and column, both from 1, for tools that report those only. */
export function offsetAt(source: string, line: number, column: number): number {
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const next = /\r\n?|\n/g;
    next.lastIndex = start;
    if (next.exec(source) === null) return source.length;
    start = next.lastIndex;
  }
  return Math.min(source.length, start + column - 1);
}

export function rangeAt(source: string, startOffset: number, endOffset: number = startOffset + 1): SourceRange {
  return { start: positionAt(source, startOffset), end: positionAt(source, endOffset) };
}
