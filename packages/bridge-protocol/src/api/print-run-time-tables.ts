// The tables of generated/, printed from the documented APIs. Not exported: only the staleness test and its -u run it.

import type { ApiOutline, DocumentedApi, HostPart } from './descriptor.ts';
import { documentedApis } from './documented-apis.ts';

const HEAD = `// Made from the descriptor files by \`npx vitest run packages/bridge-protocol -u\`; do not edit. JSON in a text, one API a line.
`;

export function printOutlines(): string {
  return printTable('outlinesJson', toOutline);
}

export function printHostParts(): string {
  return printTable('hostPartsJson', toHostPart);
}

function toOutline({ kind, paramNames, deadlineMs, off, events, internal }: DocumentedApi): Omit<ApiOutline, 'name'> {
  return dropAbsent({ kind, paramNames, deadlineMs, off, events, internal });
}

function toHostPart({ params, scope, source }: DocumentedApi): HostPart {
  return dropAbsent({ fields: params.fields, scope, source });
}

function printTable(constant: string, toRow: (api: DocumentedApi) => object): string {
  const rows = Object.values(documentedApis).map((api) => `"${api.name}":${JSON.stringify(toRow(api))}`);
  return `${HEAD}export const ${constant} = \`{\n${rows.join(',\n')}\n}\`;\n`;
}

function dropAbsent<Row>(row: { readonly [Name in keyof Row]: Row[Name] | undefined }): Row {
  return JSON.parse(JSON.stringify(row)) as Row;
}
