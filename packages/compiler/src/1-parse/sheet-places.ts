// Where parts of a stylesheet are in the file that its author wrote. Of what postcss says, offsets alone can be used: its lines
// end at `\n` only, and what it was given is longer than the file by the braces that the file lacks.

import { Input } from 'postcss';
import type { DiagnosticPlace } from '../diagnostics/create-diagnostic.ts';
import { offsetAt } from '../diagnostics/frame.ts';
import { createLineTable } from '../diagnostics/line-table.ts';

export interface SheetText {
  readonly file: string;
  /** CSS: the file's own, or what Less or Sass made of it. */
  readonly source: string;
  /** JSON text of the source map, where it was made. */
  readonly map?: string | undefined;
}

/**
 * The place of what is between two offsets in the CSS; of one character where there is no end, of the file alone where there is
 * no start. An offset that is not a number, which postcss gives where it does not know, is none.
 */
export type SheetPlaces = (start: number | undefined, end?: number) => DiagnosticPlace;

/** @param readText gives the files that the source map names */
export function createSheetPlaces(sheet: SheetText, readText: (path: string) => string | undefined): SheetPlaces {
  const { file, map } = sheet;
  const places = map === undefined ? placesInFile(sheet) : placesInOrigin(sheet, map, readText);
  return (start, end) => (isKnown(start) ? places(start, isKnown(end) ? Math.max(start + 1, end) : start + 1) : { file });
}

function isKnown(offset: number | undefined): offset is number {
  return offset !== undefined && !Number.isNaN(offset);
}

type KnownPlaces = (start: number, end: number) => DiagnosticPlace;

function placesInFile({ file, source }: SheetText): KnownPlaces {
  const positionOf = createLineTable(source);
  return (start, end) => ({ file, source, range: { start: positionOf(start), end: positionOf(end) } });
}

function placesInOrigin({ file, source }: SheetText, map: string, readText: (path: string) => string | undefined): KnownPlaces {
  const positionOf = createLineTable(source);
  const consumer = new Input(source, { map: { prev: map } }).map?.consumer();
  return (start) => {
    const { line, column } = positionOf(start);
    const from = consumer?.originalPositionFor({ line, column: column - 1 });
    const text = typeof from?.source === 'string' ? readText(from.source) : undefined;
    if (from === undefined || text === undefined) return { file };
    return { file: from.source, source: text, start: offsetAt(text, from.line, from.column + 1) };
  };
}
