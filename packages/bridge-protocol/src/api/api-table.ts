// docs/reference/api.md, printed from the descriptors. Not exported: only the staleness test and its -u run it.

import type { DocumentedApi } from './descriptor.ts';
import { documentedApis } from './documented-apis.ts';
import { knownApiNames } from './known-names.ts';
import type { Fields, Schema } from './schema.ts';

const HEAD = `# API table

Generated from the descriptors in \`packages/bridge-protocol/src/api\`. After a change there, run
\`npx vitest run packages/bridge-protocol -u\`.

A host grants what its shims and its container implement; \`wx.canIUse\` tells. An API without an implementation can be called
and fails with \`not supported\`. \`?\` marks what may be left out. \`task\` APIs also return an object at once.
Parameters are decoded strictly by type; members that are not listed are dropped.
`;

export function printApiTable(): string {
  const described = Object.values(documentedApis)
    .filter(({ internal }) => !internal)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const names = new Set(described.flatMap(({ name, off }) => [name, off]));
  const others = knownApiNames.filter((name) => !names.has(name));
  return [
    HEAD,
    `## Described (${described.length})\n`,
    '| API | kind | parameters | result | scope | since |',
    '| --- | --- | --- | --- | --- | --- |',
    ...described.map(printRow),
    `\n## Known by name (${others.length})\n`,
    'Callable, and in no need of a descriptor: the logic layer answers some by itself, or over descriptors above that programs do not',
    'see (`getFileSystemManager`, `connectSocket`, `createSelectorQuery`). The others fail with `not supported`.\n',
    `${others.map((name) => `\`${name}\``).join(', ')}\n`,
  ].join('\n');
}

function printRow(descriptor: DocumentedApi): string {
  const { name, off, kind, params, result, scope, since, see } = descriptor;
  const title = `[${off ? `${name}, ${off}` : name}](${see})`;
  return `| ${[title, printKind(descriptor, kind), code(printFields(params.fields)), code(printSchema(result)), scope ?? '', since].join(' | ')} |`;
}

function printKind({ task, source }: DocumentedApi, kind: string): string {
  if (task) return `${kind}: ${[...task.methods, ...Object.keys(task.events).map(toListenerName)].join(', ')}`;
  return source ? `${kind} (${source})` : kind;
}

function toListenerName(event: string): string {
  return `on${event.charAt(0).toUpperCase()}${event.slice(1)}`;
}

function printFields(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, schema]) => `${name}${schema.optional ? '?' : ''}: ${printSchema(schema)}`)
    .join(', ');
}

function printSchema(schema: Schema): string {
  switch (schema.type) {
    case 'string':
      return schema.oneOf ? schema.oneOf.map((value) => `'${value}'`).join(' | ') : 'string';
    case 'bytes':
      return 'ArrayBuffer';
    case 'array':
      return schema.of.type === 'union' || (schema.of.type === 'string' && schema.of.oneOf)
        ? `(${printSchema(schema.of)})[]`
        : `${printSchema(schema.of)}[]`;
    case 'record':
      return `{ [name]: ${printSchema(schema.of)} }`;
    case 'object':
      return Object.keys(schema.fields).length === 0 ? '' : `{ ${printFields(schema.fields)} }`;
    case 'union':
      return schema.of.map(printSchema).join(' | ');
    default:
      return schema.type;
  }
}

/** In a table cell, where a bar would end the cell. */
function code(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``;
}
