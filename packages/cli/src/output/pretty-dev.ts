import pc from 'picocolors';
import type { DevSnapshot } from '../dev/dev-state.ts';
import { countFindings } from './pretty-build.ts';
import { type FormatOptions, formatDiagnostics, hasErrors } from './pretty-diagnostics.ts';

/** Findings, then one line for the build. */
export function formatDevBuild({ build, isOpenable, durationMs, diagnostics }: DevSnapshot, options: FormatOptions): string {
  const colours = pc.createColors(options.isColoured);
  const findings = formatDiagnostics(diagnostics, options);
  const paint = hasErrors(diagnostics) ? colours.red : colours.green;
  const outcome = isOpenable ? `${build === 1 ? 'Built' : 'Rebuilt'} in ${durationMs} ms.` : 'Nothing could be built yet.';
  const line = `${colours.bold(paint(outcome))}${countFindings(diagnostics, options.isVerbose)}`;
  return findings === '' ? line : `${findings}\n\n${line}`;
}
