import type { Position, SourceRange } from './diagnostic.ts';

const CONTEXT_LINES = 2;
/** Wider lines (minified files) are cut to a window around the marked column. */
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
  const isWide = marked !== undefined && marked.endOffset - marked.startOffset > WIDTH_COLUMNS;
  const from = isWide ? Math.max(0, start.column - Math.floor(WIDTH_COLUMNS / 2)) : 0;
  const gutter = String(lines.at(-1)?.line ?? start.line).length;
  const frame: string[] = [];
  for (const { line, startOffset, endOffset } of lines) {
    const text = source
      .slice(startOffset + from, Math.min(endOffset, startOffset + from + WIDTH_COLUMNS))
      .replace(/[\t\r]/g, ' ');
    frame.push(`${line === start.line ? '>' : ' '} ${String(line).padStart(gutter)} | ${text}`.trimEnd());
    if (line !== start.line) continue;
    const before = start.column - 1 - from;
    const length = end.line === start.line ? end.column - start.column : text.length - before;
    const marks = '^'.repeat(Math.max(1, Math.min(length, WIDTH_COLUMNS - before)));
    frame.push(`  ${' '.repeat(gutter)} | ${' '.repeat(Math.max(0, before))}${marks}`);
  }
  return frame.join('\n');
}

interface Line {
  readonly line: number;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Found outwards from the place, so that many findings in a large file do not each read all of it. */
function linesAround(source: string, { line, offset, column }: Position): Line[] {
  const endOf = (startOffset: number): number => {
    const end = source.indexOf('\n', startOffset);
    return end === -1 ? source.length : end;
  };
  const startOffset = offset - (column - 1);
  const lines: Line[] = [{ line, startOffset, endOffset: endOf(startOffset) }];
  for (let first = startOffset; lines.length <= CONTEXT_LINES && first > 0; ) {
    const before = first < 2 ? 0 : source.lastIndexOf('\n', first - 2) + 1;
    lines.unshift({ line: line - lines.length, startOffset: before, endOffset: first - 1 });
    first = before;
  }
  for (let count = 0; count < CONTEXT_LINES; count += 1) {
    const last = lines.at(-1);
    if (last === undefined || last.endOffset >= source.length) break;
    lines.push({ line: last.line + 1, startOffset: last.endOffset + 1, endOffset: endOf(last.endOffset + 1) });
  }
  return lines;
}

/** The position at an offset. Line ends are `\n`, `\r\n` and `\r`. */
export function positionAt(source: string, offset: number): Position {
  const end = Math.max(0, Math.min(offset, source.length));
  let line = 1;
  let lineStart = 0;
  for (let next = findLineEnd(source, 0); next < end; next = findLineEnd(source, lineStart)) {
    if (source.charCodeAt(next) === 13 && source.charCodeAt(next + 1) === 10) {
      if (next + 1 >= end) break;
      next += 1;
    }
    line += 1;
    lineStart = next + 1;
  }
  return { offset: end, line, column: end - lineStart + 1 };
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
