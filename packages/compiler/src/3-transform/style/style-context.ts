import type { Resolver } from '../../2-analyze/resolve/resolver.ts';
import type { DiagnosticCode, DiagnosticParams } from '../../diagnostics/codes.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
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
  readonly source?: { readonly start?: { readonly offset: number }; readonly end?: { readonly offset: number } } | undefined;
}

/** Reports a finding about a node of the sheet. */
export function reportNode<Code extends DiagnosticCode>(
  context: SheetContext,
  code: Code,
  params: DiagnosticParams<Code>,
  node: SourceNode,
): void {
  const { file, source, report } = context;
  const start = node.source?.start?.offset;
  const end = node.source?.end?.offset;
  report(
    createDiagnostic(code, params, {
      file,
      source,
      ...(start === undefined ? {} : { start, ...(end === undefined ? {} : { end }) }),
    }),
  );
}
