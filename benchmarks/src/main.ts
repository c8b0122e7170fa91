// `npm run bench [-- suites…] [rounds] [--all] [--against DIR]`: runs the named suites, or all of them, prints their tables and
// goals, and writes them to report.html. `--all` sets other libraries beside the list operations, as a run of all suites does;
// `--against` sets another build of our frames beside ours (a folder with logic.html and view.html), to tell in one run what a
// change has brought.

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts';
import { htmlReport } from './html-report.ts';
import { serveBench } from './serve.ts';
import { formatTable, goalTable, type Suite, type SuiteResult } from './suite.ts';
import { bytes } from './suites/bytes.ts';
import { frames } from './suites/frames.ts';
import { launch } from './suites/launch.ts';
import { listOperations } from './suites/list-operations.ts';
import { longList } from './suites/long-list.ts';
import { memory } from './suites/memory.ts';
import { oneChange } from './suites/one-change.ts';
import { quickjs } from './suites/quickjs.ts';

const suites: readonly Suite[] = [listOperations, oneChange, bytes, memory, frames, longList, quickjs, launch];

const words = process.argv.slice(2);
const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? 6);
const against = words[words.indexOf('--against') + 1];
const named = suites.filter(({ name }) => words.includes(name));
const chosen = named.length > 0 ? named : suites;
const isFull = words.includes('--all') || named.length === 0;

const bench = await serveBench(words.includes('--against') ? against : undefined);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
const machine = `Chromium ${browser.version()}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${rounds} rounds`;
process.stdout.write(`${machine}\n`);

const results: SuiteResult[] = [];
try {
  for (const suite of chosen) {
    const result = await suite.run({ browser, bench, rounds, isFull });
    results.push(result);
    process.stdout.write(`\n${result.title}\n\n`);
    for (const table of [...result.tables, goalTable(result.goals)]) process.stdout.write(`${formatTable(table)}\n\n`);
  }
} finally {
  await browser.close();
  await bench.close();
}

const goals = results.flatMap((result) => result.goals);
const met = goals.filter(({ isMet }) => isMet).length;
const report = fileURLToPath(new URL('../report.html', import.meta.url));
writeFileSync(report, htmlReport(results, machine));
process.stdout.write(`${met} of ${goals.length} goals met. ${report}\n`);
