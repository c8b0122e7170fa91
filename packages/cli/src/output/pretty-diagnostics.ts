import type { Diagnostic, Severity } from '@dinghy/compiler';
import pc from 'picocolors';
import { toPrintable } from './to-printable.ts';

export interface FormatOptions {
  readonly isColoured: boolean;
  /** Remarks (`info`) too. */
  readonly isVerbose: boolean;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/**
 * Errors last, where a person reads first:
 *
 *     error SCRIPT_SYNTAX pages/a/a.js:2:9
 *       This JavaScript cannot be parsed: unexpected ";".
 *       > 2 | let x = ;
 *           |         ^
 *       Correct the marked place. …
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], { isColoured, isVerbose }: FormatOptions): string {
  const order: readonly Severity[] = isVerbose ? ['info', 'warning', 'error'] : ['warning', 'error'];
  return order
    .flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity))
    .map((diagnostic) => formatDiagnostic(diagnostic, isColoured))
    .join('\n\n');
}

function formatDiagnostic({ severity, code, file, range, message, frame, hint }: Diagnostic, isColoured: boolean): string {
  const colours = pc.createColors(isColoured);
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
  const place = range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`;
  return [
    `${colours.bold(paint(severity))} ${colours.dim(code)} ${colours.underline(toPrintable(place))}`,
    indent(toPrintable(message)),
    ...(frame === undefined ? [] : [indent(toPrintable(frame))]),
    indent(colours.dim(toPrintable(hint))),
  ].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
