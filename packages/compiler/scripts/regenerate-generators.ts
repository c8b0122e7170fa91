// Builds the projects of generators/*/project with the tools that made them (Taro, uni-app, mpx) and replaces
// generators/*/output by what came out. The tools stay out of the workspace: together they are 750 MB, and nobody needs
// them but whoever moves to a new version of one.
//
//   npx tsx packages/compiler/scripts/regenerate-generators.ts [tool]

import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../generators');
const [only] = process.argv.slice(2);
const tools = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

for (const { name } of tools) if (only === undefined || only === name) regenerate(name);

function regenerate(tool: string): void {
  // Always the same folder: mpx makes names of files from absolute paths.
  const work = path.join(tmpdir(), `dinghy-generator-${tool}`);
  rmSync(work, { recursive: true, force: true });
  try {
    cpSync(path.join(folder, tool, 'project'), work, { recursive: true });
    run('npm', ['install', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], work);
    run('npm', ['run', 'build'], work);
    // Where the tool puts what it makes, from the project's folder.
    const { output } = JSON.parse(readFileSync(path.join(work, 'package.json'), 'utf8'));
    const target = path.join(folder, tool, 'output');
    rmSync(target, { recursive: true, force: true });
    cpSync(path.join(work, output), target, { recursive: true, filter: (file) => !file.endsWith('.LICENSE.txt') });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // The tools read it, and npm leaves build tools out where it says production.
    env: { ...process.env, NODE_ENV: undefined },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}`);
}
