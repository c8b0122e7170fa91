// Drives the mini-program that is open in the host: finds the frame of the page in front, and the container's surface
// round it.

import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const WAIT_MS = 8_000;
const ATTEMPT_MS = 2_000;
/** For one touch to be taken, on a machine that is busy. */
const TOUCH_MS = 1_000;
/** Between two looks at whether something still moves. */
const REST_MS = 100;
const DRAG_STEPS = 12;
const FRAME_MS = 16;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MiniProgram {
  /** The frame of the page in front, once it shows `selector`. */
  view(selector?: string): Promise<Frame>;
  /** Taps something of the page in front: the first match that is visible. */
  tap(selector: string): Promise<void>;
  /** Taps what shows exactly this text. */
  tapText(text: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  /** Waits until the page in front shows the text somewhere. */
  expectText(text: string | RegExp): Promise<void>;
  /** Moves one finger, in coordinates of the host page. */
  drag(from: Point, to: Point): Promise<void>;
  /** Puts one finger on something of the page in front, once it has come to rest, and moves it. */
  swipe(selector: string, by: Point): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
  /** Chooses a tab, whatever its badge. */
  tab(name: string): Promise<void>;
  /** A part of the container's own surface. */
  chrome(selector: string): Locator;
}

export function driveMiniProgram(page: Page): MiniProgram {
  async function view(selector = 'wx-page'): Promise<Frame> {
    return poll(async () => {
      for (const frame of page.frames().toReversed()) {
        if (!/\/view\.html/.test(frame.url()) || !(await isInFront(frame))) continue;
        const matches = await frame
          .locator(selector)
          .count()
          .catch(() => 0);
        if (matches > 0) return frame;
      }
      return undefined;
    }, `A page that shows ${selector}`);
  }

  async function tap(selector: string): Promise<void> {
    const frame = await view(selector);
    await press(frame.locator(selector).filter({ visible: true }).first());
  }

  async function press(target: Locator): Promise<void> {
    const hasTouch = await page.evaluate(() => navigator.maxTouchPoints > 0);
    // A touch just after a scroll is no tap, here as on the platform; so scroll first, and let it come to rest.
    if (await scrollsIntoView(target)) await delay(300);
    if (hasTouch) await target.tap({ timeout: WAIT_MS });
    else await target.click({ timeout: WAIT_MS });
  }

  async function drag(from: Point, to: Point): Promise<void> {
    const session = await page.context().newCDPSession(page);
    // Chromium never answers a touch whose frame has gone or been covered since, nor one behind it, `detach` included.
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]): Promise<unknown> =>
      atMost(TOUCH_MS, session.send('Input.dispatchTouchEvent', { type, touchPoints }));
    await touch('touchStart', from);
    for (let step = 1; step <= DRAG_STEPS; step += 1) {
      const share = step / DRAG_STEPS;
      await touch('touchMove', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
      await delay(FRAME_MS);
    }
    await touch('touchEnd');
    await atMost(TOUCH_MS, session.detach());
  }

  return {
    view,
    tap,
    tapText: (text) => tap(`text="${text}"`),
    async fill(selector, text) {
      const frame = await view(selector);
      await frame.locator(selector).first().fill(text, { timeout: WAIT_MS });
    },
    async expectText(text) {
      await poll(async () => {
        const frame = await view();
        const content = await frame
          .locator('wx-page')
          .innerText()
          .catch(() => '');
        return (typeof text === 'string' ? content.includes(text) : text.test(content)) || undefined;
      }, `A page with the text ${text}`);
    },
    drag,
    async swipe(selector, by) {
      const frame = await view(selector);
      const from = await restingPlace(frame.locator(selector).filter({ visible: true }).first());
      await drag(from, { x: from.x + by.x, y: from.y + by.y });
    },
    back: () => press(page.getByRole('button', { name: 'Back' })),
    close: () => press(page.getByRole('button', { name: 'Close' })),
    tab: (name) => press(page.getByRole('button', { name: new RegExp(`^${name}\\b`) })),
    chrome: (selector) => page.locator(selector),
  };
}

/** The middle of the target, when it stays where it is: a page that slides in takes no finger meant for what is on it. */
async function restingPlace(target: Locator): Promise<Point> {
  let last = '';
  return poll(async () => {
    const box = await target.boundingBox({ timeout: ATTEMPT_MS });
    const found = JSON.stringify(box);
    const rests = box !== null && found === last;
    last = found;
    if (!rests) return void (await delay(REST_MS));
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, 'Something at rest');
}

/** Whether the target had to be scrolled to. */
async function scrollsIntoView(target: Locator): Promise<boolean> {
  const before = await target.boundingBox({ timeout: WAIT_MS });
  await target.scrollIntoViewIfNeeded({ timeout: WAIT_MS });
  const after = await target.boundingBox();
  return before?.x !== after?.x || before?.y !== after?.y;
}

/** Whether the frame's element is what one would touch in the middle of where it stands. */
async function isInFront(frame: Frame): Promise<boolean> {
  try {
    const element = await frame.frameElement();
    const box = await element.boundingBox();
    if (box === null || box.width === 0) return false;
    return await element.evaluate((node) => {
      const rect = (node as Element).getBoundingClientRect();
      const root = node.getRootNode() as Document | ShadowRoot;
      return (
        root
          .elementsFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2)
          .find((other) => other instanceof HTMLIFrameElement) === node
      );
    });
  } catch {
    // The frame went while we looked.
    return false;
  }
}

async function poll<Result>(attempt: () => Promise<Result | undefined>, what: string): Promise<Result> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const result = await atMost(ATTEMPT_MS, attempt());
    if (result !== undefined) return result;
    if (Date.now() > end) expect.fail(`${what} did not appear within ${WAIT_MS / 1000} s`);
    await delay(50);
  }
}

/** What hangs on a frame that is going away never answers; it counts as nothing found. */
function atMost<Result>(limitMs: number, promise: Promise<Result>): Promise<Result | undefined> {
  return Promise.race([promise, delay(limitMs)]);
}

function delay(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
