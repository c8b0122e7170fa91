// Odd source from real mini-programs, one folder each: `input/`, `why.md`, and in `expected/` the view's program and the
// findings. `vitest --update` rewrites what is expected; read the difference.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { compileTemplate } from './compile-template.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

test.each(readdirSync(fixtures))('compileTemplate compiles %s', async (name) => {
  const folder = join(fixtures, name);
  const found: Diagnostic[] = [];
  const read = (path: string): string | undefined => {
    const file = join(folder, 'input', path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const usingComponents = { iconImage: 'components/icon-image', comp: 'components/comp', other: 'components/other' };
  const { view } = compileTemplate({ file: 'index.wxml', read, usingComponents, report: (one) => found.push(one) });
  const program = view.bodies.map((body) => JSON.stringify(body, undefined, 1)).join('\n');
  const findings = found.map(
    ({ severity, code, message, file, range }) =>
      `${file}:${range?.start.line}:${range?.start.column} ${severity} ${code} ${message}`,
  );
  await expect(`${program}\n`).toMatchFileSnapshot(join(folder, 'expected', 'view.json.txt'));
  await expect(`${findings.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'expected', 'findings.txt'));
});
