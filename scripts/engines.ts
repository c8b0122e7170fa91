// `npm run e2e:engines`: the gallery, the shop and the sandbox in Chromium, Firefox and WebKitGTK, all from the system's
// package manager. Prints a table, and writes the gallery's pictures into one contact sheet. Arguments name the engines
// to drive: `npm run e2e:engines firefox`; none means all, and then the table is kept in docs/reference/engines.md.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeContactSheet } from '../e2e/src/gallery/contact-sheet.ts';
import { ensureChromium } from './chromium.ts';
import { readEngineVersions } from './engines/engine-versions.ts';
import { renderEnginesDocument } from './engines/engines-document.ts';
import { ENGINES, type EngineName, readTestResults } from './engines/test-results.ts';
import { toTextTable } from './engines/text-table.ts';
import { ensureFirefox } from './firefox.ts';
import { repositoryRoot, runStep } from './steps.ts';
import { ensureWebKit } from './webkit.ts';

const TABLE = join('docs', 'reference', 'engines.md');

const install: Readonly<Record<EngineName, () => unknown>> = {
  chromium: ensureChromium,
  firefox: ensureFirefox,
  webkit: ensureWebKit,
};

const asked = process.argv.slice(2);
const known = ENGINES.filter((engine) => asked.includes(engine));
const unknown = asked.filter((name) => !Object.hasOwn(install, name));
if (unknown.length > 0) fail(`There is no engine ${unknown.join(', ')}. Known: ${ENGINES.join(', ')}.`);
const engines = asked.length > 0 ? known : ENGINES;

try {
  // Chromium always: the end-to-end tests launch it once for all, and the contact sheet is drawn with it.
  for (const name of new Set<EngineName>(['chromium', ...engines])) install[name]();
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
const results = readTestResults(join(reports, 'e2e.json'));
process.stdout.write(`\n${toTextTable(results, engines)}\n`);
process.stdout.write(`\nContact sheet: ${await writeContactSheet(pictures)}\n`);
if (ENGINES.every((engine) => engines.includes(engine))) {
  writeFileSync(join(repositoryRoot, TABLE), renderEnginesDocument(results, readEngineVersions()));
  process.stdout.write(`Table: ${TABLE}\n`);
}
process.exit(ok ? 0 : 1);

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
