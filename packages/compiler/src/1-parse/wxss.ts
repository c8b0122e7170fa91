// Text of a stylesheet to a postcss tree. CSS that cannot be parsed is reported and mended:
// blocks close at the end of the file, a line end can stand for a semicolon, and what has no meaning is left out.

import { CssSyntaxError, parse, type Root } from 'postcss';
import parseSafely from 'postcss-safe-parser';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { offsetAt } from '../diagnostics/frame.ts';
import { blankBrokenStatements } from './wxss-repair.ts';

/** `map` is the source map of CSS that was made from another language; see {@link reportNode} for what it is for. */
export function parseWxss(file: string, source: string, report: Report, map?: string): Root {
  try {
    return parse(source, map === undefined ? {} : { map: { prev: map } });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const start = offsetAt(source, error.line ?? 1, error.column ?? 1);
    report(createDiagnostic('STYLE_SYNTAX', { reason: error.reason.toLowerCase() }, { file, source, start }));
    return parseSafely(blankBrokenStatements(source)) as Root;
  }
}
