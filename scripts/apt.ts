// Installs with apt-get where that is possible without asking anybody.

import { spawnSync } from 'node:child_process';

/** Whether the packages are installed now. Says on standard output what it does. */
export function installWithApt(what: string, packages: readonly string[]): boolean {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  process.stdout.write(`Installing ${what} with apt-get…\n`);
  const apt = (...words: string[]): boolean => {
    const command = root ? ['apt-get', ...words] : ['sudo', '-n', 'apt-get', ...words];
    const [program = '', ...rest] = command;
    return (
      spawnSync(program, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
    );
  };
  return apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/** The examples hold Chinese text, and a screenshot of empty boxes helps nobody. */
export const FONT_PACKAGES: readonly string[] = ['fonts-noto-cjk', 'fonts-liberation'];
