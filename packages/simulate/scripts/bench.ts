// `pnpm --filter @dinghy/simulate bench`: the same test files through miniprogram-simulate and through this package as it is
// built, each file in a process of its own as test runners do it, and the ratio of the times. What a runner and the DOM
// itself take is left out. The second round finds the templates compiled, as every run of a suite but the first does.

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchResult, PHASES } from './bench-phases.ts';
import { prepareLibraries } from './component-libraries.ts';

const package_ = join(import.meta.dirname, '..');
const cache = join(package_, 'node_modules', '.cache');
const libraries = prepareLibraries(join(cache, 'bench', 'libraries'));

/** A suite has a file for each component; every fourth one is enough here. */
const STRIDE = 4;
const files = libraries.flatMap(({ root, components }) =>
  components.filter((_, at) => at % STRIDE === 0).map((path) => ({ root, path })),
);

type Tool = 'reference' | 'simulate';

function runFile(tool: Tool, file: (typeof files)[number]): BenchResult | undefined {
  const worker = join(import.meta.dirname, 'bench-worker.cjs');
  const { stdout } = spawnSync(process.execPath, [worker, tool, file.root, file.path], {
    encoding: 'utf8',
    cwd: package_,
    timeout: 60_000,
  });
  const line = stdout.split('\n').find((each) => each.startsWith('{'));
  return line === undefined ? undefined : (JSON.parse(line) as BenchResult);
}

const empty = (): Record<keyof BenchResult, number> => ({ import: 0, load: 0, first: 0, tests: 0 });
const rounds = ['first run, nothing compiled', 'later runs'];
rmSync(join(cache, 'dinghy-simulate'), { recursive: true, force: true });
for (const round of rounds) {
  const sums = { reference: empty(), simulate: empty() };
  const ratios: number[] = [];
  for (const file of files) {
    // Side by side: a machine that is busy for a while is busy for both.
    const results = { reference: runFile('reference', file), simulate: runFile('simulate', file) };
    if (results.reference === undefined || results.simulate === undefined) continue;
    for (const tool of ['reference', 'simulate'] as const)
      for (const phase of PHASES) sums[tool][phase] += (results[tool] as BenchResult)[phase];
    ratios.push(total(results.reference) / total(results.simulate));
  }
  console.log(`\n${round}: ${ratios.length} files`);
  for (const phase of PHASES) console.log(row(phase, sums.reference[phase], sums.simulate[phase]));
  console.log(row('all', total(sums.reference), total(sums.simulate)));
  console.log(`  median of the files' ratios ${median(ratios).toFixed(1)}`);
}

function total(result: BenchResult): number {
  return PHASES.reduce((sum, phase) => sum + result[phase], 0);
}

function row(name: string, reference: number, simulate: number): string {
  const times = `miniprogram-simulate ${reference.toFixed(0).padStart(7)} ms, @dinghy/simulate ${simulate.toFixed(0).padStart(7)} ms`;
  return `  ${name.padEnd(7)} ${times}, ${(reference / simulate).toFixed(1)} times`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
