// Each folder of fixtures/ is a case: `input/` is a project, `why` says in a sentence what it shows, and
// `expected/build.txt` is what the build says. A new case: write `why` and `input/`, run this file with `-u`, read
// `expected/`.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from './diagnostics/codes.ts';
import { buildProject } from './node/build-project.ts';

const folder = path.join(import.meta.dirname, '../fixtures');
const cases = readdirSync(folder).map((name) => ({ name, why: readFileSync(path.join(folder, name, 'why'), 'utf8').trim() }));

async function describeBuild(root: string): Promise<string> {
  const { package: written, diagnostics } = await buildProject({ root });
  const pages = written?.decoded.app.pages.join(' ') ?? 'none, nothing is built';
  const findings = diagnostics.map(({ severity, code, file, range, message, frame, hint }) => {
    const place = range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`;
    return [`${severity} ${code} ${place}`, message, ...(frame === undefined ? [] : [frame]), hint, ''].join('\n');
  });
  return [`pages: ${pages}`, '', ...findings].join('\n');
}

describe('buildProject', () => {
  it.each(cases)('$name: $why', async ({ name }) => {
    await expect(await describeBuild(path.join(folder, name, 'input'))).toMatchFileSnapshot(
      path.join(folder, name, 'expected/build.txt'),
    );
  });

  it('is shown by a case for every code of projects, pages, scripts and styles', () => {
    const texts = cases.map(({ name }) => readFileSync(path.join(folder, name, 'expected/build.txt'), 'utf8')).join('\n');
    const elsewhere = ['PROJECT_PACKAGE_TOO_LARGE', 'STYLE_PREPROCESSOR_MISSING'];
    const expected = Object.keys(diagnosticCodes).filter(
      (code) => /^(?:PROJECT|PAGE|COMPONENT|SCRIPT|STYLE)_/.test(code) && !elsewhere.includes(code),
    );
    expect(expected.filter((code) => !texts.includes(` ${code} `))).toEqual([]);
  });
});
