import type { CodeEntry } from './code-entry.ts';
import { type DiagnosticCode, type DiagnosticParams, diagnosticCodes } from './codes.ts';
import type { Diagnostic, SourceRange } from './diagnostic.ts';
import { createFrame, rangeAt } from './frame.ts';

/** Where a finding is. Offsets count in `source`, the file's text as read. */
export interface DiagnosticPlace {
  readonly file: string;
  readonly source?: string;
  readonly start?: number;
  readonly end?: number;
  /** Instead of offsets, where the parser knows more: finding lines by offset reads the file up to there. */
  readonly range?: SourceRange;
}

export function createDiagnostic<Code extends DiagnosticCode>(
  code: Code,
  params: DiagnosticParams<Code>,
  place: DiagnosticPlace,
): Diagnostic {
  const entry = diagnosticCodes[code] as unknown as CodeEntry<DiagnosticParams<Code>>;
  const range = toRange(place);
  return {
    code,
    severity: entry.severity,
    message: entry.message(params),
    hint: typeof entry.hint === 'function' ? entry.hint(params) : entry.hint,
    file: place.file,
    ...(range === undefined ? {} : { range, frame: createFrame(place.source ?? '', range) }),
  };
}

function toRange({ source, start, end, range }: DiagnosticPlace): SourceRange | undefined {
  if (range !== undefined) return range;
  return source === undefined || start === undefined ? undefined : rangeAt(source, start, end);
}
