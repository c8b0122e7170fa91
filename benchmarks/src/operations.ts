// The operations of js-framework-benchmark, as taps on the page.

import type { Contender } from './contender.ts';
import type { Expectation, Measurement } from './in-frame.ts';

export interface Operation {
  readonly name: string;
  /** Taps that bring the page to where the operation starts, each with what to wait for. */
  readonly setup: readonly Tap[];
  readonly measured: Tap;
  /** Takes less than a frame: most of the time to the paint is the wait for the display. */
  readonly isShort?: true;
}

export interface Tap {
  /** CSS selector; the `index`-th match. */
  readonly selector: string;
  readonly index?: number;
  readonly expect: Expectation;
}

const clear: Tap = { selector: '.op-clear', expect: { rows: 0 } };
const create1k: Tap = { selector: '.op-create1k', expect: { rows: 1000 } };
const filled = [clear, create1k];

export const operations: readonly Operation[] = [
  { name: 'create 1,000', setup: [clear], measured: create1k },
  { name: 'replace 1,000', setup: filled, measured: { selector: '.op-create1k', expect: { rows: 1000, firstChanged: true } } },
  {
    name: 'update every 10th',
    isShort: true,
    setup: filled,
    measured: { selector: '.op-updateEvery10th', expect: { labelEnds: '!!!' } },
  },
  { name: 'select', isShort: true, setup: filled, measured: { selector: '.row-label', index: 4, expect: { danger: 4 } } },
  { name: 'swap', isShort: true, setup: filled, measured: { selector: '.op-swap', expect: { swapped: true } } },
  { name: 'remove', isShort: true, setup: filled, measured: { selector: '.row-remove', index: 4, expect: { rows: 999 } } },
  { name: 'append 1,000', setup: filled, measured: { selector: '.op-append1k', expect: { rows: 2000 } } },
  { name: 'create 10,000', setup: [clear], measured: { selector: '.op-create10k', expect: { rows: 10_000 } } },
  { name: 'clear', isShort: true, setup: filled, measured: clear },
];

export interface RunOptions {
  /** Waited for between the setup and what is measured. */
  readonly prepared?: () => Promise<void>;
  /** Of the display's cycle when what is measured is tapped, 0 to 1. Default any. */
  readonly phase?: number;
}

export async function runOperation(
  contender: Contender,
  { setup, measured }: Operation,
  { prepared, phase }: RunOptions = {},
): Promise<Measurement> {
  for (const step of setup) await tap(contender, step);
  await prepared?.();
  return tap(contender, measured, phase);
}

export async function tap(
  { frame, page }: Contender,
  { selector, index = 0, expect }: Tap,
  phase?: number,
): Promise<Measurement> {
  const already =
    'rows' in expect &&
    !expect.firstChanged &&
    (await frame.evaluate((rows) => document.getElementsByClassName('row').length === rows, expect.rows));
  if (already) return { script: 0, paint: 0, doneAt: 0 };
  const result = await Promise.race([
    frame.evaluate(([what, at, expectation, when]) => window.dinghyBench.tap(what, at, expectation, when), [
      selector,
      index,
      expect,
      phase,
    ] as const),
    page.waitForTimeout(30_000).then(() => undefined),
  ]);
  if (!result) throw new Error(`A tap on ${selector} did not lead to ${JSON.stringify(expect)} within 30 s.`);
  return result;
}
