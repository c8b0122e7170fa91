// The messages that mini-programs can read of what fails in other layers, for the logic worker: without hints.
// docs/decisions/0013-wording-stays-with-the-host.md says why.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from './steps.ts';

const AREAS = ['api', 'bridge', 'container', 'engine', 'package'];

/**
 * Codes that a call of `wx` can fail with, less those that bridge-protocol's api-failure.ts has the platform's words for. Of
 * these, the two that are thrown at once as well.
 */
const READ_BY_PROGRAMS: readonly RegExp[] = [
  /^(NAVIGATION|RESOURCE)_/,
  /^BRIDGE_(CALL|SESSION|TRANSPORT|QUEUE|METHOD|ARGUMENTS|VALUE|ERROR)_/,
  /^PACKAGE_(ROOT|FILE)_/,
  /^(CONTAINER_CLOSED|CONTAINER_SOURCE_UNREADABLE|ENGINE_SCRIPT_FAILED|ENGINE_REALM_ENDED)$/,
  /^API_(UNSUPPORTED|FAILED)$/,
];

const HEAD = '// Made by scripts/generate-documents.ts from the files one folder up; edit there.\n';

/** Their entries as they are written, less the hints. */
export function renderErrorMessages(): string {
  const entries = AREAS.flatMap((area) => entriesOf(area).map((entry) => `  ${entry},\n`));
  return `${HEAD}
import type { CatalogueEntry } from '../entry.ts';
import { hintless } from '../hintless.ts';

export const errorMessages = {
${entries.join('')}} satisfies Record<string, CatalogueEntry<never>>;
`;
}

function entriesOf(area: string): readonly string[] {
  const path = `packages/errors/src/catalogue/${area}.ts`;
  const source = ts.createSourceFile(path, readFileSync(join(repositoryRoot, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const entries: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && isEntryCall(node.initializer)) {
      if (READ_BY_PROGRAMS.some((codes) => codes.test(node.name.getText()))) entries.push(withoutHint(node, node.initializer));
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return entries;
}

function isEntryCall(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === 'entry';
}

function withoutHint({ name }: ts.PropertyAssignment, { typeArguments, arguments: [message] }: ts.CallExpression): string {
  const types = (typeArguments ?? []).map((type) => type.getText()).join(', ');
  return `${name.getText()}: hintless${types && `<${types}>`}(${message?.getText()})`;
}
