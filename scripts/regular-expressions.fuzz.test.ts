// Every regular expression that meets what mini-programs say or hold is checked for texts that make it take more than linear
// time: on the developer's machine it would end the build, in a host's page or a view it would stop the page.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './steps.ts';

// The checker's own binaries are not installed.
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const packages = join(repositoryRoot, 'packages');

/** Whose time is nobody else's: a program in its own worker, which is ended when it is silent, and a developer's own tests. */
const OWN_TIME = /^(?:runtime-logic|simulate)\/|^container\/src\/web\/frames\/logic-worker\/|\.test(?:-data)?\.ts$/;

function listExpressions(): readonly (readonly [place: string, literal: string])[] {
  const found = new Map<string, string>();
  for (const name of readdirSync(packages)) {
    for (const file of readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })) {
      const place = `${name}/src/${file.replaceAll('\\', '/')}`;
      if (!file.endsWith('.ts') || OWN_TIME.test(place)) continue;
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) found.set(node.text, place);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file, readFileSync(join(packages, place), 'utf8'), ts.ScriptTarget.Latest, true));
    }
  }
  return [...found].map(([literal, place]) => [place, literal] as const);
}

/** Deciding takes a second or two at most, on a machine that does nothing else; counts such as `{1,127}` are decided as any. */
const PROOF = { checker: 'automaton', maxRepeatCount: 512, timeout: 50_000 } as const;

const expressions = listExpressions();

describe('the regular expressions', () => {
  it.each(['compiler', 'cli', 'container', 'api-shims', 'runtime-view', 'bridge-protocol'])('of %s are found', (name) => {
    expect(expressions.some(([place]) => place.startsWith(`${name}/`))).toBe(true);
  });

  // "unknown" is no proof: such an expression is to be written in another way, or as a scan. So are those with back-references
  // or a look ahead or behind: the checker would try texts instead of deciding, and says one thing today and another tomorrow.
  it.each(expressions)(
    'take linear time: %s %s',
    (_place, literal) => {
      const end = literal.lastIndexOf('/');
      const { status } = checkSync(literal.slice(1, end), literal.slice(end + 1), PROOF);
      expect(status).toBe('safe');
    },
    60_000,
  );
});
