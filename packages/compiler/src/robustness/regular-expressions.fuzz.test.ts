// Every regular expression of the compiler and the command is checked for texts that make it take more than linear time.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// The checker's own binaries are not installed.
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const packages = path.join(import.meta.dirname, '../../..');

function listExpressions(): readonly (readonly [place: string, literal: string])[] {
  const found = new Map<string, string>();
  for (const root of ['compiler/src', 'cli/src']) {
    for (const file of readdirSync(path.join(packages, root), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || /\.test(?:-data)?\.ts$/.test(file)) continue;
      const text = readFileSync(path.join(packages, root, file), 'utf8');
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) found.set(node.text, `${root}/${file}`);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
    }
  }
  return [...found].map(([literal, place]) => [place, literal] as const);
}

const expressions = listExpressions();

describe('the regular expressions of the compiler', () => {
  it('are found', () => {
    expect(expressions.length).toBeGreaterThan(100);
  });

  // "unknown" is no proof: such an expression is to be written in another way, or as a scan.
  it.each(expressions)(
    'take linear time: %s %s',
    (_place, literal) => {
      const end = literal.lastIndexOf('/');
      const { status } = checkSync(literal.slice(1, end), literal.slice(end + 1), { timeout: 50_000 });
      expect(status).toBe('safe');
    },
    60_000,
  );
});
