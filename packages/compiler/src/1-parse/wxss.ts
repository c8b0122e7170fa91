// Text of a stylesheet to a postcss tree. CSS that cannot be parsed is reported and mended:
// blocks close at the end of the file, a line end can stand for a semicolon, and what has no meaning is left out.

import { CssSyntaxError, parse, type Root } from 'postcss';
import parseSafely from 'postcss-safe-parser';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { offsetAt } from '../diagnostics/frame.ts';

/** `map` is the source map of CSS that was made from another language; see {@link reportNode} for what it is for. */
export function parseWxss(file: string, source: string, report: Report, map?: string): Root {
  try {
    return parse(source, map === undefined ? {} : { map: { prev: map } });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const start = offsetAt(source, error.line ?? 1, error.column ?? 1);
    report(createDiagnostic('STYLE_SYNTAX', { reason: error.reason.toLowerCase() }, { file, source, start }));
    return parseSafely(cutColonRuns(source)) as Root;
  }
}

/** More than a declaration of any browser's has; the list of `progid:` filters comes nearest. */
const COLON_COUNT_MAX = 32;

/**
 * The tolerant parser takes every colon of a declaration for the start of another one, and calls itself for each: thousands
 * in a row would overflow the stack. What follows that many is blanked, so that places stay; it is no declaration anyhow.
 */
function cutColonRuns(source: string): string {
  return source.replace(/[^;{}]+/g, (statement: string, offset: number) => {
    if (source[offset + statement.length] === '{') return statement;
    let end = -1;
    for (let count = 0; count < COLON_COUNT_MAX; count += 1) {
      end = statement.indexOf(':', end + 1);
      if (end === -1) return statement;
    }
    return statement.slice(0, end) + statement.slice(end).replace(/[^\r\n]/g, ' ');
  });
}
