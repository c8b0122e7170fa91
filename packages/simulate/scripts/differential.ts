// The differential suite: every component of the libraries, through miniprogram-simulate and through this package, step by
// step, comparing what `toJSON` shows and which events come. Prints the counts; fails for a difference that is not accepted.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACCEPTED, type AcceptedPlace, acceptedPlace } from './accepted-differences.ts';
import { prepareLibraries } from './component-libraries.ts';
import type { ComponentRun } from './run-component.ts';

const here = dirname(fileURLToPath(import.meta.url));
const work = join(here, '..', 'node_modules', '.cache', 'differential');
mkdirSync(work, { recursive: true });

const only = process.argv[2];
const libraries = prepareLibraries(join(work, 'libraries'));
const plan = libraries.flatMap(({ root, components }) =>
  components.filter((path) => only === undefined || path.includes(only)).map((path) => ({ root, path })),
);
/** Milliseconds for one library. */
const PROCESS_TIMEOUT = 60_000;

interface Result {
  readonly runs: ComponentRun[];
  readonly seconds: number;
}

/** One process for each library: templates of two roots get into each other's way in the reference. */
function run(tool: 'reference' | 'simulate'): Result {
  const parts = libraries.map(({ root }) =>
    runPlan(
      tool,
      plan.filter((each) => each.root === root),
    ),
  );
  const runs = parts.flatMap((part) => part.runs);
  writeFileSync(join(work, `${tool}.json`), JSON.stringify(runs));
  return { runs, seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0) };
}

function runPlan(tool: 'reference' | 'simulate', part: typeof plan): Result {
  const planFile = join(work, 'plan.json');
  const output = join(work, 'output.jsonl');
  const startedAt = performance.now();
  const runs: ComponentRun[] = [];
  while (runs.length < part.length) {
    writeFileSync(planFile, JSON.stringify(part.slice(runs.length)));
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        ...['--max-old-space-size=600', '--conditions=@dinghy/source', '--import', 'tsx'],
        ...[join(here, 'differential-worker.ts'), tool, planFile, output],
      ],
      { encoding: 'utf8', maxBuffer: 1 << 28, timeout: PROCESS_TIMEOUT },
    );
    const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
    runs.push(...lines.map((line) => JSON.parse(line) as ComponentRun));
    if (runs.length >= part.length) break;
    // The component after the last one that was written ended the process: out of memory, or never ending.
    const path = part[runs.length]?.path ?? '';
    console.log(`${tool} does not survive ${path.slice(work.length)} (${status ?? 'timeout'}) ${stderr.slice(0, 200)}`);
    runs.push({ path, steps: [] });
  }
  return { runs, seconds: (performance.now() - startedAt) / 1000 };
}

const reference = run('reference');
const ours = run('simulate');

let steps = 0;
let equal = 0;
let accepted = 0;
const differences: string[] = [];
const acceptedBy = new Map<string, number>();
const seen = new Set<AcceptedPlace>();
for (const [at, { path, steps: expected }] of reference.runs.entries()) {
  const actual = ours.runs[at] as ComponentRun;
  const names = expected.map(({ name }) => name);
  for (const [number, step] of expected.entries()) {
    steps += 1;
    const other = actual.steps[number];
    const fields = (['shown', 'events'] as const).filter(
      (field) => JSON.stringify(step[field]) !== JSON.stringify(other?.[field]),
    );
    const known = fields.map((field) => acceptedPlace(path, names, number, field));
    for (const each of known) {
      if (each === undefined) continue;
      seen.add(each.place);
      acceptedBy.set(each.reason, (acceptedBy.get(each.reason) ?? 0) + 1);
    }
    if (fields.length === 0) equal += 1;
    else if (known.includes(undefined)) differences.push(`${path.slice(work.length)}: ${step.name} (${fields.join(', ')})`);
    else accepted += 1;
  }
}
const stale = only !== undefined ? [] : ACCEPTED.flatMap(({ places }) => places).filter((place) => !seen.has(place));

for (const { component, field, from } of stale) console.log(`no longer different: ${component}, ${field}, ${from}`);
for (const difference of differences) console.log(`different: ${difference}`);
for (const { name, components } of libraries) console.log(`${name}: ${components.length} components`);
console.log(`${plan.length} components, ${steps} steps: ${equal} equal, ${accepted} accepted, ${differences.length} different`);
for (const [reason, count] of acceptedBy) console.log(`accepted ${count}: ${reason}`);
console.log(`miniprogram-simulate ${reference.seconds.toFixed(1)} s, @dinghy/simulate ${ours.seconds.toFixed(1)} s`);
process.exitCode = differences.length + stale.length > 0 ? 1 : 0;
