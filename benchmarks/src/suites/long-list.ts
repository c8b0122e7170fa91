// A list of 100,000 items in a scroll view of `type="list"`, against one of 1,000: when it is painted, and what the view keeps.

import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/chromium.ts';
import { openDinghy } from '../contender.ts';
import { logicHeapBytes, viewHeapBytes } from '../heap.ts';
import { tap } from '../operations.ts';
import type { Bench } from '../serve.ts';
import { lowerQuartile, summarise } from '../statistics.ts';
import { atMost, formatSamples, type Suite } from '../suite.ts';

const COUNTS = [1000, 100_000] as const;
const MIB = 1024 * 1024;
/** What counts as the same. */
const SAME = 1.25;

type Measured = 'makeMs' | 'paintMs' | 'viewBytes' | 'logicBytes' | 'rows';

interface Opened {
  /** The program’s own time for making the items, before. */
  readonly makeMs: number;
  /** From the tap that sets the list to the paint of its first rows. */
  readonly paintMs: number;
  readonly viewBytes: number;
  /** The program's own array is in it. */
  readonly logicBytes: number;
  /** Rows in the document. */
  readonly rows: number;
  readonly firstRows: string;
}

export const longList: Suite = {
  name: 'long-list',
  async run({ bench, rounds }) {
    const opened = new Map<number, Opened[]>(COUNTS.map((count) => [count, []]));
    for (let round = 0; round < Math.max(3, Math.ceil(rounds / 2)); round += 1)
      for (const count of COUNTS) opened.get(count)?.push(await openList(bench, count));
    const all = [...opened.values()].flat();
    if (new Set(all.map(({ firstRows }) => firstRows)).size !== 1) throw new Error('The lists do not begin alike.');
    const valuesOf = (count: number, key: Measured): number[] => (opened.get(count) ?? []).map((each) => each[key]);
    const ratio = (key: 'paintMs' | 'viewBytes'): number =>
      lowerQuartile(valuesOf(100_000, key)) / lowerQuartile(valuesOf(1000, key));
    const rows = (title: string, key: Measured, scale: number): string[] => [
      title,
      ...COUNTS.map((count) => formatSamples(valuesOf(count, key).map((value) => value / scale))),
    ];
    return {
      title: 'A long list',
      about:
        'In a browser of its own each time: from the tap that sets the list to the frame that shows its first rows, and the heap of the view’s ' +
        'thread then, after a forced collection. The view has been sent the first thousand items of either list; the program has made and keeps all of them.',
      tables: [
        [
          ['', ...COUNTS.map((count) => `${count.toLocaleString('en')} items`)],
          rows('the program makes the items, ms', 'makeMs', 1),
          rows('tap to first paint, ms', 'paintMs', 1),
          rows('heap of the view, MiB', 'viewBytes', MIB),
          rows('heap of the logic layer, the program’s own array in it, MiB', 'logicBytes', MIB),
          rows('rows in the document', 'rows', 1),
        ],
      ],
      goals: [
        atMost('100,000 items: first paint, to 1,000 items', SAME, ratio('paintMs'), ' ×'),
        atMost('100,000 items: heap of the view, to 1,000 items', SAME, ratio('viewBytes'), ' ×'),
        atMost('100,000 items: rows in the document', 1000, summarise(valuesOf(100_000, 'rows')).median),
      ],
    };
  },
};

async function openList(bench: Bench, count: number): Promise<Opened> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    return await measureList(browser, bench, count);
  } finally {
    await browser.close();
  }
}

async function measureList(browser: Browser, bench: Bench, count: number): Promise<Opened> {
  const contender = await openDinghy(browser, bench, '', `pages/long-list/long-list?count=${count}`);
  const { frame, page } = contender;
  const { paint } = await tap(contender, { selector: '.op-fill', expect: { screenful: true } });
  await page.waitForTimeout(500);
  const shown = await frame.evaluate(() => {
    const rows = [...document.getElementsByClassName('row')];
    return {
      makeMs: Number(document.getElementsByClassName('made-in')[0]?.textContent),
      rows: rows.length,
      firstRows: rows
        .slice(0, 30)
        .map(({ textContent }) => textContent)
        .join(),
    };
  });
  return { ...shown, paintMs: paint, viewBytes: await viewHeapBytes(browser), logicBytes: await logicHeapBytes(browser) };
}
