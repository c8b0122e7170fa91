// The tables of generated/, printed from the documented APIs. Not exported: only the staleness tests and their -u run it.

import type { ApiOutlineRow, ApiParamsRow, DocumentedApi } from './descriptor.ts';
import { documentedApis } from './documented-apis.ts';

const HEAD = `// Made from the descriptor files by \`npx vitest run packages/bridge-protocol -u\`; do not edit. JSON in a text, one API a line.
`;

export function printOutlines(): string {
  return print('apiOutlineRowsJson', ({ kind, source, deadlineMs, off, events, internal }): Row<ApiOutlineRow> => {
    return { kind: kind === 'call' ? undefined : kind, source, deadlineMs, off, events, internal };
  });
}

export function printParams(): string {
  return print('apiParamsRowsJson', ({ params, scope }): Row<ApiParamsRow> => ({ fields: params.fields, scope }));
}

/** JSON drops what an API does not have. */
type Row<Full> = { readonly [Member in keyof Full]: Full[Member] | undefined };

function print(constant: string, toRow: (api: DocumentedApi) => object): string {
  const rows = Object.values(documentedApis).map((api) => `"${api.name}":${JSON.stringify(toRow(api))}`);
  return `${HEAD}export const ${constant} = \`{\n${rows.join(',\n')}\n}\`;\n`;
}
