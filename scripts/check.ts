// `pnpm check`: everything that needs no browser and no build, in under a minute.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, runAll, type Step } from './steps.ts';

/** TypeScript 7 checks ten times faster; TypeScript 6 stays for tsup, which needs the compiler API to write declarations. */
const tsc = (project: string): readonly string[] => [
  'node',
  join(repositoryRoot, 'node_modules', 'typescript-checker', 'bin', 'tsc'),
  '--noEmit',
  '-p',
  project,
];

/**
 * Each package's source is a program of its own, because what it must not name differs: the DOM, Node, or both. Tests
 * may name everything, so they are one program.
 */
const typeChecks: readonly Step[] = [
  { name: 'types: tests, scripts, benchmarks', command: tsc('tsconfig.tests.json') },
  ...['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(repositoryRoot, folder))
      .filter((name) => existsSync(join(repositoryRoot, folder, name, 'tsconfig.json')))
      .map((name) => ({ name: `types: ${name}`, command: tsc(join(folder, name)) })),
  ),
];

const steps: readonly Step[] = [
  // Each environment in a process of its own: files then share one set of loaded modules, which two environments cannot.
  { name: 'unit tests in Node', command: ['vitest', 'run', '--project', 'node'] },
  { name: 'unit tests in happy-dom', command: ['vitest', 'run', '--project', 'happy-dom', '--no-isolate'] },
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
      command: ['tsx', '-C', '@dinghy/source', join('scripts', 'build-frames.ts')],
      cwd: join(repositoryRoot, 'packages', 'container'),
    },
  ],
  1,
);
const results = [...prepared, ...(await runAll(steps, 2))];
const failed = results.filter((result) => !result.ok);
process.stdout.write(`\n${results.length - failed.length} passed, ${failed.length} failed\n`);
process.exit(failed.length === 0 ? 0 : 1);
