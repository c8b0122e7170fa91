// Runs suite/, which is written for miniprogram-simulate, through this package as it is packed, in every test runner that
// it claims to work in, and prints a table. The snapshots were recorded with miniprogram-simulate.
//
//   matrix              all environments; each is installed once and kept in the system's temporary folder
//   matrix jest 28      those whose name has these words
//   matrix workspace    the workspace's own runner and the built package, with nothing to install
//   matrix record       writes the snapshots, with miniprogram-simulate

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ENVIRONMENTS, type Environment, RECORDING, WORKSPACE } from './matrix-environments.ts';

const home = join(import.meta.dirname, '..');
const suite = join(home, 'suite');
// Not below a node_modules, where runners look for no tests.
const cache = join(tmpdir(), 'dinghy-matrix');
const require = createRequire(import.meta.url);
const { devDependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

/** What the suite tests, and what the reference needs. */
const LIBRARIES = ['@vant/weapp', 'weui-miniprogram'] as const;

const words = process.argv.slice(2).join(' ');
const isRecording = words === 'record';
const environments = isRecording
  ? RECORDING
  : words === 'workspace'
    ? WORKSPACE
    : ENVIRONMENTS.filter(({ name }) => name.includes(words));

mkdirSync(cache, { recursive: true });
const tool = isRecording ? 'miniprogram-simulate' : '@dinghy/simulate';
const tarball = isRecording || words === 'workspace' ? undefined : pack();

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly output: string;
  /** What failed, where the runner's own output does not say it. */
  readonly problems: string;
}

/** Part of the format that both runners report in. */
interface TestFile {
  readonly message: string;
  readonly assertionResults: readonly { readonly fullName: string; readonly failureMessages?: readonly string[] }[];
}

let failures = 0;
for (const environment of environments) {
  const { passed, failed, seconds, output, problems } = run(environment);
  const isWhole = failed === 0 && passed > 0;
  if (!isWhole) {
    failures += 1;
    console.log(output.slice(-20_000), problems);
  }
  console.log(
    `${isWhole ? '✓' : '✗'} ${environment.name.padEnd(24)} ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  );
}
process.exitCode = failures === 0 ? 0 : 1;

function pack(): string {
  const { stdout } = exec('pnpm', ['pack', '--json', '--pack-destination', cache], home);
  return JSON.parse(stdout.slice(stdout.indexOf('{'))).filename;
}

function run(environment: Environment): Outcome {
  const isInstalled = Object.keys(environment.packages).length > 0;
  // Beside the workspace's node_modules, from which the suite takes its libraries.
  const folder = isInstalled ? install(environment) : join(home, '.matrix');
  const work = join(folder, 'suite');
  rmSync(work, { recursive: true, force: true });
  cpSync(suite, work, { recursive: true });
  if (isRecording)
    for (const part of ['__snapshots__', 'vitest-snapshots']) rmSync(join(work, part), { recursive: true, force: true });
  rmSync(join(folder, 'result.json'), { force: true });
  writeFileSync(join(work, 'package.json'), '{ "type": "commonjs" }');
  const startedAt = performance.now();
  const { stdout, stderr } = environment.runner === 'jest' ? runJest(environment, folder) : runVitest(environment, folder);
  const seconds = (performance.now() - startedAt) / 1000;
  if (isRecording) keepSnapshots(environment, work);
  const result = existsSync(join(folder, 'result.json'))
    ? JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  // A file that cannot be loaded has no tests that fail.
  const failed = result.numFailedTests || (result.success === false ? 1 : 0);
  // `npm test` counts the tests of all runners.
  const reports = process.env.DINGHY_TEST_REPORTS;
  if (reports !== undefined) writeFileSync(join(reports, `suite-${environment.dom}.json`), JSON.stringify(result));
  if (!isInstalled) rmSync(folder, { recursive: true, force: true });
  return { passed: result.numPassedTests, failed, seconds, output: stdout + stderr, problems: problemsIn(result) };
}

function problemsIn({ testResults = [] }: { readonly testResults?: readonly TestFile[] }): string {
  return testResults
    .flatMap(({ message, assertionResults }) => [
      message,
      ...assertionResults.flatMap(({ fullName, failureMessages = [] }) => failureMessages.map((each) => `${fullName}: ${each}`)),
    ])
    .filter((each) => each !== '')
    .join('\n');
}

/** Anew when what it asks for has changed; the package itself is put in each time. */
function install({ name, packages }: Environment): string {
  const folder = join(cache, `${isRecording ? 'record ' : ''}${name}`.replace(/\W+/g, '-'));
  const wanted: Record<string, string> = { ...packages, less: '4' };
  for (const library of LIBRARIES) wanted[library] = devDependencies[library];
  if (isRecording) wanted[tool] = devDependencies[tool];
  const manifest = JSON.stringify({ name: 'suite', version: '1.0.0', private: true, dependencies: wanted }, null, 2);
  // Written last: an installation that was broken off is none.
  const done = join(folder, 'installed.json');
  if (!existsSync(done) || readFileSync(done, 'utf8') !== manifest) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), manifest);
    const { status, stderr } = exec(
      'npm',
      ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'],
      folder,
    );
    if (status !== 0) throw new Error(`${name} cannot be installed: ${stderr}`);
    writeFileSync(done, manifest);
  }
  if (tarball !== undefined) {
    const target = join(folder, 'node_modules', ...tool.split('/'));
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    exec('tar', ['-xzf', tarball, '--strip-components', '1', '-C', target], folder);
  }
  return folder;
}

function runJest({ dom, packages }: Environment, folder: string): { readonly stdout: string; readonly stderr: string } {
  const major = Number(packages.jest);
  const config = {
    rootDir: join(folder, 'suite'),
    testEnvironment: dom,
    testMatch: ['**/*.test.js'],
    transform: {},
    ...(isRecording ? {} : { moduleNameMapper: { '^miniprogram-simulate(.*)$': `${tool}$1` } }),
    snapshotSerializers: [`${tool}/jest-snapshot-plugin`],
    // Older versions write no other format.
    ...(major >= 28 ? { snapshotFormat: { escapeString: true, printBasicPrototype: true } } : {}),
  };
  writeFileSync(join(folder, 'jest.config.json'), JSON.stringify(config));
  if (major >= 30) renewSnapshotHeaders(join(folder, 'suite', '__snapshots__'));
  const args = [
    join('node_modules', 'jest', 'bin', 'jest.js'),
    '-c',
    'jest.config.json',
    '--json',
    '--outputFile',
    'result.json',
  ];
  return exec(process.execPath, [...args, ...(isRecording ? [] : ['--ci'])], folder);
}

/** Newer versions refuse files with the old address in their first line, whatever is in them. */
function renewSnapshotHeaders(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.snap'))) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('https://goo.gl/fbAQLP', 'https://jestjs.io/docs/snapshot-testing'));
  }
}

/** vitest aliases imports only, so the files say `import` for `require`; nothing else is changed. */
function runVitest({ dom, packages }: Environment, folder: string): { readonly stdout: string; readonly stderr: string } {
  const work = join(folder, 'suite');
  for (const name of readdirSync(work).filter((each) => each.endsWith('.test.js'))) {
    const file = join(work, name);
    const text = readFileSync(file, 'utf8').replace(/^const (\w+) = require\('([\w-]+)'\);$/gm, "import $1 from '$2';");
    writeFileSync(file, text);
  }
  writeFileSync(join(work, 'setup.mjs'), "import { vi } from 'vitest';\nglobalThis.jest = vi;\n");
  const isInstalled = Object.keys(packages).length > 0;
  const alias = isRecording ? {} : { 'miniprogram-simulate': isInstalled ? tool : join(home, 'dist', 'index.js') };
  const plugin = isInstalled ? `${tool}/jest-snapshot-plugin` : join(home, 'dist', 'jest-snapshot-plugin.js');
  writeFileSync(join(work, 'serializer.mjs'), `import * as plugin from '${plugin}';\nexport default plugin.default ?? plugin;\n`);
  const config = {
    resolve: { alias },
    root: work,
    test: {
      environment: dom,
      globals: true,
      include: ['*.test.js'],
      setupFiles: ['./setup.mjs'],
      snapshotSerializers: ['./serializer.mjs'],
      ...(isRecording ? {} : { server: { deps: { inline: [] } } }),
    },
  };
  // Snapshots of vitest have names of their own.
  const text = `export default { ...${JSON.stringify(config)}, test: { ...${JSON.stringify(config.test)}, resolveSnapshotPath: (file, end) => file.replace(/([^\\\\/]+)$/, 'vitest-snapshots/$1') + end } };`;
  writeFileSync(join(work, 'vitest.config.mjs'), text);
  const bin = isInstalled ? join(folder, 'node_modules', 'vitest') : dirname(require.resolve('vitest/package.json'));
  const args = ['run', '--root', work, '--config', join(work, 'vitest.config.mjs'), '--reporter=json', '--outputFile'];
  return exec(process.execPath, [join(bin, 'vitest.mjs'), ...args, join(folder, 'result.json')], folder, {
    CI: isRecording ? '' : '1',
  });
}

function keepSnapshots({ runner }: Environment, work: string): void {
  const part = runner === 'jest' ? '__snapshots__' : 'vitest-snapshots';
  const target = join(suite, part);
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(join(work, part)).filter((each) => each.endsWith('.snap')))
    cpSync(join(work, part, name), join(target, name));
}

function exec(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...env } });
}
