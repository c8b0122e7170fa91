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
  const lines = source.split(/\r\n?|\n/);
  const first = Math.max(1, start.line - CONTEXT_LINES);
  const last = Math.min(lines.length, start.line + CONTEXT_LINES);
  const from = Math.max(0, start.column - Math.floor(WIDTH_COLUMNS / 2));
  const gutter = String(last).length;
  const frame: string[] = [];
  for (let line = first; line <= last; line += 1) {
    const text = (lines[line - 1] ?? '').slice(from, from + WIDTH_COLUMNS).replaceAll('\t', ' ');
    frame.push(`${line === start.line ? '>' : ' '} ${String(line).padStart(gutter)} | ${text}`.trimEnd());
    if (line === start.line) {
      const marked = end.line === start.line ? end.column - start.column : text.length - (start.column - 1 - from);
      const marks = '^'.repeat(Math.max(1, Math.min(marked, WIDTH_COLUMNS - (start.column - 1 - from))));
      frame.push(`  ${' '.repeat(gutter)} | ${' '.repeat(Math.max(0, start.column - 1 - from))}${marks}`);
    }
  }
  return frame.join('\n');
}

/** The position at an offset. Line ends are `\n`, `\r\n` and `\r`. */
export function positionAt(source: string, offset: number): Position {
  const end = Math.max(0, Math.min(offset, source.length));
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < end; index += 1) {
    const code = source.charCodeAt(index);
    if (code === 13 && source.charCodeAt(index + 1) === 10) continue;
    if (code === 10 || code === 13) {
      line += 1;
      lineStart = index + 1;
    }
  }
  return { offset: end, line, column: end - lineStart + 1 };
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
