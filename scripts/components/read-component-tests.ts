// The tests that run for a component, by their ids: file and title. Read from the source, so that none has to run; what is
// skipped, and what stands in a file outside of a test that uses it, shows nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../steps.ts';

export interface ComponentTest {
  /** From the repository's root. */
  readonly file: string;
  readonly title: string;
  /** All that the test says: its title, table and body, and the constants and functions of its file that it names. */
  readonly text: string;
}

const TESTS = new Set(['it', 'test']);

export function readComponentTests(folder: string): readonly ComponentTest[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => readTests(join(folder, file)));
}

function readTests(path: string): readonly ComponentTest[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const file = relative(repositoryRoot, path).replaceAll('\\', '/');
  const helpers = readHelpers(source);
  const tests: ComponentTest[] = [];
  const visit = (node: ts.Node): void => {
    const title = ts.isCallExpression(node) ? titleOf(node) : undefined;
    if (title === undefined) ts.forEachChild(node, visit);
    else tests.push({ file, title, text: withHelpers(node.getText(source), helpers) });
  };
  visit(source);
  return tests;
}

/** `it('title', …)` or `it.each(table)('title', …)`; not `it.skip`. */
function titleOf({ expression, arguments: [title] }: ts.CallExpression): string | undefined {
  if (title === undefined || !ts.isStringLiteralLike(title)) return undefined;
  const isPlain = ts.isIdentifier(expression) && TESTS.has(expression.text);
  const table = ts.isCallExpression(expression) ? expression.expression : undefined;
  const isTable =
    table !== undefined &&
    ts.isPropertyAccessExpression(table) &&
    table.name.text === 'each' &&
    ts.isIdentifier(table.expression) &&
    TESTS.has(table.expression.text);
  return isPlain || isTable ? title.text : undefined;
}

type Helpers = ReadonlyMap<string, string>;

/** Constants and functions of a file, and of its `describe` blocks. */
function readHelpers(source: ts.SourceFile): Helpers {
  const helpers = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && titleOf(node) !== undefined) return;
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) helpers.set(node.name.text, node.getText(source));
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) helpers.set(node.name.text, node.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return helpers;
}

function withHelpers(text: string, helpers: Helpers): string {
  const used = new Map<string, string>();
  const add = (part: string): void => {
    for (const [name, helper] of helpers) {
      if (used.has(name) || !new RegExp(`\\b${name}\\b`).test(part)) continue;
      used.set(name, helper);
      add(helper);
    }
  };
  add(text);
  return [text, ...used.values()].join('\n');
}
