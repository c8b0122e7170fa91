// The same random programs as in packages/runtime-logic/src/semantics/whole.dom.test.ts, drawn by a real browser.
// `DINGHY_PROPERTY_RUNS` says how many of them, and a report's `DINGHY_PROPERTY_SEED` and `DINGHY_PROPERTY_PATH` bring one back.

import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { WholePageProperty } from '../../packages/runtime-logic/src/testing/whole-page.ts';
import { bundlePage } from './random-programs/bundle-page.ts';
import type { ProgramRuns } from './random-programs/page.ts';

const { DINGHY_PROPERTY_RUNS, DINGHY_PROPERTY_SEED, DINGHY_PROPERTY_PATH } = process.env;
const RUNS = Number(DINGHY_PROPERTY_RUNS ?? 1_000);
// `npm test` draws the same programs each time; a longer run draws others each time.
const SEED = Number(DINGHY_PROPERTY_SEED ?? (DINGHY_PROPERTY_RUNS === undefined ? 1 : Math.floor(Math.random() * 2 ** 31)));
/** Programs to a page: what they leave in memory goes with it. */
const BATCH = 250;
/** For one program on a machine that does something else at the same time, and for the search for the smallest one that fails. */
const PROGRAM_MS = 500;
const SEARCH_MS = 120_000;

let context: BrowserContext;
let script: string;

beforeAll(async () => {
  script = await bundlePage();
  context = await (await chromium.connect(inject('browserEndpoint'))).newContext();
});
afterAll(() => context.close());

async function checkInPage(property: WholePageProperty, runs: ProgramRuns): Promise<string | undefined> {
  const page = await context.newPage();
  try {
    await page.setContent('<!doctype html>');
    await page.addScriptTag({ content: script });
    return await page.evaluate(([name, parameters]) => window.checkPrograms(name, parameters), [property, runs] as const);
  } finally {
    await page.close();
  }
}

async function check(property: WholePageProperty): Promise<void> {
  if (DINGHY_PROPERTY_PATH !== undefined) return report(await checkInPage(property, { seed: SEED, path: DINGHY_PROPERTY_PATH }));
  for (let done = 0; done < RUNS; done += BATCH) {
    report(await checkInPage(property, { seed: SEED + done, numRuns: Math.min(BATCH, RUNS - done) }));
  }
}

function report(failure: string | undefined): void {
  if (failure !== undefined) expect.fail(failure);
}

const LIMIT_MS = SEARCH_MS + RUNS * PROGRAM_MS;

describe('A random program in Chromium', () => {
  it('looks after any setData as if it had started with the final data', () => check('pageSetsData'), LIMIT_MS);

  it('does so also when components set data of their own', () => check('componentsSetDataToo'), LIMIT_MS);
});
