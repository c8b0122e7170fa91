#!/usr/bin/env node
// Entry of `npm start`, `npm test`, `npm run check`, `npm run bench`, `npm run size` and `npm run e2e:engines`. Needs Node and npm and nothing else, which is
// why it alone is JavaScript without dependencies: it installs what everything after it stands on.

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM_VERSION = '12.21.0';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...taskArguments] = process.argv.slice(2);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Dinghy needs Node 20.19 or later; this is ${process.versions.node}.`, 'Install a current Node from https://nodejs.org.');
}

const pnpm = findPnpm();
installIfStale();
const scripts = {
  start: 'start.ts',
  test: 'test.ts',
  check: 'check.ts',
  bench: 'bench.ts',
  size: 'size.ts',
  engines: 'engines.ts',
  'bench:compiler': 'bench-compiler.ts',
};
if (!(task in scripts)) fail(`There is no task "${task}".`, `Known tasks: ${Object.keys(scripts).join(', ')}.`);
exitWith(run([...pnpm, 'exec', 'tsx', join(root, 'scripts', scripts[task]), ...taskArguments]));

/** The pinned pnpm: from PATH when it is that version, otherwise through npx, which fetches it once. */
function findPnpm() {
  const found = spawnSync('pnpm', ['--version'], { encoding: 'utf8', cwd: root, shell: process.platform === 'win32' });
  return found.status === 0 && found.stdout.trim() === PNPM_VERSION ? ['pnpm'] : ['npx', '--yes', `pnpm@${PNPM_VERSION}`];
}

/** Installs when the lockfile is newer than what pnpm last installed from. */
function installIfStale() {
  const installed = join(root, 'node_modules', '.modules.yaml');
  const lockfile = join(root, 'pnpm-lock.yaml');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  process.stdout.write('Installing dependencies…\n');
  const status = run([...pnpm, 'install', '--frozen-lockfile', '--reporter=append-only']);
  if (status !== 0) exitWith(status);
}

function run([command, ...rest]) {
  const result = spawnSync(command, rest, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return result.status ?? 1;
}

function exitWith(status) {
  process.exit(status);
}

function fail(message, hint) {
  process.stderr.write(`${message}\n${hint}\n`);
  process.exit(1);
}
