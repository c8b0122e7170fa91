import type { Browser, Frame, Page } from 'playwright-core';
import type { Bench } from './serve.ts';

/** One implementation of the benchmark page, open and ready in a page of its own. */
export interface Contender {
  readonly name: string;
  readonly page: Page;
  readonly frame: Frame;
}

const SETTLE_MS = 500;
const VIEWPORT = { width: 420, height: 800 };

/** `file` is a script of `contenders/`. */
export async function openFrame(browser: Browser, bench: Bench, name: string, file: string): Promise<Contender> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(`${bench.url}/contender/${file}`);
  return ready(name, page, bench);
}

/** `frames`: where the host page has the frames from. `initScript` runs in every frame before its own scripts. */
export async function openDinghy(
  browser: Browser,
  bench: Bench,
  name: string,
  path: string,
  frames = '/frames/',
  initScript?: () => void,
): Promise<Contender> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  if (initScript !== undefined) await page.addInitScript(initScript);
  await page.goto(`${bench.url}/?frames=${frames}`);
  await page.waitForFunction(() => 'openMiniProgram' in window);
  await page.evaluate((target) => window.openMiniProgram(target), path);
  return ready(name, page, bench);
}

async function ready(name: string, page: Page, { measurementScript }: Bench): Promise<Contender> {
  const frame = await frameWith(page, '.bench-page');
  await frame.evaluate(measurementScript);
  // A launch screen may lie over the page for a moment, and would take the first tap.
  await page.waitForTimeout(SETTLE_MS);
  return { name, page, frame };
}

/** The frame in which `selector` appears, looked for until it does. */
export async function frameWith(page: Page, selector: string, timeoutMs = 15_000): Promise<Frame> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      const found = await frame.$(selector).catch(() => null);
      if (found) return frame;
    }
    await page.waitForTimeout(5);
  }
  throw new Error(`No frame of ${page.url()} shows ${selector} within ${timeoutMs} ms.`);
}
