import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** Spawns what ends when this process ends, however it ends: a browser that is left behind runs its pages for ever. */
export function spawnTied(program: string, words: readonly string[], options: SpawnOptions): ChildProcess {
  return spawn('setpriv', ['--pdeathsig', 'TERM', program, ...words], options);
}
