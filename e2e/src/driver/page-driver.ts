// Drives the mini-program that is open in the host, in any of the engines.

import { expect } from 'vitest';
import type { BrowserWindow, Point } from '../engines/engine.ts';
import { findInChrome, findTarget, findViewFrame, type TargetQuery } from './in-page.ts';

/** For what comes at once; a machine that is busy with something else may take its time. */
const WAIT_MS = 25_000;
const POLL_MS = 50;
/** A touch just after a scroll is no tap, here as on the platform. */
const AFTER_SCROLL_MS = 300;
const DRAG_STEPS = 12;
/** A finger that comes to rest before it lifts throws nothing. */
const REST_STEPS = 10;

/** CSS, or a query. */
export type Target = string | TargetQuery;

export interface PageDriver {
  readonly window: BrowserWindow;
  tap(target: Target): Promise<void>;
  /** Taps the innermost element that shows exactly this text. */
  tapText(text: string): Promise<void>;
  /** Replaces what stands in a text field, by the keyboard. */
  fill(target: Target, text: string): Promise<void>;
  /** One finger from the target's middle, by so many pixels. */
  drag(target: Target, by: Point): Promise<void>;
  /** Waits until the page in front shows the text somewhere. */
  expectText(text: string | RegExp): Promise<void>;
  /** Runs in the page in front. The function names nothing from outside of itself. */
  evaluate<Argument, Result>(action: (argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result>;
  /** Waits until the function's result in the page in front equals `expected`. */
  expectValue<Argument, Result>(action: (argument: Argument) => Result, argument: Argument, expected: Result): Promise<void>;
  count(css: string): Promise<number>;
  pause(ms: number): Promise<void>;
  /** Presses what the container's own surface labels so: Back, Close, a tab. */
  pressChrome(label: string): Promise<void>;
  /** Goes to a page of a mini-program by the host's address. Waits until it shows `css`. */
  open(appId: string, path: string, css: string): Promise<void>;
}

export function drivePage(window: BrowserWindow): PageDriver {
  const evaluate: PageDriver['evaluate'] = (action, argument) => window.evaluate(action, argument, findViewFrame);

  /** The target's middle, in coordinates of the window, once it has come to rest. */
  async function locate(target: Target): Promise<Point> {
    const query = typeof target === 'string' ? { css: target } : target;
    let cover: string | null | undefined;
    return poll(
      async () => {
        const before = await window.cornerOf(findViewFrame);
        const result = await evaluate(findTarget, query);
        cover = result?.coveredBy;
        if (result?.scrolled) await pause(AFTER_SCROLL_MS);
        if (!result || cover !== null) return undefined;
        // A page that still slides in would be touched beside it.
        const corner = await window.cornerOf(findViewFrame);
        if (corner.x !== before.x || corner.y !== before.y) return undefined;
        return { x: result.x + corner.x, y: result.y + corner.y };
      },
      () => `${JSON.stringify(query)} ${cover ? `stayed covered by ${cover}` : 'did not appear'}`,
    );
  }

  async function tap(target: Target): Promise<void> {
    await window.press(await locate(target));
  }

  return {
    window,
    tap,
    tapText: (text) => tap({ text }),
    async fill(target, text) {
      await tap(target);
      await poll(
        () => evaluate(selectAllOfField, null),
        () => `A tap on ${JSON.stringify(target)} focused no text field`,
      );
      await (text === '' ? window.key('Backspace') : window.type(text));
    },
    async drag(target, by) {
      const from = await locate(target);
      const shares = Array.from({ length: DRAG_STEPS + REST_STEPS + 1 }, (_, step) => Math.min(1, step / DRAG_STEPS));
      await window.drag(shares.map((share) => ({ x: from.x + by.x * share, y: from.y + by.y * share })));
    },
    async expectText(text) {
      let content = '';
      await poll(
        async () => {
          content = await evaluate(shownText, null);
          return (typeof text === 'string' ? content.includes(text) : text.test(content)) || undefined;
        },
        () => `The page never showed ${text}. It shows:\n${content}`,
      );
    },
    evaluate,
    async expectValue(action, argument, expected) {
      await expect.poll(() => evaluate(action, argument), { timeout: WAIT_MS, interval: POLL_MS }).toEqual(expected);
    },
    count: (css) => evaluate((selector) => document.querySelectorAll(selector).length, css),
    pause,
    async pressChrome(label) {
      const point = await poll(
        async () => (await window.evaluate(findInChrome, label)) ?? undefined,
        () => `Nothing is labelled ${label}`,
      );
      await window.press(point);
    },
    async open(appId, path, css) {
      await evaluate(markAsLeft, null).catch(() => {
        // Nothing is open yet.
      });
      // An address that is there already would open nothing.
      const page = `${path}${path.includes('?') ? '&' : '?'}visit=${Math.random().toString(36).slice(2)}`;
      await window.evaluate(goToHash, `#/open/${appId}?path=${encodeURIComponent(page)}`);
      await poll(
        async () => (await evaluate(isOpenedWith, css)) || undefined,
        () => `The page ${path} did not show ${css}`,
      );
    },
  };
}

/** `null` crosses from the browser where nothing was found. */
async function poll<Result>(attempt: () => Promise<Result | undefined | null>, problem: () => string): Promise<Result> {
  const end = Date.now() + WAIT_MS;
  let failure: unknown;
  for (;;) {
    // A document that goes away while one looks at it is no failure yet.
    const result = await attempt().catch((error: unknown) => {
      failure = error;
      return undefined;
    });
    if (result !== undefined && result !== null) return result;
    if (Date.now() > end) expect.fail(`${problem()}${failure ? ` (${failure})` : ''}`);
    await pause(POLL_MS);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

// What follows runs in documents under test.

function selectAllOfField(): boolean | undefined {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined;
  field.select();
  return true;
}

function shownText(): string {
  return document.querySelector<HTMLElement>('wx-page')?.innerText ?? '';
}

function goToHash(hash: string): void {
  location.hash = hash;
}

function markAsLeft(): void {
  document.documentElement.dataset.left = 'true';
}

/** Whether this is another page than the one that was marked, and has what is looked for. */
function isOpenedWith(css: string): boolean {
  return document.documentElement.dataset.left === undefined && document.querySelector(css) !== null;
}
