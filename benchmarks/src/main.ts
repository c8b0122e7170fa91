// `npm run bench [-- rounds] [--all]`: every contender does every operation in every round, in turn, so that what the machine does
// besides hits them alike; ratios are of paired rounds.

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts';
import { type Contender, openDinghy, openFrame } from './contender.ts';
import { htmlReport } from './html-report.ts';
import { measureLaunch } from './launch.ts';
import { operations, runOperation } from './operations.ts';
import { formatRows, formatTable } from './report.ts';
import { serveBench } from './serve.ts';
import { summarise } from './statistics.ts';

const ROUNDS = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 10);
/** First use is two to four times slower than warmed; a round that is thrown away lets the engines compile. */
const WARM_UP_ROUNDS = 2;
const LAUNCHES = Math.max(3, Math.ceil(ROUNDS / 2));

/** `--all`: with what a person would compare us with, and a report in HTML. It takes several times as long. */
const isFull = process.argv.includes('--all');

/** What the mini-program is compared with: the first one is what ratios are of. */
const others: readonly (readonly [name: string, file: string])[] = [
  ['by hand', 'by-hand'],
  ['by hand, two threads', 'two-threads'],
  ...(isFull
    ? ([
        ['snabbdom', 'snabbdom'],
        ['Vue', 'vue'],
        ['Preact', 'preact'],
        ['React', 'react'],
        ['glass-easel', 'glass-easel'],
      ] as const)
    : []),
];
/** The mini-program: its pages of plain rows and of component rows. */
const OURS = ['plain rows', 'a component a row'] as const;
const bench = await serveBench(others.map(([, file]) => file));
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...CHROMIUM_FLAGS],
});
const machine = `Chromium ${browser.version()}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${ROUNDS} rounds`;
process.stdout.write(`${machine}\n\n`);

try {
  const contenders: Contender[] = [];
  for (const [name, file] of others) contenders.push(await openFrame(browser, bench.url, name, file, bench.measurementScript));
  contenders.push(
    await openDinghy(browser, bench.url, OURS[0], 'pages/rows/rows', bench.measurementScript),
    await openDinghy(browser, bench.url, OURS[1], 'pages/component-rows/component-rows', bench.measurementScript),
  );
  const names = contenders.map(({ name }) => name);
  const samples = new Map(
    operations.map(({ name }) => [
      name,
      new Map(names.map((contender) => [contender, { script: [] as number[], paint: [] as number[] }])),
    ]),
  );

  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const operation of operations) {
      const digests = new Set<string>();
      for (const contender of contenders) {
        await contender.page.bringToFront();
        const { script, paint } = await runOperation(contender, operation);
        digests.add(await contender.frame.evaluate(() => window.dinghyBench.digest()));
        if (round < 0) continue;
        samples.get(operation.name)?.get(contender.name)?.script.push(script);
        samples.get(operation.name)?.get(contender.name)?.paint.push(paint);
      }
      if (digests.size !== 1)
        throw new Error(`After "${operation.name}" the contenders show different rows: ${[...digests].join(' / ')}`);
    }
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  process.stdout.write(`${formatTable(samples, names, 'script')}\n\n${formatTable(samples, names, 'paint')}\n\n`);

  if (isFull) {
    const report = fileURLToPath(new URL('../report.html', import.meta.url));
    writeFileSync(report, htmlReport(samples, names, OURS, machine));
    process.stdout.write(`${report}\n\n`);
  }

  const launches = [];
  for (let i = 0; i < LAUNCHES; i += 1) launches.push(await measureLaunch(browser, bench.url));
  const line = (name: string, values: readonly number[]): readonly string[] => {
    const { median, spread } = summarise(values);
    return [name, `${median.toFixed(0)} ± ${spread.toFixed(0)}`];
  };
  process.stdout.write(
    `${formatRows([
      ['launch, ms', ''],
      line(
        'cold open of the host page, to first paint of the page',
        launches.map(({ coldOpenMs }) => coldOpenMs),
      ),
      line(
        'warm open (host page running), to first paint of the page',
        launches.map(({ warmOpenMs }) => warmOpenMs),
      ),
      line(
        'navigateTo, tap to first paint of the second page',
        launches.map(({ navigateToMs }) => navigateToMs),
      ),
      line(
        'navigateTo, tap to the second page in the DOM',
        launches.map(({ navigateToDomMs }) => navigateToDomMs),
      ),
    ])}\n`,
  );
} finally {
  await browser.close();
  bench.close();
}
