// Firefox over WebDriver BiDi, which it speaks by itself: no geckodriver, which distributions do not package.

import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../../../scripts/firefox.ts';
import { openShadowRoots } from '../browser/open-shadow-roots.ts';
import { type BrowserWindow, callText, cornerText, DRAG_STEP_MS, type Engine, type Point, type WindowOptions } from './engine.ts';

/** A phone's ways: touch events, and scroll bars that take no room. */
const PREFERENCES = {
  'dom.w3c_touch_events.enabled': 1,
  'ui.useOverlayScrollbars': 1,
  'widget.gtk.overlay-scrollbars.enabled': true,
  'layout.css.devPixelsPerPx': '2.0',
  // A made-up camera, as Chromium has one.
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  // In software, where there is no graphics card.
  'webgl.force-enabled': true,
};

const KEYS: Readonly<Record<string, KeyInput>> = { Space: ' ' };

export async function createFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    extraPrefsFirefox: PREFERENCES,
  });
  return { name: 'firefox', open: (options) => openWindow(browser, options), close: () => browser.close() };
}

async function openWindow(browser: Browser, { url, width, height }: WindowOptions): Promise<BrowserWindow> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error instanceof Error ? error.message : error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  await page.setViewport({ width, height, deviceScaleFactor: 2 });
  await page.evaluateOnNewDocument(openShadowRoots);
  await page.goto(url);
  return {
    engine: 'firefox',
    problems,
    evaluate: (action, argument, frame) => evaluate(page, action, argument, frame),
    cornerOf: (frame) => page.evaluate(cornerText(frame)) as Promise<Point>,
    press: ({ x, y }) => page.touchscreen.tap(x, y),
    drag: (points) => drag(page, points),
    type: (text) => page.keyboard.type(text),
    key: (name) => page.keyboard.press(KEYS[name] ?? (name as KeyInput)),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => context.close(),
  };
}

async function evaluate<Argument, Result>(
  page: Page,
  action: (argument: Argument) => Result | Promise<Result>,
  argument: Argument,
  frame: (() => HTMLIFrameElement | undefined) | undefined,
): Promise<Result> {
  const call = callText(action, argument);
  if (frame === undefined) return page.evaluate(call) as Promise<Result>;
  const handle = await page.evaluateHandle(`(${frame})()`);
  const inner = await handle.asElement()?.contentFrame();
  if (!inner) throw new Error('There is no such frame now.');
  return inner.evaluate(call) as Promise<Result>;
}

async function drag(page: Page, points: readonly Point[]): Promise<void> {
  const [first, ...rest] = points;
  if (first === undefined) return;
  const touch = await page.touchscreen.touchStart(first.x, first.y);
  for (const { x, y } of rest) {
    await touch.move(x, y);
    await new Promise((resolve) => setTimeout(resolve, DRAG_STEP_MS));
  }
  await touch.end();
}
