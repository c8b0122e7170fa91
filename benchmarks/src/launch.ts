// Launch and navigation, from the request to the second the page's content is in the DOM and painted.

import type { Browser, Frame, Page } from 'playwright-core';
import { frameWith } from './contender.ts';

/** Longer than a launch takes. */
const SETTLE_MS = 1000;

export interface LaunchTimes {
  readonly coldOpenMs: number;
  readonly warmOpenMs: number;
  readonly navigateToMs: number;
  /** To the second page's content in the DOM. */
  readonly navigateToDomMs: number;
}

export async function measureLaunch(browser: Browser, url: string): Promise<LaunchTimes> {
  // A context of its own has an empty cache: this is the first visit.
  const context = await browser.newContext({ viewport: { width: 420, height: 800 } });
  await context.addInitScript(noteSecondPage);
  const page = await context.newPage();
  const askedMs = Date.now();
  await page.goto(url);
  await page.waitForFunction(() => 'openMiniProgram' in window);
  await page.evaluate(() => window.openMiniProgram('pages/rows/rows'));
  const coldOpenMs = (await paintedAt(page, '.bench-page')) - askedMs;

  await page.evaluate(() => window.closeMiniProgram());
  // Long enough for what the next launch needs to be warm, as it is when a person has looked at the host's own page.
  await page.waitForTimeout(1000);
  const { startedMs } = await page.evaluate(() => window.openMiniProgram('pages/rows/rows'));
  const warmOpenMs = (await paintedAt(page, '.bench-page')) - startedMs;

  const navigation = await measureNavigateTo(page);
  await context.close();
  return { coldOpenMs, warmOpenMs, ...navigation };
}

/** Runs in every frame before anything else does: writes down when the second page's content came. */
function noteSecondPage(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.second-page')) return;
    document.documentElement.dataset.arrived = String(performance.timeOrigin + performance.now());
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function measureNavigateTo(page: Page): Promise<Pick<LaunchTimes, 'navigateToMs' | 'navigateToDomMs'>> {
  const frame = await frameWith(page, '.bench-page');
  // Long enough for the spare view to be warm, as it is when a person has read the page.
  await page.waitForTimeout(500);
  await frame.evaluate(() => {
    document.addEventListener(
      'pointerup',
      () => document.documentElement.setAttribute('data-tapped', String(performance.timeOrigin + performance.now())),
      {
        capture: true,
        once: true,
      },
    );
  });
  await frame.locator('.op-openSecond').click();
  const shown = await paintedAt(page, '.second-page');
  const tapped = await frame.evaluate(() => Number(document.documentElement.getAttribute('data-tapped')));
  const second = await frameWith(page, '.second-page');
  const arrived = await second.evaluate(() => Number(document.documentElement.dataset.arrived));
  return { navigateToMs: shown - tapped, navigateToDomMs: arrived - tapped };
}

async function paintedAt(page: Page, selector: string): Promise<number> {
  // Whoever looks for the frame while it is being made keeps it from being made.
  await page.waitForTimeout(SETTLE_MS);
  return firstPaintOf(await frameWith(page, selector));
}

/** When the frame first painted content, in milliseconds since the epoch. */
function firstPaintOf(frame: Frame): Promise<number> {
  return frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0];
          if (!entry) return;
          observer.disconnect();
          resolve(performance.timeOrigin + entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
