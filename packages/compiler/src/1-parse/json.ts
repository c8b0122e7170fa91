// Text of a JSON file to a value, with the places of its members, so that a finding about a field can mark it.
// Strict JSON, as every real project's is; an empty file counts as `{}`, because real page.json files are empty.

import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface JsonFile {
  readonly file: string;
  readonly source: string;
  readonly value: JsonObject;
}

/** `undefined` where the text is not one JSON object; that has been reported then. */
export function parseJsonFile(file: string, source: string, report: Report): JsonFile | undefined {
  if (source.trim() === '') return { file, source, value: {} };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    const { reason, offset } = explainJsonError(source, error);
    report(createDiagnostic('PROJECT_JSON_SYNTAX', { reason }, { file, source, start: offset }));
    return undefined;
  }
  if (isJsonObject(value)) return { file, source, value };
  report(createDiagnostic('PROJECT_JSON_NOT_OBJECT', {}, { file, source, start: 0 }));
  return undefined;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface JsonPlace {
  readonly file: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** Where to point for a finding about `needle`, a key or a string value of the file: its first mention in quotes. */
export function placeInJson({ file, source }: JsonFile, needle: string): JsonPlace {
  const quoted = JSON.stringify(needle);
  const start = source.indexOf(quoted);
  return start === -1 ? { file, source, start: 0, end: 0 } : { file, source, start, end: start + quoted.length };
}

/** Where to point for a finding about a member, such as `['window', 'backgroundColor']`: its key. */
export function placeOfMember(json: JsonFile, path: readonly string[]): JsonPlace {
  const { file, source } = json;
  let value = afterSpace(source, 0);
  let place: JsonPlace | undefined;
  for (const name of path) {
    place = undefined;
    for (const { start, end, valueStart } of membersOf(source, value)) {
      // As `JSON.parse` has it, the last of a name counts.
      if (JSON.parse(source.slice(start, end)) !== name) continue;
      place = { file, source, start, end };
      value = valueStart;
    }
    if (place === undefined) break;
  }
  return place ?? placeInJson(json, path.at(-1) ?? '');
}

/** Of an object whose brace is at `open`, in text that is JSON; none of anything else. */
function* membersOf(source: string, open: number): Generator<{ start: number; end: number; valueStart: number }> {
  if (source[open] !== '{') return;
  for (let start = afterSpace(source, open + 1); source[start] === '"'; ) {
    const end = afterValue(source, start);
    const valueStart = afterSpace(source, afterSpace(source, end) + 1);
    yield { start, end, valueStart };
    const comma = afterSpace(source, afterValue(source, valueStart));
    if (source[comma] !== ',') return;
    start = afterSpace(source, comma + 1);
  }
}

function afterValue(source: string, start: number): number {
  let at = start;
  let depth = 0;
  do {
    if (source[at] === '{' || source[at] === '[') depth += 1;
    else if (source[at] === '}' || source[at] === ']') depth -= 1;
    SCALAR.lastIndex = at;
    at = SCALAR.test(source) ? SCALAR.lastIndex : at + 1;
  } while (depth > 0 && at < source.length);
  return at;
}

function afterSpace(source: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(source);
  return SPACE.lastIndex;
}

/**
 * Engines word a syntax error differently and may give no position, so the place is found here: the end of the longest
 * prefix that some JSON text starts with.
 */
export function explainJsonError(source: string, error: unknown): { reason: string; offset: number } {
  const offset = findJsonError(source);
  if (offset >= source.trimEnd().length) return { reason: 'it ends too early', offset: Math.max(0, source.trimEnd().length - 1) };
  if (offset === -1) return { reason: error instanceof Error ? error.message : 'unknown', offset: 0 };
  return { reason: `\`${source[offset]}\` is not expected here`, offset };
}

const SCALAR =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings may not hold them
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/** The offset of the first character that cannot be there: a small automaton over brackets, without building values. */
function findJsonError(source: string): number {
  type Expect = 'value' | 'value or ]' | 'key or }' | 'key' | ':' | 'after';
  const open: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  let at = 0;
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(source)) return false;
    at = pattern.lastIndex;
    return true;
  };
  for (;;) {
    match(SPACE);
    const char = source[at];
    if (char === undefined) return source.length;
    if (expect === ':') {
      if (char !== ':') return at;
      at += 1;
      expect = 'value';
    } else if (expect === 'after') {
      const container = open.at(-1);
      if (container === undefined) return at;
      at += 1;
      if (char === ',') expect = container === '{' ? 'key' : 'value';
      else if (char === (container === '{' ? '}' : ']')) open.pop();
      else return at - 1;
    } else if (char === '}' && expect === 'key or }') {
      at += 1;
      open.pop();
      expect = 'after';
    } else if (char === ']' && expect === 'value or ]') {
      at += 1;
      open.pop();
      expect = 'after';
    } else if (expect === 'key' || expect === 'key or }') {
      if (char !== '"' || !match(SCALAR)) return at;
      expect = ':';
    } else if (char === '{' || char === '[') {
      at += 1;
      open.push(char);
      expect = char === '{' ? 'key or }' : 'value or ]';
    } else {
      if (!match(SCALAR)) return at;
      expect = 'after';
    }
  }
}
