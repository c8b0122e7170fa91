import type { Input } from 'postcss';
import type { Resolver } from '../../2-analyze/resolve/resolver.ts';
import type { DiagnosticCode, DiagnosticParams } from '../../diagnostics/codes.ts';
import { createDiagnostic, type DiagnosticPlace } from '../../diagnostics/create-diagnostic.ts';
import type { Position, Report } from '../../diagnostics/diagnostic.ts';
import type { FindingLimit } from '../../diagnostics/finding-limit.ts';
import { offsetAt } from '../../diagnostics/frame.ts';
import type { FileLookup } from '../../project/project-files.ts';

/** One stylesheet file that is being compiled. */
export interface SheetContext {
  readonly file: string;
  readonly source: string;
  readonly files: FileLookup;
  readonly resolver: Resolver;
  readonly report: Report;
  /** Whether another finding is worth making. */
  readonly admits: FindingLimit;
  /** Class prefix of the component; '' for pages and app.wxss. */
  readonly scope: string;
}

interface SourceNode {
  readonly source?: { readonly start?: Position; readonly end?: Position; readonly input: Input } | undefined;
}

/** Reports a finding about a node of the sheet. */
export function reportNode<Code extends DiagnosticCode>(
  context: SheetContext,
  code: Code,
  params: DiagnosticParams<Code>,
  node: SourceNode,
): void {
  const { file, source, report } = context;
  if (!context.admits(file, code)) return;
  const origin = findOrigin(node, context);
  if (origin !== undefined) {
    report(createDiagnostic(code, params, origin));
    return;
  }
  const start = node.source?.start;
  const end = node.source?.end ?? start;
  // postcss counts the end's column inclusively, its offset exclusively.
  const range = start === undefined || end === undefined ? {} : { range: { start, end: { ...end, column: end.column + 1 } } };
  report(createDiagnostic(code, params, { file, source, ...range }));
}

/** Where in Less or Sass the node comes from, if it does. */
function findOrigin({ source }: SourceNode, { file, files }: SheetContext): DiagnosticPlace | undefined {
  const start = source?.start;
  const map = source?.input.map;
  if (start === undefined || map === undefined) return undefined;
  const from = map.consumer().originalPositionFor({ line: start.line, column: start.column - 1 });
  const text = typeof from.source === 'string' ? files.readText(from.source) : undefined;
  if (text === undefined) return { file };
  return { file: from.source, source: text, start: offsetAt(text, from.line, from.column + 1) };
}
