// Findings as SARIF 2.1.0, which code hosts and editors show beside the source.

import { pathToFileURL } from 'node:url';
import { type Diagnostic, type DiagnosticCode, diagnosticCodes, type Severity, type SourceRange } from '@dinghy/compiler';
import type { Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import manifest from '../../package.json' with { type: 'json' };

/** Files of findings are relative to the project folder, which is this base. */
const BASE = 'PROJECT';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result['level']>;

export function toSarif(diagnostics: readonly Diagnostic[], root: string): Log {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'dinghy', semanticVersion: manifest.version, rules: codes.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { uri: `${pathToFileURL(root).href.replace(/\/$/, '')}/` } },
        // Findings do not make the run itself a failed one.
        invocations: [{ executionSuccessful: true }],
        results: diagnostics.map((diagnostic) => toResult(diagnostic, codes.indexOf(diagnostic.code))),
      },
    ],
  };
}

function toRule(code: string): ReportingDescriptor {
  const entry = diagnosticCodes[code as DiagnosticCode];
  return {
    id: code,
    name: code.toLowerCase().replace(/(?:^|_)(.)/g, (_match, letter: string) => letter.toUpperCase()),
    shortDescription: { text: entry.example === '' ? code : `For example: ${entry.example}` },
    defaultConfiguration: { level: LEVELS[entry.severity] },
  };
}

function toResult({ code, severity, message, hint, file, range }: Diagnostic, ruleIndex: number): Result {
  const location: Location = {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: BASE },
      ...(range === undefined ? {} : { region: toRegion(range) }),
    },
  };
  return { ruleId: code, ruleIndex, level: LEVELS[severity], message: { text: `${message} ${hint}` }, locations: [location] };
}

/** Both count lines and columns from 1, and the end as what comes after the last character. */
function toRegion({ start, end }: SourceRange): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}
