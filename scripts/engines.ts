// `npm run e2e:engines`: the gallery, the shop and the sandbox in Chromium, Firefox and WebKitGTK, all from the system's
// package manager. Prints a table, and writes the gallery's pictures into one contact sheet. Arguments name the engines
// to drive: `npm run e2e:engines firefox`; none means all.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeContactSheet } from '../e2e/src/gallery/contact-sheet.ts';
import { ensureChromium } from './chromium.ts';
import { ensureFirefox } from './firefox.ts';
import { repositoryRoot, runStep } from './steps.ts';
import { ensureWebKit } from './webkit.ts';

interface Assertion {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending';
}

const install: Readonly<Record<string, () => unknown>> = {
  chromium: ensureChromium,
  firefox: ensureFirefox,
  webkit: ensureWebKit,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(install, name));
if (unknown.length > 0) fail(`There is no engine ${unknown.join(', ')}. Known: ${Object.keys(install).join(', ')}.`);
const engines = asked.length > 0 ? asked : Object.keys(install);

try {
  // Chromium always: the end-to-end tests launch it once for all, and the contact sheet is drawn with it.
  for (const name of new Set(['chromium', ...engines])) install[name]?.();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

const reports = mkdtempSync(join(tmpdir(), 'dinghy-engines-'));
const pictures = join(repositoryRoot, 'e2e', 'screenshots', 'gallery');
rmSync(pictures, { recursive: true, force: true });

process.stdout.write('Building…\n');
const build = await runStep(
  { name: 'build', command: ['pnpm', 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only'] },
  true,
);
if (!build.ok) fail(build.output);

const { ok } = await runStep(
  {
    name: 'engines',
    command: ['vitest', 'run', 'src/gallery.e2e.ts', 'src/tour.e2e.ts', 'src/sandbox.e2e.ts'],
    cwd: join(repositoryRoot, 'e2e'),
    env: { DINGHY_ENGINES: engines.join(','), DINGHY_TEST_REPORTS: reports },
  },
  false,
);
const report = JSON.parse(readFileSync(join(reports, 'e2e.json'), 'utf8')) as {
  readonly testResults: readonly { readonly assertionResults: readonly Assertion[] }[];
};
process.stdout.write(`\n${toTable(report.testResults.flatMap(({ assertionResults }) => assertionResults))}\n`);
process.stdout.write(`\nContact sheet: ${await writeContactSheet(pictures)}\n`);
process.exit(ok ? 0 : 1);

/** Rows are tests, under the name of their suite; columns are engines. */
function toTable(assertions: readonly Assertion[]): string {
  const marks = { passed: 'ok', failed: 'FAILED', skipped: '-', pending: '-' };
  const rows = new Map<string, Map<string, string>>();
  for (const { ancestorTitles, title, status } of assertions) {
    const [, suite, engine] = /^(.*) in (\w+)$/.exec(ancestorTitles[0] ?? '') ?? [];
    if (suite === undefined || engine === undefined) continue;
    const name = `${suite} ${title}`;
    rows.set(name, (rows.get(name) ?? new Map()).set(engine, marks[status]));
  }
  const nameWidth = Math.max(...[...rows.keys()].map((name) => name.length));
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(nameWidth)}  ${cells.map((cell) => cell.padEnd(8)).join('  ')}`.trimEnd();
  return [
    line('', engines),
    ...[...rows].map(([name, cells]) =>
      line(
        name,
        engines.map((engine) => cells.get(engine) ?? '-'),
      ),
    ),
  ].join('\n');
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
