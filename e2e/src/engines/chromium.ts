import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { openShadowRoots } from '../browser/open-shadow-roots.ts';
import { type BrowserWindow, callText, cornerText, DRAG_STEP_MS, type Engine, type Point, type WindowOptions } from './engine.ts';

export async function createChromium(): Promise<Engine> {
  // Launched once for all files, see global-setup.ts.
  const browser = await chromium.connect(inject('browserEndpoint'));
  return { name: 'chromium', open: (options) => openWindow(browser, options), close: () => browser.close() };
}

async function openWindow(browser: Browser, { url, width, height }: WindowOptions): Promise<BrowserWindow> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
  await context.addInitScript(openShadowRoots);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  await page.goto(url);
  const session = await context.newCDPSession(page);
  return {
    engine: 'chromium',
    problems,
    evaluate: (action, argument, frame) => evaluate(page, action, argument, frame),
    cornerOf: (frame) => page.evaluate<Point>(cornerText(frame)),
    press: ({ x, y }) => page.touchscreen.tap(x, y),
    drag: (points) => drag(session, points),
    type: (text) => page.keyboard.type(text),
    key: (name) => page.keyboard.press(name),
    screenshot: () => page.screenshot(),
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
  if (frame === undefined) return page.evaluate<Result>(call);
  const handle = await page.evaluateHandle<HTMLIFrameElement | undefined>(`(${frame})()`);
  const inner = await handle.asElement()?.contentFrame();
  if (!inner) throw new Error('There is no such frame now.');
  return inner.evaluate<Result>(call);
}

async function drag(session: CDPSession, points: readonly Point[]): Promise<void> {
  for (const [index, { x, y }] of points.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove';
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
    await new Promise((resolve) => setTimeout(resolve, DRAG_STEP_MS));
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
