// Runs the plan of the differential suite through one of the two tools, in a process of its own: both put their names on
// the global object. Writes what each step showed.

import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ComponentRun, runComponent } from './run-component.ts';
import { installVirtualClock } from './virtual-clock.ts';

const [tool, planFile, outputFile] = process.argv.slice(2) as ['simulate' | 'reference', string, string];
const require = createRequire(import.meta.url);

const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', { pretendToBeVisual: false });
const realm = globalThis as unknown as Record<string, unknown>;
realm.window = window;
for (const name of ['document', 'Event', 'CustomEvent', 'TouchEvent', 'Element', 'Node', 'HTMLElement', 'getComputedStyle'])
  realm[name] = window[name];
const clock = installVirtualClock();
for (const name of ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame']) window[name] = realm[name];
// What a component's code throws is caught by both tools and written here; the comparison is of what they show.
if (process.env.DIFFERENTIAL_VERBOSE === undefined)
  for (const level of ['error', 'warn', 'log'] as const) console[level] = () => {};

const harness = tool === 'simulate' ? await import('../src/index.ts') : require('miniprogram-simulate');
// Without it the reference says the device has no such functions.
Object.assign(realm, { getCurrentPages: () => [], getApp: () => ({}) });

process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});

const plan = JSON.parse(readFileSync(planFile, 'utf8')) as { readonly root: string; readonly path: string }[];
writeFileSync(outputFile, '');
for (const { root, path } of plan) {
  // As a test file of its own would find it: scripts with a loader of their own run a component's module only once.
  for (const file of Object.keys(require.cache)) if (file.startsWith(root)) delete require.cache[file];
  const run: ComponentRun = await runComponent(harness, clock, root, path);
  // One line each: a component that takes the process down does not take the others' results with it.
  appendFileSync(outputFile, `${JSON.stringify(run)}\n`);
}
process.exit(0);
