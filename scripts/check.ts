// `pnpm check`: everything that needs no browser and no build, in under a minute.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, runAll, type Step } from './steps.ts';

/**
 * Each package's source is a program of its own, because what it must not name differs: the DOM, Node, or both. Tests
 * may name everything, so they are one program.
 */
const typeChecks: readonly Step[] = [
  { name: 'types: tests, scripts, benchmarks', command: ['tsc', '--noEmit', '-p', 'tsconfig.tests.json'] },
  ...['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(repositoryRoot, folder))
      .filter((name) => existsSync(join(repositoryRoot, folder, name, 'tsconfig.json')))
      .map((name) => ({ name: `types: ${name}`, command: ['tsc', '--noEmit', '-p', join(folder, name)] })),
  ),
];

const steps: readonly Step[] = [
  { name: 'unit tests', command: ['vitest', 'run', '--project', 'node', '--project', 'happy-dom'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'layer rules', command: ['depcruise', 'packages', '--config', '.dependency-cruiser.cjs'] },
  { name: 'unused code', command: ['knip'] },
  ...typeChecks,
];

// The container's Node entry and the embedded frames read the bundled frame documents; on a fresh clone there are none.
const prepared = await runAll(
  [
    {
      name: 'frame documents',
      command: ['tsx', join('scripts', 'build-frames.ts')],
      cwd: join(repositoryRoot, 'packages', 'container'),
    },
  ],
  1,
);
const results = [...prepared, ...(await runAll(steps, 2))];
const failed = results.filter((result) => !result.ok);
process.stdout.write(`\n${results.length - failed.length} passed, ${failed.length} failed\n`);
process.exit(failed.length === 0 ? 0 : 1);
