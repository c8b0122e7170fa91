import type { SheetPlaces } from '../../1-parse/sheet-places.ts';
import type { Resolver } from '../../2-analyze/resolve/resolver.ts';
import type { DiagnosticCode, DiagnosticParams } from '../../diagnostics/codes.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { FindingLimit } from '../../diagnostics/finding-limit.ts';
import type { FileLookup } from '../../project/project-files.ts';

/** One stylesheet file that is being compiled. */
export interface SheetContext {
  readonly file: string;
  readonly placeOf: SheetPlaces;
  readonly files: FileLookup;
  readonly resolver: Resolver;
  readonly report: Report;
  /** Whether another finding is worth making. */
  readonly admits: FindingLimit;
  /** Class prefix of the component; '' for pages and app.wxss. */
  readonly scope: string;
}

interface SourceNode {
  readonly source?: { readonly start?: { readonly offset: number }; readonly end?: { readonly offset: number } } | undefined;
}

/** Reports a finding about a node of the sheet. */
export function reportNode<Code extends DiagnosticCode>(
  { file, placeOf, report, admits }: SheetContext,
  code: Code,
  params: DiagnosticParams<Code>,
  { source }: SourceNode,
): void {
  if (admits(file, code)) report(createDiagnostic(code, params, placeOf(source?.start?.offset, source?.end?.offset)));
}
