// Launch and navigation, from the request to the second the page's content is in the DOM and painted.

import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { frameWith } from './contender.ts';

/** Longer than a launch takes. */
const SETTLE_MS = 1000;

/** A page, and the app that it is opened from. */
export interface LaunchPage {
  readonly path: string;
  /** Names something on it. */
  readonly selector: string;
  readonly appId: string;
}

export interface LaunchTimes {
  readonly coldOpenMs: number;
  readonly warmOpenMs: number;
}

export interface NavigationTimes {
  /** To the second page's content in the DOM. */
  readonly toDomMs: number;
  readonly toPaintMs: number;
}

/** A first visit, and a second launch on the same page of the host. */
export async function measureLaunch(browser: Browser, url: string, launched: LaunchPage): Promise<LaunchTimes> {
  // A context of its own has an empty cache.
  const context = await browser.newContext({ viewport: { width: 420, height: 800 } });
  const page = await context.newPage();
  const coldOpenMs = await openByUrl(page, url, launched);
  await page.evaluate(() => window.closeMiniProgram());
  // Long enough for what the next launch needs to be warm, as it is when a person has looked at the host's own page.
  await page.waitForTimeout(SETTLE_MS);
  const { startedMs } = await page.evaluate(({ path, appId }) => window.openMiniProgram(path, appId), launched);
  const warmOpenMs = (await paintedAt(page, launched.selector)) - startedMs;
  await context.close();
  return { coldOpenMs, warmOpenMs };
}

/** From the moment when the address is entered. */
async function openByUrl(page: Page, url: string, { path, selector, appId }: LaunchPage): Promise<number> {
  const address = `${url}/?${new URLSearchParams({ open: path, app: appId })}`;
  // A new window of Chromium loads pages of its own, for its address bar; a person's window has been there before.
  await page.waitForTimeout(SETTLE_MS);
  const askedMs = Date.now();
  await page.goto(address, { waitUntil: 'commit' });
  return (await paintedAt(page, selector)) - askedMs;
}

export async function measureNavigateTo(browser: Browser, url: string): Promise<NavigationTimes> {
  const context = await browser.newContext({ viewport: { width: 420, height: 800 } });
  await context.addInitScript(noteSecondPage);
  try {
    return await navigateTo(context, url);
  } finally {
    await context.close();
  }
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

async function navigateTo(context: BrowserContext, url: string): Promise<NavigationTimes> {
  const page = await context.newPage();
  await openByUrl(page, url, { path: 'pages/rows/rows', selector: '.bench-page', appId: 'bench' });
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
  return { toPaintMs: shown - tapped, toDomMs: arrived - tapped };
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
