// The shop from its first page to the receipt, in every engine of this run. shop.e2e.ts tries more of it in Chromium.

import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { drivePage, type PageDriver } from './driver/page-driver.ts';
import type { BrowserWindow, Engine } from './engines/engine.ts';
import { createEngine, engineNames } from './engines/engines.ts';

const PHONE = { width: 375, height: 812 };

describe.each(engineNames)('The shop in %s', (name) => {
  let engine: Engine;
  let window: BrowserWindow;
  beforeAll(async () => {
    engine = await createEngine(name);
  });
  afterEach(() => window?.close());
  afterAll(() => engine?.close());

  async function openShop(): Promise<PageDriver> {
    window = await engine.open({ url: `${inject('hostUrl')}#/open/tideline`, ...PHONE });
    const shop = drivePage(window);
    await shop.expectText('Everyone likes these');
    return shop;
  }

  it('sells a thing from the home page to the receipt', async () => {
    const shop = await openShop();
    await shop.pressChrome('Browse');
    await shop.expectText('Slow mornings, long dinners');
    await shop.tap({ css: '.van-sidebar-item', nth: 2 });
    await shop.tapText('Breakwater day pack');
    await shop.expectText('Opens like a book, so the thing you need');
    await shop.tapText('Add to cart');
    await shop.tap({ css: '[class*="--options"] *', text: 'Sun' });
    await shop.tap('[class*="--sheet"] .van-button');
    await shop.expectText('In your cart');

    await shop.pressChrome('Back');
    await shop.expectText('Packed light, packed well');
    await shop.pressChrome('Cart');
    await shop.expectText('All');
    await shop.expectText('$129.00');
    await shop.tap('.van-stepper__plus');
    await shop.expectText('258');
    await shop.tap('.van-submit-bar__button');
    await shop.expectText(/where to/i);
    await shop.fill({ css: 'input', nth: 0 }, 'Alex Harbour');
    await shop.fill({ css: 'input', nth: 1 }, '+1 555 0100');
    await shop.fill({ css: 'input', nth: 3 }, '12 Old Quay');
    await shop.tapText('Town');
    await shop.tapText('Take it');
    await shop.expectText('Harbourton');
    await shop.tap('.van-switch');
    await shop.tap('.van-submit-bar__button');
    await shop.expectText('It is on its way');
    await shop.expectText(/Order TL-\d+/);
    expect(window.problems).toEqual([]);
  });

  it('keeps the cart when it is closed and opened again, and nothing of it lives on meanwhile', async () => {
    const shop = await openShop();
    await shop.tapText('Trail flask');
    await shop.expectText('Double wall');
    await shop.tapText('Add to cart');
    await shop.tap({ css: '[class*="--options"] *', text: 'Clay' });
    await shop.tap('[class*="--sheet"] .van-button');
    await shop.expectText('In your cart');
    await shop.pressChrome('Close');
    await expect.poll(() => window.evaluate(countFrames, null), { timeout: 8000 }).toBe(0);

    await shop.open('tideline', 'pages/cart/cart', '.van-submit-bar__button');
    await shop.expectText('Trail flask');
    await shop.expectText('Clay');
    expect(window.problems).toEqual([]);
  });
});

/** Runs in the host: iframes of the panel, in shadow roots too. What waits for the next launch stands elsewhere. */
function countFrames(): number {
  const count = (root: ParentNode): number =>
    [...root.querySelectorAll('*')].reduce(
      (sum, element) =>
        sum + (element instanceof HTMLIFrameElement ? 1 : 0) + (element.shadowRoot ? count(element.shadowRoot) : 0),
      0,
    );
  return count(document.querySelector('.mini__stage') ?? document);
}
