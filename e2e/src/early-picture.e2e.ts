// What is seen before the logic layer has said anything is what the package says that the page shows first. The test keeps the
// logic layer's frame back until it has seen enough: a program that is merely slow may be as slow as the test is.

import type { Frame } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram, type MiniProgram } from './driver/mini-program.ts';

/** In each view: what it showed when it first showed anything, and what has been taken out of the page since. */
interface Watched {
  firstText: string;
  firstElements: Element[];
  readonly removed: string[];
}
declare global {
  interface Window {
    earlyPicture?: Watched;
  }
}

let host: OpenHost;
afterEach(() => host.close());

interface Opened {
  readonly app: MiniProgram;
  readonly view: Frame;
  /** Lets the logic layer begin. */
  startLogic(): void;
}

async function open(path: string): Promise<Opened> {
  host = await openHost({ device: 'phone' });
  await host.context.addInitScript(watchPage);
  let startLogic: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    startLogic = resolve;
  });
  await host.context.route(/\/logic\.html/, (route) => started.then(() => route.continue()));
  await host.page.goto(`${host.page.url().split('#', 1)[0]}#/open/early?path=${path}`);
  const app = driveMiniProgram(host.page);
  const view = await app.view('.early');
  return { app, view, startLogic };
}

/** Runs in every document before anything else does. */
function watchPage(): void {
  const observer = new MutationObserver((records) => {
    const root = document.querySelector('.early');
    if (!root) return;
    const isFirst = window.earlyPicture === undefined;
    window.earlyPicture ??= {
      // Its lines are nobody's business: a frame that has not been laid out yet has none.
      firstText: (root as HTMLElement).innerText.replaceAll('\n', ''),
      firstElements: [...root.querySelectorAll('*')],
      removed: [],
    };
    if (isFirst) return;
    // Scripts of packs come and go in the head.
    for (const { target, removedNodes } of records)
      if (document.body.contains(target))
        for (const node of removedNodes) window.earlyPicture.removed.push(node.textContent ?? '');
  });
  observer.observe(document, { childList: true, subtree: true });
}

const watched = (view: Frame): Promise<{ firstText: string; removed: readonly string[]; kept: number; first: number }> =>
  view.evaluate(() => {
    const { firstText, firstElements, removed } = window.earlyPicture as Watched;
    return {
      firstText,
      removed,
      first: firstElements.length,
      kept: firstElements.filter((element) => element.isConnected).length,
    };
  });

describe('The first state of a page', () => {
  it('is shown before the logic layer has spoken, which takes it over as it is, with the taps on it', async () => {
    const { app, view, startLogic } = await open('pages/same/same');
    expect(await view.locator('.ready').count()).toBe(0);
    await host.screenshot('early-picture');
    await app.tapText('Count');
    expect(await view.locator('.count').innerText()).toBe('Counted 0');
    startLogic();
    await app.expectText('Ready');
    await app.expectText('Counted 1');
    const { firstText, removed, kept, first } = await watched(view);
    expect(firstText).toBe('Shown at onceAnchorin 0Buoyin 1CountCounted 0');
    expect(removed).toEqual([]);
    expect(kept).toBe(first);
    await app.tapText('Count');
    await app.expectText('Counted 2');
    expect(host.problems).toEqual([]);
  });

  it('is patched in place where the logic layer says something else, and taps on it are forgotten', async () => {
    const { app, view, startLogic } = await open('pages/changed/changed');
    await app.expectText('Not signed in');
    await app.tapText('Count');
    startLogic();
    await app.expectText('Ready');
    await app.expectText('Signed in');
    await app.expectText('Anchor!');
    const { firstText, removed, kept, first } = await watched(view);
    expect(firstText).toBe('Not signed inAnchorin 0CountCounted 0');
    expect(removed).toEqual([]);
    expect(kept).toBe(first);
    await app.tapText('Count');
    await app.expectText('Counted 1');
    expect(host.problems).toEqual([]);
  });
});
