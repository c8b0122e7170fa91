// Finds the tests that show a rule: those whose name begins with its number (`3.2 …`, `1.1 to 1.5 …`), by reading the test
// files, so that no test has to run.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../steps.ts';

export interface RuleTest {
  /** Rule numbers that the name begins with. */
  readonly rules: readonly string[];
  /** What holds: the name without the numbers. */
  readonly text: string;
  readonly file: string;
  /** Rows of a table; 1 for a plain test. */
  readonly cases: number;
}

const NUMBERED = /^(\d+\.\d+|13)(?: (?:to|and) (\d+\.\d+))? (.+)$/s;

export function readRuleTests(): readonly RuleTest[] {
  const packages = join(repositoryRoot, 'packages');
  return readdirSync(packages)
    .sort()
    .flatMap((name) => testFiles(join(packages, name, 'src')))
    .flatMap(readFile);
}

function testFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => join(folder, file))
      .sort();
  } catch {
    return [];
  }
}

function readFile(file: string): readonly RuleTest[] {
  const source = readFileSync(file, 'utf8');
  if (!/['"`](?:\d+\.\d+|13) /.test(source)) return [];
  const tests: RuleTest[] = [];
  const add = (title: string, cases: number): void => {
    const test = toRuleTest(title, relative(repositoryRoot, file).replaceAll('\\', '/'), cases);
    if (test !== undefined) tests.push(test);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) readCall(node, add);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest));
  return tests;
}

/** `it('name', …)`, or `it.each(table)('name', …)`, whose name may be the first column of the table. */
function readCall(call: ts.CallExpression, add: (title: string, cases: number) => void): void {
  const {
    expression,
    arguments: [title],
  } = call;
  if (title === undefined || !ts.isStringLiteralLike(title)) return;
  if (ts.isIdentifier(expression) && (expression.text === 'it' || expression.text === 'test')) add(title.text, 1);
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return;
  if (expression.expression.name.text !== 'each') return;
  const [table] = expression.arguments;
  const rows = table !== undefined && ts.isArrayLiteralExpression(table) ? table.elements : [];
  if (title.text !== '%s') {
    add(title.text, rows.length);
    return;
  }
  for (const row of rows) {
    const name = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
    if (name !== undefined && ts.isStringLiteralLike(name)) add(name.text, 1);
  }
}

function toRuleTest(title: string, file: string, cases: number): RuleTest | undefined {
  const match = NUMBERED.exec(title);
  if (match === null) return undefined;
  const [, first = '', last = first, text = ''] = match;
  return { rules: numbersBetween(first, last), text, file, cases };
}

/** `8.10` to `8.12` is three rules. */
function numbersBetween(first: string, last: string): readonly string[] {
  const [section, from] = first.split('.');
  const to = last.split('.')[1];
  if (from === undefined || to === undefined) return [first];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${section}.${Number(from) + at}`);
}
