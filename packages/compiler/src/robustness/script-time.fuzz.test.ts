// What time.fuzz says of parsers, for the whole way of a script, esbuild's process included: its processor time is read where
// the system shows it.

import { readdirSync, readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createResolver } from '../2-analyze/resolve/resolver.ts';
import { compileModule } from '../3-transform/script/compile-module.ts';
import { createEsbuildTransform } from '../3-transform/script/esbuild-transform.ts';
import { createMemoryFiles } from '../project/project-files.ts';
import { modules, typed } from './hostile-scripts.test-data.ts';

const SMALL = 10_000;
const LARGE = 80_000;

/** Quadratic code takes 64 times as long for 8 times as much. Clocks of processes tick every 10 ms. */
const GROWTH_MAX = 24;
const NOISE_MS = 80;
const FLOOR_MS = 15;

const transformScript = createEsbuildTransform(esbuild);
const resolver = createResolver({ files: createMemoryFiles({}), aliases: {}, prefersTypeScript: false });

/** Its processor time in ms so far; 0 where there is no such file, and this process counts alone. */
let readServiceMs = (): number => 0;

beforeAll(async () => {
  await esbuild.transform('');
  const file = findServiceStat();
  if (file !== undefined) readServiceMs = () => readTicks(file) * 10;
});

afterAll(() => esbuild.stop());

function findServiceStat(): string | undefined {
  try {
    const own = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return own.map((pid) => `/proc/${pid}/stat`).find((file) => isService(file));
  } catch {
    return undefined;
  }
}

function isService(file: string): boolean {
  try {
    const text = readFileSync(file, 'utf8');
    return text.includes('(esbuild)') && text.slice(text.lastIndexOf(')') + 2).split(' ')[1] === String(process.pid);
  } catch {
    return false;
  }
}

function readTicks(file: string): number {
  const text = readFileSync(file, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

async function measureMs(run: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let count = 0; count < 4 && best > NOISE_MS / 2; count += 1) {
    const service = readServiceMs();
    const before = process.cpuUsage();
    await run();
    best = Math.min(best, process.cpuUsage(before).user / 1000 + readServiceMs() - service);
  }
  return best;
}

const stages = [
  ['release', 'a.js', true, modules],
  // Where lines are indented and names stay as they are, it is depth that counts.
  ['development', 'a.js', false, modules.filter(({ name }) => name.includes('…'))],
  ['TypeScript', 'a.ts', false, typed],
] as const;

// What takes too long takes too long every time; what a machine with other work adds, it does not.
describe.each(stages)('the time for scripts, %s', { timeout: 60_000, retry: 4 }, (_name, file, minify, sources) => {
  it.each(sources.map(({ name, make }) => [name, make] as const))('is linear for %s', async (_unit, make) => {
    const compile = async (length: number): Promise<unknown> =>
      compileModule(file, make(length), { resolver, transformScript, minify, sourceMaps: !minify });
    const smallMs = await measureMs(() => compile(SMALL));
    const largeMs = await measureMs(() => compile(LARGE));
    if (largeMs > NOISE_MS) expect(largeMs / Math.max(smallMs, FLOOR_MS)).toBeLessThan(GROWTH_MAX);
  });
});
