// axe-core over the host, the container's own surface, the shop and every page of the gallery, in light and dark on a phone;
// and the keyboard through them. Chromium only: what axe looks at is the same in every engine.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram } from './driver/mini-program.ts';
import { demoPages } from './gallery/pages.ts';

let host: OpenHost;
afterEach(() => host.close());

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The platform's own look, which apps count on: white on its green and its red, and what is disabled or busy is pale.
 * An app that wants more contrast says `style`.
 */
const isPlatformLook = (rule: string, html: string): boolean => rule === 'color-contrast' && html.startsWith('<wx-button');

/** Rows like those before them: axe takes so long over ten thousand that the container takes the page for one that hangs. */
const ALIKE = 'wx-picker-view-column wx-view:nth-child(n + 50)';

/** What a theme can change of what axe finds. */
const OF_COLOURS = { runOnly: ['color-contrast'] };

/** One line for each serious or critical finding: rule, what it says, and the elements. */
async function audit(frame: Page | Frame, options = {}): Promise<string[]> {
  await frame.evaluate(axeSource);
  await frame.evaluate((css) => {
    for (const row of document.querySelectorAll(css)) row.remove();
  }, ALIKE);
  const { violations } = await frame.evaluate<axe.AxeResults>(
    `axe.run(document, ${JSON.stringify({ iframes: false, ...options })})`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !isPlatformLook(id, html))
        .map(({ html, any }) => `${id}: ${html.slice(0, 200)}: ${any[0]?.message ?? ''}`),
    );
}

/** Longer than any transition: what fades in has the wrong contrast meanwhile. */
const AT_REST_MS = 600;
const atRest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, AT_REST_MS));

/** In light, and in dark after the user's system has changed to it. */
async function expectNothingSerious(target: Page | Frame): Promise<void> {
  const findings: Record<string, readonly string[]> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    await host.page.emulateMedia({ colorScheme });
    await atRest();
    findings[colorScheme] = await audit(target, colorScheme === 'dark' ? OF_COLOURS : {});
  }
  expect(findings).toEqual({ light: [], dark: [] });
}

describe('Accessibility of the host', () => {
  it.each(['overview', 'activity', 'lifestyle'])('has no serious violation in %s', async (section) => {
    host = await openHost({ device: 'phone', path: `#/${section}` });
    await host.page.locator('h1').first().waitFor();
    await expectNothingSerious(host.page);
  });

  it("has no serious violation in the container's own surface, its menu included", async () => {
    host = await openHost({ device: 'phone', path: '#/open/gallery' });
    await driveMiniProgram(host.page).expectText('Component gallery');
    await expectNothingSerious(host.page);
    await host.page.getByRole('button', { name: 'More' }).click();
    await expectNothingSerious(host.page);
  });
});

// Opened in each theme: what moves for ever by a transition of Vant's takes as long to change its colour.
describe.each([
  ['light', false],
  ['dark', true],
])('Accessibility of the shop, %s', (_, dark) => {
  it.each([
    ['pages/home/home', 'Everyone likes these'],
    ['pages/product/product?id=quiet-lamp', 'A lamp for the last hour of the day'],
    ['pages/cart/cart', 'Your cart is empty'],
  ])('has no serious violation on %s', async (path, text) => {
    host = await openHost({ device: 'phone', path: `#/open/tideline?path=${encodeURIComponent(path)}`, dark });
    const shop = driveMiniProgram(host.page);
    await shop.expectText(text);
    await atRest();
    expect(await audit(await shop.view())).toEqual([]);
  });
});

describe('Accessibility of the gallery', () => {
  for (const { name, path } of [{ name: 'index', path: 'pages/index/index' }, ...demoPages]) {
    it(`has no serious violation on ${name}`, async () => {
      host = await openHost({ device: 'phone', path: `#/open/gallery?path=${encodeURIComponent(path)}` });
      const gallery = driveMiniProgram(host.page);
      // It asks the user at once, and nothing of it can be touched meanwhile.
      if (name === 'camera') await host.page.getByRole('button', { name: 'Allow', exact: true }).click();
      await gallery.view(name === 'index' ? '.intro' : '[class*="--log"]');
      await expectNothingSerious(await gallery.view());
    });
  }
});

describe('The keyboard', () => {
  it('goes through the host in the order in which one reads', async () => {
    host = await openHost({ device: 'desktop' });
    await host.page.getByText('Everything together').waitFor();
    const names: string[] = [];
    for (let press = 0; press < 5; press += 1) {
      await host.page.keyboard.press('Tab');
      names.push(await host.page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(names).toEqual(['To the content', 'Harbour Bank', 'Overview', 'Activity', 'Lifestyle']);
    await host.page.keyboard.press('Enter');
    await host.page.getByText('For you this week').waitFor();
  });

  it('opens a page of the gallery and comes back', async () => {
    host = await openHost({ device: 'desktop', path: '#/open/gallery' });
    const gallery = driveMiniProgram(host.page);
    const index = await gallery.view('.intro');
    await index.locator('.item').first().focus();
    await host.page.keyboard.press('Enter');
    await gallery.view('[class*="--log"]');
    await host.page.getByRole('button', { name: 'Back' }).focus();
    await host.page.keyboard.press('Enter');
    await gallery.view('.intro');
  });

  it('folds and unfolds what a heading that is a button stands over', async () => {
    host = await openHost({ device: 'desktop', path: '#/open/gallery' });
    const index = await driveMiniProgram(host.page).view('.intro');
    const heading = index.locator('.group__head').first();
    const items = index.locator('.group').first().locator('.item');
    expect(await heading.getAttribute('aria-expanded')).toBe('true');
    await heading.focus();
    await host.page.keyboard.press('Enter');
    await expect.poll(() => items.count()).toBe(0);
    expect(await heading.getAttribute('aria-expanded')).toBe('false');
    await host.page.keyboard.press('Space');
    await expect.poll(() => items.count()).toBeGreaterThan(0);
    expect(host.problems).toEqual([]);
  });
});
