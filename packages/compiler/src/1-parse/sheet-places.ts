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

/** The place of what is between two offsets in the CSS; of one character where there is no end. */
export type SheetPlaces = (start: number, end?: number) => DiagnosticPlace;

/** @param readText gives the files that the source map names */
export function createSheetPlaces(sheet: SheetText, readText: (path: string) => string | undefined): SheetPlaces {
  return sheet.map === undefined ? placesInFile(sheet) : placesInOrigin(sheet, sheet.map, readText);
}

function placesInFile({ file, source }: SheetText): SheetPlaces {
  const positionOf = createLineTable(source);
  return (start, end = start) => ({
    file,
    source,
    range: { start: positionOf(start), end: positionOf(Math.max(start + 1, end)) },
  });
}

function placesInOrigin({ file, source }: SheetText, map: string, readText: (path: string) => string | undefined): SheetPlaces {
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
