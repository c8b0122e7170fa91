// What a page keeps, what fifty openings leave behind, and what a second mini-program costs. Each in a browser of its own, so that
// nothing else is in the sums.

import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/chromium.ts';
import { type Contender, frameWith, openDinghy, openFrame } from '../contender.ts';
import { frameHeapBytes, usedHeapBytes } from '../heap.ts';
import { type HeapContent, readHeapContent } from '../heap-content.ts';
import { tap } from '../operations.ts';
import type { Bench } from '../serve.ts';
import { atMost, type Suite } from '../suite.ts';

const MIB = 1024 * 1024;
const ROUNDS = 50;
/** The spare realm and view are made again after a page has been closed, and code is compiled for good after some rounds. */
const SETTLE_MS = 700;
const WARM_UP_ROUNDS = 10;
/** What a heap may waver by and still count as level, over forty rounds. */
const LEVEL_RATIO = 1.02;

export const memory: Suite = {
  name: 'memory',
  async run({ bench }) {
    const rows = await measureRows(bench);
    const rounds = await inFreshBrowser((browser) => measureRounds(browser, bench));
    const apps = await inFreshBrowser((browser) => measureApps(browser, bench));
    const [early, late] = rounds;
    const kib = (bytes: number): string => (bytes / 1024).toFixed(0);
    const mib = (bytes: number): string => (bytes / MIB).toFixed(2);
    return {
      title: 'Memory, MiB',
      about:
        'JavaScript heaps, the browser’s objects behind DOM nodes, and array buffers, of all threads of all processes, after forced ' +
        'collections. What a host page keeps of rounds of open and close is counted in snapshots of its heap: compiled code, and the ' +
        'browser’s own logs of requests and frames, grow with use up to limits of their own. Dinghy’s figures include the host page with the container, the logic worker, and the realm and view that wait for the next launch.',
      tables: [
        [
          ['', 'before', 'with 1,000 rows', 'growth'],
          ...rows.map(({ name, empty, filled }) => [name, mib(empty), mib(filled), mib(filled - empty)]),
        ],
        [
          ['', 'MiB'],
          [`after ${WARM_UP_ROUNDS} rounds of open, 1,000 component rows, close`, mib(early.allBytes)],
          [`after ${ROUNDS} rounds`, mib(late.allBytes)],
          ['the first mini-program of a host', mib(apps.first)],
          ['a second one beside it', mib(apps.second)],
        ],
        [
          ['of the host page, KiB', 'made by scripts', 'compiled code', 'the browser’s own'],
          ...rounds.map(({ round, host }) => [
            `after ${round} rounds`,
            kib(host.scriptBytes),
            kib(host.codeBytes),
            kib(host.browserBytes),
          ]),
        ],
      ],
      goals: [
        atMost('1,000 component rows, all heaps, to the page by hand', 2.5, ratio(rows, 'filled'), ' ×'),
        atMost(
          `${ROUNDS} rounds of open and close, what scripts of the host page keep, to ${WARM_UP_ROUNDS}`,
          LEVEL_RATIO,
          late.host.scriptBytes / early.host.scriptBytes,
          ' ×',
        ),
        atMost(
          `${ROUNDS} rounds of open and close, heaps of frames and workers, to ${WARM_UP_ROUNDS}`,
          LEVEL_RATIO,
          late.frameBytes / early.frameBytes,
          ' ×',
        ),
        atMost('a second mini-program, to the first', 1, apps.second / apps.first, ' ×'),
      ],
    };
  },
};

interface RowsMeasured {
  readonly name: string;
  readonly empty: number;
  readonly filled: number;
}

function ratio(rows: readonly RowsMeasured[], key: 'filled'): number {
  return (rows.at(-1)?.[key] ?? Number.NaN) / (rows[0]?.[key] ?? Number.NaN);
}

async function inFreshBrowser<Result>(run: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    return await run(browser);
  } finally {
    await browser.close();
  }
}

/** All show the same rows, or the run fails. */
async function measureRows(bench: Bench): Promise<RowsMeasured[]> {
  const open: Readonly<Record<string, (browser: Browser) => Promise<Contender>>> = {
    'by hand': (browser) => openFrame(browser, bench, 'by hand', 'by-hand'),
    'by hand, two threads': (browser) => openFrame(browser, bench, 'by hand, two threads', 'two-threads'),
    'plain rows': (browser) => openDinghy(browser, bench, 'plain rows', 'pages/rows/rows'),
    'a component a row': (browser) => openDinghy(browser, bench, 'a component a row', 'pages/component-rows/component-rows'),
  };
  const digests = new Set<string>();
  const measured: RowsMeasured[] = [];
  for (const [name, openContender] of Object.entries(open)) {
    measured.push(
      await inFreshBrowser(async (browser) => {
        const contender = await openContender(browser);
        await contender.page.waitForTimeout(SETTLE_MS);
        const empty = await usedHeapBytes(browser);
        await tap(contender, { selector: '.op-create1k', expect: { rows: 1000 } });
        await contender.page.waitForTimeout(SETTLE_MS);
        digests.add(await contender.frame.evaluate(() => window.dinghyBench.digest()));
        return { name, empty, filled: await usedHeapBytes(browser) };
      }),
    );
  }
  if (digests.size !== 1) throw new Error(`The contenders show different rows: ${[...digests].join(' / ')}`);
  return measured;
}

interface RoundsMeasured {
  readonly round: number;
  readonly allBytes: number;
  readonly frameBytes: number;
  readonly host: HeapContent;
}

async function measureRounds(browser: Browser, bench: Bench): Promise<readonly [early: RoundsMeasured, late: RoundsMeasured]> {
  const page = await openHost(browser, bench);
  const read = async (round: number): Promise<RoundsMeasured> => ({
    round,
    allBytes: await usedHeapBytes(browser),
    frameBytes: await frameHeapBytes(browser),
    host: await readHeapContent(page),
  });
  let early: RoundsMeasured | undefined;
  for (let round = 1; round <= ROUNDS; round += 1) {
    await page.evaluate(() => window.openMiniProgram('pages/component-rows/component-rows'));
    const frame = await frameWith(page, '.op-create1k');
    // A launch screen may lie over the page for a moment, and would take the tap.
    await page.waitForTimeout(SETTLE_MS / 2);
    await frame.locator('.op-create1k').click();
    await frame.waitForFunction(() => document.getElementsByClassName('row').length === 1000);
    await page.evaluate(() => window.closeMiniProgram());
    if (round === WARM_UP_ROUNDS || round === ROUNDS) await page.waitForTimeout(SETTLE_MS);
    if (round === WARM_UP_ROUNDS) early = await read(round);
  }
  const late = await read(ROUNDS);
  return [early ?? late, late];
}

/** Two mini-programs side by side, each with 1,000 rows. */
async function measureApps(browser: Browser, bench: Bench): Promise<{ readonly first: number; readonly second: number }> {
  const page = await openHost(browser, bench);
  await page.waitForTimeout(2 * SETTLE_MS);
  const host = await usedHeapBytes(browser);
  const opened = async (appId: string, count: number): Promise<number> => {
    await page.evaluate((id) => window.openMiniProgram('pages/component-rows/component-rows', id), appId);
    const deadline = Date.now() + 20_000;
    while ((await Promise.all(page.frames().map(fill))).filter(Boolean).length < count) {
      if (Date.now() > deadline) throw new Error(`The mini-program ${appId} does not open.`);
      await page.waitForTimeout(SETTLE_MS / 2);
    }
    await page.waitForTimeout(2 * SETTLE_MS);
    return usedHeapBytes(browser);
  };
  const one = await opened('bench', 1);
  const two = await opened('second', 2);
  return { first: one - host, second: two - one };
}

/** Whether the frame is a page's and shows 1,000 rows; asks it to. */
function fill(frame: Frame): Promise<boolean> {
  const isFull = frame.evaluate(() => {
    const { length } = document.getElementsByClassName('row');
    if (length !== 1000) document.querySelector<HTMLElement>('.op-create1k')?.click();
    return length === 1000;
  });
  // Frames that have waited are replaced meanwhile.
  return isFull.catch(() => false);
}

async function openHost(browser: Browser, bench: Bench): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 420, height: 800 } });
  await page.goto(bench.url);
  await page.waitForFunction(() => 'openMiniProgram' in window);
  return page;
}
