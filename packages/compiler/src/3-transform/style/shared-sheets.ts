// Sheets that several pages import are parsed and transformed once a build. Whoever gets one from here has asked for the
// same files and heard the same findings as if it had made it, because a build that is remembered stands on what was asked.

import type { Root } from 'postcss';
import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import type { FileLookup } from '../../project/project-files.ts';
import type { SheetOutcome } from './transform-sheet.ts';

/** A sheet with its imports where they are. */
export interface TransformedSheet extends SheetOutcome {
  readonly root: Root;
}

interface SharedSheet {
  readonly sheet: TransformedSheet;
  readonly findings: readonly Diagnostic[];
  readonly asked: readonly (readonly [question: 'has' | 'readText', path: string])[];
}

/** By path. Only for sheets whose names get no prefix: those of components differ from one to the next. */
export type SharedSheets = Map<string, SharedSheet>;

export function shareSheet(
  known: SharedSheets,
  file: string,
  files: FileLookup,
  report: Report,
  make: (files: FileLookup, report: Report) => TransformedSheet,
): TransformedSheet {
  const shared = known.get(file) ?? makeShared(files, make);
  known.set(file, shared);
  for (const [question, path] of shared.asked) files[question](path);
  shared.findings.forEach(report);
  // The tree is put into that of the importing sheet, so each gets its own.
  return { ...shared.sheet, root: shared.sheet.root.clone() };
}

function makeShared(files: FileLookup, make: (files: FileLookup, report: Report) => TransformedSheet): SharedSheet {
  const findings: Diagnostic[] = [];
  const asked: ['has' | 'readText', string][] = [];
  const recording: FileLookup = {
    has(path) {
      asked.push(['has', path]);
      return files.has(path);
    },
    readText(path) {
      asked.push(['readText', path]);
      return files.readText(path);
    },
  };
  return { sheet: make(recording, (finding) => findings.push(finding)), findings, asked };
}
