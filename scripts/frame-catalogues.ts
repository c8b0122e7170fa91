// The error catalogues of the frame documents, made from the full one: messages without hints for the logic worker, codes
// alone for page views. docs/decisions/0013-wording-stays-with-the-host.md says why.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { catalogue } from '../packages/errors/src/catalogue/index.ts';
import { repositoryRoot } from './steps.ts';

const AREAS = ['api', 'bridge', 'build', 'container', 'engine', 'link', 'package', 'simulate', 'view'];

const HEAD = '// Made by scripts/generate-documents.ts from the files one folder up; edit there.\n';

export function renderErrorCodes(): string {
  return `${HEAD}\nexport const errorCodes = \`\n${Object.keys(catalogue).join('\n')}\n\`;\n`;
}

/** The catalogue entries of all areas that mini-program authors have no part in, as they are written, less their hints. */
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
    if (ts.isPropertyAssignment(node) && isEntryCall(node.initializer)) entries.push(withoutHint(node, node.initializer));
    else ts.forEachChild(node, visit);
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
