import type { Resolver } from '../../2-analyze/resolve/resolver.ts';
import type { DiagnosticCode, DiagnosticParams } from '../../diagnostics/codes.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Position, Report } from '../../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../../project/project-files.ts';

/** One stylesheet file that is being compiled. */
export interface SheetContext {
  readonly file: string;
  readonly source: string;
  readonly files: ProjectFiles;
  readonly resolver: Resolver;
  readonly report: Report;
  /** Class prefix of the component; '' for pages and app.wxss. */
  readonly scope: string;
}

interface SourceNode {
  readonly source?: { readonly start?: Position; readonly end?: Position } | undefined;
}

/** Reports a finding about a node of the sheet. */
export function reportNode<Code extends DiagnosticCode>(
  context: SheetContext,
  code: Code,
  params: DiagnosticParams<Code>,
  node: SourceNode,
): void {
  const { file, source, report } = context;
  const start = node.source?.start;
  const end = node.source?.end ?? start;
  // postcss counts the end's column inclusively, its offset exclusively.
  const range = start === undefined || end === undefined ? {} : { range: { start, end: { ...end, column: end.column + 1 } } };
  report(createDiagnostic(code, params, { file, source, ...range }));
}
