import type { Frame } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram, type MiniProgram } from './driver/mini-program.ts';

const WAITING = ['/', '/frames/logic.html', '/frames/view.html'];

let host: OpenHost;
afterEach(() => host.close());

async function openShop(device: 'phone' | 'desktop'): Promise<MiniProgram> {
  host = await openHost({ device, path: '#/lifestyle' });
  await host.page.locator('[data-app="tideline"]').click();
  const shop = driveMiniProgram(host.page);
  await shop.expectText('Everyone likes these');
  return shop;
}

async function addToCart(shop: MiniProgram, colour: string): Promise<void> {
  await shop.tapText('Add to cart');
  await shop.tap(`[class*="--options"] >> text="${colour}"`);
  await shop.tap('[class*="--sheet"] .van-button');
  await shop.expectText('In your cart');
}

describe('The shop in the bank', () => {
  it('sells a thing from the home page to the receipt', async () => {
    const shop = await openShop('phone');
    await shop.view('.van-count-down');
    await host.screenshot('shop-1-home');

    await shop.tab('Browse');
    await shop.expectText('Slow mornings, long dinners');
    await shop.tap('.van-sidebar-item >> nth=2');
    await shop.expectText('Breakwater day pack');
    await host.screenshot('shop-2-browse');

    await shop.tapText('Breakwater day pack');
    await shop.expectText('Opens like a book, so the thing you need');
    await host.screenshot('shop-3-product');
    await addToCart(shop, 'Sun');
    await host.screenshot('shop-4-added');

    await shop.back();
    await shop.tab('Cart');
    await shop.expectText('Breakwater day pack');
    await shop.expectText('$129.00');
    await shop.tap('.van-stepper__plus');
    await shop.expectText('258');
    await host.screenshot('shop-5-cart');

    await shop.tap('.van-submit-bar__button');
    await shop.expectText(/where to/i);
    await shop.tap('.van-submit-bar__button');
    await shop.expectText('Please tell us your name');
    await host.screenshot('shop-6-checkout-incomplete');

    await shop.fill('input >> nth=0', 'Alex Harbour');
    await shop.fill('input >> nth=1', '+1 555 0100');
    await shop.fill('input >> nth=3', '12 Old Quay');
    await shop.tapText('Town');
    await shop.tapText('Take it');
    await shop.expectText('Harbourton');
    await shop.tap('.van-switch');
    await shop.expectText('Gift wrap');
    await host.screenshot('shop-7-checkout');

    await shop.tap('.van-submit-bar__button');
    await shop.expectText('It is on its way');
    await shop.expectText(/Order TL-\d+/);
    await host.screenshot('shop-8-result');

    await shop.tapText('Back to the shop');
    await shop.expectText('Everyone likes these');
    await shop.tab('Me');
    await shop.expectText('1 of 5');
    await host.screenshot('shop-9-me');
    expect(host.problems).toEqual([]);
  });

  it('answers a tap that came before the code that answers fingers', async () => {
    host = await openHost({ device: 'phone', path: '#/lifestyle' });
    let letCome = (): void => undefined;
    const coming = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    let asked = 0;
    await host.context.route(/\/painted-[\w-]+\.js$/, async (route) => {
      asked += 1;
      await coming;
      await route.continue();
    });
    await host.page.reload();
    await host.page.locator('[data-app="tideline"]').click();
    const shop = driveMiniProgram(host.page);
    await shop.expectText('Everyone likes these');
    await shop.tapText('Trail flask');
    await expect.poll(() => asked).toBe(1);
    letCome();
    await shop.expectText('Double wall');
    expect(host.problems).toEqual([]);
  });

  it('keeps the cart when it is closed and opened again', async () => {
    const shop = await openShop('phone');
    await shop.tapText('Trail flask');
    await shop.expectText('Double wall');
    await addToCart(shop, 'Clay');
    // What waits for the next one is there before it is closed.
    await expect.poll(() => host.page.workers().length).toBe(2);
    const [logic] = host.page.frames().filter((frame) => frame.url().endsWith('/logic.html'));
    const own = [await shop.view(), logic as Frame];
    await shop.close();
    await host.page.waitForFunction(() => location.hash === '#/lifestyle');
    await host.page.locator('.mini').waitFor({ state: 'hidden' });
    // Nothing of it lives on. One logic frame with its worker, and one view, wait for whichever is opened next.
    await expect.poll(() => own.map((frame) => frame.isDetached())).toEqual([true, true]);
    await expect
      .poll(() =>
        host.page
          .frames()
          .map((frame) => new URL(frame.url()).pathname)
          .toSorted(),
      )
      .toEqual(WAITING);
    expect(host.page.workers()).toHaveLength(1);
    await host.screenshot('shop-closed');

    await host.page.locator('[data-app="tideline"]').click();
    await shop.expectText('Everyone likes these');
    await shop.tab('Cart');
    await shop.expectText('Trail flask');
    await shop.expectText('Clay');
    expect(host.problems).toEqual([]);
  });

  it('loads more as one scrolls, and all of it anew when one pulls down', async () => {
    const shop = await openShop('phone');
    const view = await shop.view();
    const count = (): Promise<number> => view.locator('.tile').count();
    expect(await count()).toBe(6);
    for (const expected of [12, 18, 24]) {
      await view.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect.poll(count, { timeout: 5000 }).toBe(expected);
    }
    await shop.expectText('That is all for now');
    await host.screenshot('shop-end-of-list');

    await view.evaluate(() => scrollTo(0, 0));
    await shop.drag({ x: 180, y: 260 }, { x: 180, y: 560 });
    await expect.poll(count, { timeout: 5000 }).toBe(6);
    expect(host.problems).toEqual([]);
  });

  it('takes a line out of the cart by a swipe', async () => {
    const shop = await openShop('phone');
    await shop.tapText('Trail flask');
    await shop.expectText('Double wall');
    await addToCart(shop, 'Sea');
    await shop.back();
    await shop.tab('Cart');
    await shop.expectText('Trail flask');
    await shop.swipe('text="Trail flask"', { x: -120, y: 0 });
    await host.screenshot('shop-swiped');
    await shop.tapText('Remove');
    await shop.expectText('Take this out of the cart?');
    await shop.tapText('Take out');
    await shop.expectText('Your cart is empty');
    expect(host.problems).toEqual([]);
  });

  it('searches while one types, and remembers', async () => {
    const shop = await openShop('phone');
    await shop.tap('.search');
    await shop.expectText('Ideas');
    await shop.fill('input', 'lamp');
    await shop.expectText('Quiet lamp');
    await host.screenshot('shop-search');
    expect(host.problems).toEqual([]);
  });

  it('takes a thing out of the cart after asking', async () => {
    const shop = await openShop('phone');
    await shop.tapText('Trail flask');
    await shop.expectText('Double wall');
    await addToCart(shop, 'Pine');
    await shop.back();
    await shop.tab('Cart');
    await shop.tapText('Edit');
    await shop.tap('.van-submit-bar__button');
    await shop.expectText('Take this out of the cart?');
    await host.screenshot('shop-remove');
    await shop.tapText('Take out');
    await shop.expectText('Your cart is empty');
    expect(host.problems).toEqual([]);
  });

  it('opens beside the bank on a desktop', async () => {
    const shop = await openShop('desktop');
    await host.screenshot('shop-home');
    await shop.tapText('Heavy tee');
    await shop.expectText('Knitted on old round looms');
    await host.screenshot('shop-product');
    await host.page.getByRole('link', { name: 'Activity' }).click();
    await host.page.locator('.mini').waitFor({ state: 'hidden' });
    expect(host.problems).toEqual([]);
  });
});
