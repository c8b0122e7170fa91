import { expect } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { positionAt } from '../diagnostics/frame.ts';
import type { FileLookup } from '../project/project-files.ts';

/** Each finding is at a place that its file has, by offset as by line and column, and shows that line. */
export function expectPlaces(diagnostics: readonly Diagnostic[], files: FileLookup): void {
  for (const { code, file, range, frame } of diagnostics) {
    if (range === undefined) continue;
    const text = files.readText(file);
    if (text === undefined) throw new Error(`${code} is in ${file}, which there is not`);
    const { start, end } = range;
    expect(start.offset, code).toBeLessThanOrEqual(end.offset);
    expect({ code, start, end }).toEqual({
      code,
      start: positionAt(text, start.offset),
      end: positionAt(text, end.offset),
    });
    expect(frame).toMatch(new RegExp(`^> +${start.line} \\|`, 'm'));
  }
}
