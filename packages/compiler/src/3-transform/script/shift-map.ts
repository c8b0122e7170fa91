// A source map after pieces of the code it describes were replaced by others of another length.

import { decode, encode } from '@jridgewell/sourcemap-codec';

export interface Replacement {
  /** Offsets in the code before. */
  readonly start: number;
  readonly end: number;
  /** Without line ends, as is what it replaces. */
  readonly text: string;
}

/** `map` is the JSON text of a source map of `code`; `replacements` are in order and do not overlap. */
export function shiftMap(map: string, code: string, replacements: readonly Replacement[]): string {
  if (replacements.every(({ start, end, text }) => text.length === end - start)) return map;
  const parsed: { mappings: string } = JSON.parse(map);
  const lines = decode(parsed.mappings);
  const columns = new Map<number, { readonly column: number; readonly by: number }[]>();
  let line = 0;
  let lineStart = 0;
  for (const { start, end, text } of replacements) {
    for (let next = code.indexOf('\n', lineStart); next !== -1 && next < start; next = code.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    const shifts = columns.get(line) ?? [];
    if (shifts.length === 0) columns.set(line, shifts);
    shifts.push({ column: end - lineStart, by: text.length - (end - start) });
  }
  for (const [number, shifts] of columns) shiftLine(lines[number] ?? [], shifts);
  return JSON.stringify({ ...parsed, mappings: encode(lines) });
}

/** Both are in the order of their columns. */
function shiftLine(segments: number[][], shifts: readonly { readonly column: number; readonly by: number }[]): void {
  let passed = 0;
  let by = 0;
  for (const segment of segments) {
    const column = segment[0] ?? 0;
    for (let shift = shifts[passed]; shift !== undefined && shift.column <= column; shift = shifts[passed]) {
      by += shift.by;
      passed += 1;
    }
    segment[0] = column + by;
  }
}
