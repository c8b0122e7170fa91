// The gallery by the keyboard alone: Tab reaches everything that can be operated and shows where it is, and keys do what
// fingers do.

import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram } from './driver/mini-program.ts';
import { demoPages } from './gallery/pages.ts';

/** More than any page of the gallery has. */
const TABS_MAX = 80;
/** A picker's wheel comes to rest. */
const REST_MS = 500;
const OPEN_MS = 10_000;

let host: OpenHost;

beforeAll(async () => {
  host = await openHost({ device: 'desktop', path: '#/open/gallery' });
  await driveMiniProgram(host.page).expectText('Component gallery');
});
afterAll(() => host.close());

async function openDemo(name: string): Promise<Frame> {
  const app = driveMiniProgram(host.page);
  const before = await app.view();
  await before.evaluate(() => {
    document.documentElement.dataset.left = 'true';
  });
  const visit = Math.random().toString(36).slice(2);
  await host.page.evaluate((path) => {
    location.hash = `#/open/gallery?path=${encodeURIComponent(path)}`;
  }, `demos/${name}/${name}?visit=${visit}`);
  if (name === 'camera') await host.page.getByRole('button', { name: 'Allow', exact: true }).click();
  let view = before;
  await expect
    .poll(
      async () => {
        view = await app.view('[class*="--log"]');
        return view.evaluate(() => document.documentElement.dataset.left);
      },
      { timeout: OPEN_MS },
    )
    .toBeUndefined();
  return view;
}

/** What has the focus and whether one sees it; '' where nothing of the page has it. */
function describeFocus(): { readonly name: string; readonly hasRing: boolean; readonly isInView: boolean } | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom } = element.getBoundingClientRect();
  // A field shows its caret.
  const isField = element.matches('input:not([type=range]), textarea, [contenteditable=true]');
  return {
    name: `${element.localName}#${element.id}.${element.className}`,
    hasRing: isField || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0),
    isInView: bottom > 0 && top < innerHeight,
  };
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('The Tab key', () => {
  it.each(demoPages.map(({ name }) => name))('shows where it is on %s', async (name) => {
    const view = await openDemo(name);
    await view.locator('wx-page').evaluate((page) => {
      page.tabIndex = -1;
      page.focus();
    });
    const hidden: unknown[] = [];
    const seen = new Set<string>();
    for (let tab = 0; tab < TABS_MAX; tab += 1) {
      await press(host.page, 'Tab');
      const focus = await view.evaluate(describeFocus);
      if (focus === undefined) break;
      seen.add(focus.name);
      if (!focus.hasRing || !focus.isInView) hidden.push(focus);
    }
    expect(hidden).toEqual([]);
  });
});

describe('Keys', () => {
  it.each<[page: string, what: string, selector: string, keys: readonly string[], says: string]>([
    ['button', 'a button', '#primary', ['Enter'], 'tap #primary'],
    ['button', 'a button', '#primary', ['Space'], 'tap #primary'],
    ['switch', 'a switch', '#switch', ['Space'], 'change #switch {"value":true}'],
    ['switch', 'the switch after it', '#switch', ['Tab', 'Space'], 'change {"value":false}'],
    ['checkbox', 'a checkbox', 'wx-checkbox >> nth=1', ['Space'], 'change #group {"value":["bread","butter"]}'],
    ['radio', 'a radio', 'wx-radio >> nth=0', ['Space'], 'change #group {"value":"north"}'],
    ['radio', 'radios, with arrows past what is disabled', 'wx-radio >> nth=1', ['ArrowDown'], 'change #group {"value":"north"}'],
    ['slider', 'a slider', '#slider', ['ArrowRight'], 'change #slider {"value":41}'],
    ['slider', 'a slider', '#slider', ['End'], 'change #slider {"value":100}'],
    ['swiper', 'a swiper', '#swiper', ['ArrowRight'], 'current: 1'],
    ['navigator', 'a link', '#deeper', ['Enter'], 'Depth 2'],
    ['movable-view', 'a movable view', '#ball', ['ArrowRight', 'ArrowRight', 'ArrowDown'], 'x 20, y 10'],
    ['map', 'a map', '#map', ['+'], 'scale at 12'],
    ['map', 'a marker', '.wx-map-marker >> nth=0', ['Enter'], 'markertap'],
    ['audio', 'a sound', '#bell .wx-audio-left', ['Enter'], 'play #bell'],
    ['video', 'a film', '#film .wx-video-center', ['Enter'], 'play #film'],
    ['page-container', 'a page within the page, opened', 'wx-button >> nth=0', ['Enter'], 'enter'],
    ['input', 'a text field', 'input >> nth=0', ['a', 'h', 'Enter'], 'confirm'],
    ['label', 'a switch that has a label', '#far', ['Space'], 'change #far {"value":true}'],
  ])('of %s operate %s (%s): %j', async (name, _, selector, keys, says) => {
    const view = await openDemo(name);
    await view.locator(selector).first().focus();
    await press(host.page, ...keys);
    await driveMiniProgram(host.page).expectText(says);
  });

  it('turn a wheel of a picker, and Enter takes what it shows', async () => {
    const view = await openDemo('picker');
    await view.locator('wx-picker').first().focus();
    await press(host.page, 'Enter');
    await view.getByText('Done').waitFor();
    expect(await view.evaluate(() => document.activeElement?.className)).toBe('wx-picker-sheet-confirm');
    await press(host.page, 'Tab', 'ArrowDown');
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    // From the last of the dialog on to its first, not to the page behind it.
    await press(host.page, 'Tab');
    expect(await view.evaluate(() => document.activeElement?.closest('.wx-picker-sheet') !== null)).toBe(true);
    await view.locator('.wx-picker-sheet-confirm').focus();
    await press(host.page, 'Enter');
    await driveMiniProgram(host.page).expectText('change #fish {"value":2}');
    expect(await view.evaluate(() => document.activeElement?.localName)).toBe('wx-picker');
  });

  it('close a picker with Escape', async () => {
    const view = await openDemo('picker');
    await view.locator('wx-picker').first().focus();
    await press(host.page, 'Enter');
    await view.getByText('Done').waitFor();
    await press(host.page, 'Escape');
    await driveMiniProgram(host.page).expectText('cancel #fish');
  });

  it('turn the wheels of a picker-view', async () => {
    const view = await openDemo('picker-view');
    await view.locator('[tabindex="0"]').first().focus();
    await press(host.page, 'ArrowDown');
    await driveMiniProgram(host.page).expectText('change #wheels {"value":[');
  });

  it('scroll a scroll view', async () => {
    const view = await openDemo('scroll-view');
    await view.locator('wx-scroll-view').first().focus();
    await press(host.page, 'ArrowDown');
    await expect
      .poll(() =>
        view
          .locator('wx-scroll-view')
          .first()
          .evaluate((element) => element.scrollTop),
      )
      .toBeGreaterThan(0);
  });

  it.each([
    ['Modal', '#modal .wx-modal-dialog'],
    ['Sheet', '#sheet .wx-action-sheet-panel'],
  ])('leave what lies over the page with Escape: %s', async (label, selector) => {
    const view = await openDemo('removed');
    await view.getByText(label, { exact: true }).focus();
    await press(host.page, 'Enter');
    await view.locator(selector).waitFor();
    await press(host.page, 'Escape');
    await view.locator(selector).waitFor({ state: 'hidden' });
  });

  it('leave a page within the page with Escape, and come back to where they were', async () => {
    const view = await openDemo('page-container');
    await view.locator('wx-button').first().focus();
    await press(host.page, 'Enter');
    await driveMiniProgram(host.page).expectText('afterenter');
    await press(host.page, 'Escape');
    await driveMiniProgram(host.page).expectText('leave');
    expect(await view.evaluate(() => document.activeElement?.textContent?.trim())).toBe('bottom');
  });

  it('write in an editor and in a textarea', async () => {
    const editor = await openDemo('editor');
    await editor.locator('.ql-editor').first().focus();
    await host.page.keyboard.type('Ahoy');
    expect(await editor.locator('.ql-editor').first().innerText()).toContain('Ahoy');
    const textarea = await openDemo('textarea');
    await textarea.locator('textarea').first().focus();
    await host.page.keyboard.type('Fog');
    await driveMiniProgram(host.page).expectText('3 of 140');
  });
});

it('The keyboard reports no problem', () => {
  expect(host.problems).toEqual([]);
});
