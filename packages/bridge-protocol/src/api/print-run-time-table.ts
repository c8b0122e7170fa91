// The table of generated/, printed from the documented APIs. Not exported: only the staleness test and its -u run it.

import type { ApiRow, DocumentedApi } from './descriptor.ts';
import { documentedApis } from './documented-apis.ts';

const HEAD = `// Made from the descriptor files by \`npx vitest run packages/bridge-protocol -u\`; do not edit. JSON in a text, one API a line.
`;

export function printRunTimeTable(): string {
  const rows = Object.values(documentedApis).map((api) => `"${api.name}":${JSON.stringify(toRow(api))}`);
  return `${HEAD}export const apiRowsJson = \`{\n${rows.join(',\n')}\n}\`;\n`;
}

/** JSON drops what an API does not have. */
function toRow({ kind, params, scope, source, deadlineMs, off, events, internal }: DocumentedApi): Partial<ApiRow> {
  return { kind, fields: params.fields, scope, source, deadlineMs, off, events, internal } as Partial<ApiRow>;
}
