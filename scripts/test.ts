// `npm test`: everything. Prints one line a step and, last, the count of all tests in the form `N passed, N failed`.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { listFailedTests, type TestReport } from './failed-tests.ts';
import { sectionCounts } from './parity/section-counts.ts';
import { repositoryRoot, runStep, type Step } from './steps.ts';

const reports = mkdtempSync(join(tmpdir(), 'dinghy-reports-'));
const tsx = (file: string): readonly string[] => ['tsx', join(repositoryRoot, 'scripts', file)];

let chromium: string;
try {
  chromium = ensureChromium();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

const steps: readonly Step[] = [
  { name: 'check: types, lint, layer rules, unused code, unit tests', command: tsx('check.ts') },
  { name: 'long suites: component libraries, page limits', command: ['vitest', 'run', '--project', 'long'] },
  { name: 'hostile and damaged source', command: ['vitest', 'run', '--project', 'fuzz'] },
  { name: 'build', command: ['pnpm', 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only'], required: true },
  {
    name: 'a suite written for miniprogram-simulate',
    command: ['tsx', join('scripts', 'matrix.ts'), 'workspace'],
    cwd: join(repositoryRoot, 'packages', 'simulate'),
  },
  { name: 'packed packages', command: tsx('packed.ts') },
  { name: 'size budgets', command: tsx('size.ts') },
  { name: 'end to end in Chromium', command: ['vitest', 'run'], cwd: join(repositoryRoot, 'e2e') },
];

let passedSteps = 0;
const failures: string[] = [];
for (const step of steps) {
  process.stdout.write(`\n── ${step.name}\n`);
  const { ok, seconds } = await runStep({ ...step, env: { CHROMIUM_PATH: chromium, DINGHY_TEST_REPORTS: reports } }, false);
  process.stdout.write(`── ${step.name}: ${ok ? 'passed' : 'FAILED'} (${seconds.toFixed(0)} s)\n`);
  if (ok) passedSteps += 1;
  else failures.push(step.name);
  if (!ok && step.required) break;
}

const counts = readdirSync(reports).map((file): TestReport => JSON.parse(readFileSync(join(reports, file), 'utf8')));
const passed = counts.reduce((sum: number, { numPassedTests }) => sum + numPassedTests, 0);
const failed = counts.reduce((sum: number, { numFailedTests }) => sum + numFailedTests, 0);
process.stdout.write(`\nRules of components and templates (docs/reference/parity.md)\n${sectionCounts(counts).join('\n')}\n`);
for (const test of listFailedTests(counts)) process.stdout.write(`\n${test}\n`);
process.stdout.write(
  `\n${passedSteps} of ${steps.length} steps passed${failures.length > 0 ? `; failed: ${failures.join(', ')}` : ''}\n`,
);
// A step can fail without a failing test (types, lint, budgets): it counts as one failure then.
process.stdout.write(`${passed} passed, ${failed + (failed === 0 ? failures.length : 0)} failed\n`);
process.exit(failures.length === 0 ? 0 : 1);
