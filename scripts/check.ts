// `pnpm check`: everything that needs no browser and no build, in under a minute.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, runAll, type Step } from './steps.ts';

const packages = readdirSync(join(repositoryRoot, 'packages'));

/** Each package is checked twice: its source without names it must not use, and its tests with Node's and the DOM's. */
const typeChecks: readonly Step[] = [
  ...packages.flatMap((name) =>
    ['tsconfig.json', 'tsconfig.test.json']
      .filter((file) => existsSync(join(repositoryRoot, 'packages', name, file)))
      .map((file) => ({
        name: `types: ${name} ${file === 'tsconfig.json' ? '' : '(tests)'}`.trim(),
        command: ['tsc', '--noEmit', '-p', join('packages', name, file)],
      })),
  ),
  { name: 'types: scripts', command: ['tsc', '--noEmit', '-p', 'scripts'] },
];

const steps: readonly Step[] = [
  { name: 'unit tests', command: ['vitest', 'run'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'layer rules', command: ['depcruise', 'packages', '--config', '.dependency-cruiser.cjs'] },
  { name: 'unused code', command: ['knip'] },
  ...typeChecks,
];

const results = await runAll(steps, 2);
const failed = results.filter((result) => !result.ok);
process.stdout.write(`\n${results.length - failed.length} passed, ${failed.length} failed\n`);
process.exit(failed.length === 0 ? 0 : 1);
