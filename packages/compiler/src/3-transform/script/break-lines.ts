// A script with a line that is too long, written with shorter ones. esbuild tells each fault with the whole line that it is in,
// and reads that line from its beginning for each comment that may be a licence: a file of one line with a fault of meaning in
// each statement takes gigabytes, and the message that does not fit ends the calling process.

import { decode, encode } from '@jridgewell/sourcemap-codec';
import { listScriptTokens, type ScriptToken } from '../../1-parse/script-tokens.ts';

export interface BrokenScript {
  /** Means what the source means. */
  readonly code: string;
  /** Where what is at an offset in `code` is in the source. */
  toSourceOffset(offset: number): number;
  /** A map from what `code` became, as one from what the source became. */
  toSourceMap(map: string): string;
}

/** Longer ones are broken. Those that people write are not. */
const LINE_LENGTH_MAX = 1_000;

/** What a line has before the next place where it may end. */
const LINE_LENGTH = 200;

/**
 * Nothing can end with these, so no statement does at the line end behind them; and nothing stands there that has to be on one
 * line with what is before it.
 */
const BREAKS_AFTER = new Set(
  '; , { ( [ . ?. ... : + - * / % & | ^ = == != === !== && || ?? ** += -= *= /= %= **= &&= ||= ??='.split(' '),
);

/** Where a line of the code begins in the source: line and column from 0. */
interface LineStart {
  readonly line: number;
  readonly column: number;
}

/** Undefined where all lines are short enough. */
export function breakLines(source: string, language?: 'js' | 'ts'): BrokenScript | undefined {
  if (!hasLongLine(source)) return undefined;
  const parts: string[] = [];
  const starts: LineStart[] = [{ line: 0, column: 0 }];
  const breaks: number[] = [];
  let line = 0;
  let column = 0;
  let lineStart = 0;
  let offset = 0;
  for (const token of listScriptTokens(source, language)) {
    const { type, value } = token;
    parts.push(type === 'MultiLineComment' ? withoutLicence(value) : value);
    offset += value.length;
    column += value.length;
    if (MAY_HAVE_LINES.has(type)) {
      for (const { index, 0: end } of value.matchAll(LINE_END)) {
        line += 1;
        column = value.length - index - end.length;
        lineStart = 0;
        starts.push({ line, column: 0 });
      }
    }
    if (column - lineStart < LINE_LENGTH || !breaksAfter(token)) continue;
    breaks.push(offset + breaks.length);
    parts.push('\n');
    lineStart = column;
    starts.push({ line, column });
  }
  // Tokens end where they are not sure.
  parts.push(source.slice(offset));
  return {
    code: parts.join(''),
    toSourceOffset: (at) => at - breaks.filter((breakAt) => breakAt < at).length,
    toSourceMap: (map) => moveMap(map, source, starts),
  };
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

const MAY_HAVE_LINES = new Set([
  'LineTerminatorSequence',
  'MultiLineComment',
  'StringLiteral',
  'NoSubstitutionTemplate',
  'TemplateHead',
  'TemplateMiddle',
  'TemplateTail',
]);

function breaksAfter({ type, value }: ScriptToken): boolean {
  return type === 'Punctuator' ? BREAKS_AFTER.has(value) : type === 'TemplateHead' || type === 'TemplateMiddle';
}

function hasLongLine(source: string): boolean {
  let start = 0;
  for (const { index } of source.matchAll(LINE_END)) {
    if (index - start > LINE_LENGTH_MAX) return true;
    start = index + 1;
  }
  return source.length - start > LINE_LENGTH_MAX;
}

/** Of the same length. Builds keep no comments. */
function withoutLicence(comment: string): string {
  return comment.replace(/^\/\*!/, '/* ').replaceAll('@', ' ');
}

function moveMap(map: string, source: string, starts: readonly LineStart[]): string {
  const parsed: { mappings: string } = JSON.parse(map);
  const lines = decode(parsed.mappings);
  for (const segment of lines.flat()) {
    if (segment.length === 1) continue;
    const start = starts[segment[2]] ?? { line: 0, column: 0 };
    segment[2] = start.line;
    segment[3] += start.column;
  }
  return JSON.stringify({ ...parsed, sourcesContent: [source], mappings: encode(lines) });
}
