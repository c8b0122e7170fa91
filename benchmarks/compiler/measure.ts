// Run in a process of its own, so that nothing of another measurement is warm or in memory: builds a folder once, again
// without a change, and again after a change of one file, and prints what it took as JSON.
//
//   tsx measure.ts <project> <output>

import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildProject, createProjectCache } from '@dinghy/compiler/node';

export interface Measurement {
  readonly coldMs: number;
  /** Of the compiler's own process; does not count what else the machine does at the time. */
  readonly coldProcessorMs: number;
  readonly unchangedMs: readonly number[];
  /** What kind of file was changed, to the times of the builds after it. */
  readonly changedMs: Readonly<Record<string, readonly number[]>>;
  /** The most memory that the process had in use, after the cold build and in the end. */
  readonly coldPeakBytes: number;
  readonly peakBytes: number;
  /** The most of the processes that it started, which is esbuild's. Absent where the system does not say. */
  readonly childPeakBytes?: number;
}

const ROUNDS = 5;

const [root = '', outDir = ''] = process.argv.slice(2);
const cache = createProjectCache();

async function timeBuild(): Promise<number> {
  const started = performance.now();
  const { package: written } = await buildProject({ root, outDir, cache });
  if (written === undefined) throw new Error(`${root} cannot be built`);
  return performance.now() - started;
}

const before = process.cpuUsage();
const coldMs = await timeBuild();
const used = process.cpuUsage(before);
const coldPeakBytes = peakBytes();
const unchangedMs: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) unchangedMs.push(await timeBuild());
const changedMs: Record<string, number[]> = {};
for (const [kind, file, text] of [
  ['a page’s script', 'pages/page-3/page-3.js', '\n// changed'],
  ['a page’s template', 'pages/page-3/page-3.wxml', '\n<view>changed</view>'],
  ['a page’s style', 'pages/page-3/page-3.wxss', '\n.changed { top: 0 }'],
  ['a component’s template', 'components/group-0/part-3/part-3.wxml', '\n<view>changed</view>'],
  ['a module that many require', 'utils/util-3.js', '\n// changed'],
  ['a style that all pages import', 'styles/base.wxss', '\n.changed { top: 0 }'],
] as const) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    appendFileSync(path.join(root, file), text);
    times.push(await timeBuild());
  }
  changedMs[kind] = times;
}
const childBytes = childPeakBytes();
const measurement: Measurement = {
  coldMs,
  coldProcessorMs: (used.user + used.system) / 1000,
  unchangedMs,
  changedMs,
  coldPeakBytes,
  peakBytes: peakBytes(),
  ...(childBytes === undefined ? {} : { childPeakBytes: childBytes }),
};
process.stdout.write(JSON.stringify(measurement));
// esbuild's service would keep the process.
process.exit(0);

function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function childPeakBytes(): number | undefined {
  const tasks = '/proc/self/task';
  if (!existsSync(tasks)) return undefined;
  const children = readdirSync(tasks).flatMap((task) =>
    readFileSync(`${tasks}/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );
  const peaks = children.map((child) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1]);
  return peaks.reduce((sum, kilobytes) => sum + Number(kilobytes ?? 0) * 1024, 0);
}
