// Opens every page of the gallery from its index, touches what it shows, and reads the log that each page keeps.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groups } from '../../examples/gallery/miniprogram/pages/index/groups.js';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram, type MiniProgram } from './driver/mini-program.ts';
import { mediaVisits } from './gallery/media-visits.ts';
import type { Visit } from './gallery/visit.ts';

let host: OpenHost;
let gallery: MiniProgram;
beforeAll(async () => {
  host = await openHost({ device: 'phone', path: '#/open/gallery' });
  gallery = driveMiniProgram(host.page);
  await gallery.expectText('Component gallery');
  await host.screenshot('gallery-0-index');
});
afterAll(() => host.close());

const visits: Readonly<Record<string, Visit>> = {
  ...mediaVisits,
  async view(page) {
    await page.tapText('inner, bind');
    await page.expectText('tap #outer {"place":"outer"}');
    await page.tapText('inner, catch');
    await page.expectText('tap #caught');
  },
  async text(page) {
    await page.tapText('Add a line');
    await page.expectText('a light wind');
    await page.expectText('5 > 3 && 2 < 4');
    await page.tapText('Tap this text');
    await page.expectText('tap #tap');
  },
  async image(page) {
    await page.expectText('load #good {"width":480,"height":320}');
    await page.expectText('error #bad');
  },
  async icon(page) {
    await page.tap('wx-icon >> nth=0');
    await page.expectText('tap #success');
  },
  async progress(page) {
    await page.tapText('More');
    await page.expectText('percent: 50');
  },
  async 'rich-text'(page, view) {
    await page.expectText('Fresh mackerel and a story.');
    expect(await view.locator('wx-rich-text script').count()).toBe(0);
  },
  async 'scroll-view'(page) {
    await page.tapText('To the fourth');
    await page.expectText(/scrolltolower|scrolltoupper|Events/);
  },
  async swiper(page) {
    await page.tapText('Next');
    await page.expectText('current: 1');
  },
  async 'cover-view'(page) {
    await page.tapText('A cover-view');
    await page.expectText('tap #cover');
  },
  async 'root-portal'(page) {
    await page.tapText('Open');
    await page.expectText('This stands at the root of the page');
  },
  async button(page) {
    await page.tapText('primary');
    await page.expectText('tap #primary');
  },
  async checkbox(page) {
    await page.tapText('Butter');
    await page.expectText('change #group {"value":["bread","butter"]}');
  },
  async radio(page) {
    await page.tapText('North');
    await page.expectText('change #group {"value":"north"}');
  },
  async switch(page) {
    await page.tap('wx-switch >> nth=0');
    await page.expectText('change #switch {"value":true}');
  },
  async slider(page) {
    await page.tap('wx-slider >> nth=0');
    await page.expectText('change #slider');
  },
  async input(page) {
    await page.fill('input >> nth=0', 'ahoy');
    await page.expectText('"value":"ahoy"');
    await page.fill('input >> nth=1', 'Ada');
    await page.expectText('Hello Ada');
    await page.fill('input >> nth=2', 'loud');
  },
  async textarea(page) {
    await page.fill('textarea >> nth=0', 'Fog until noon');
    await page.expectText('14 of 140');
  },
  async form(page) {
    await page.fill('input >> nth=0', 'Petrel');
    await page.tapText('Water');
    await page.tapText('Submit');
    await page.expectText('"boat": "Petrel"');
    await page.expectText('"water"');
    await page.expectText('"insured": true');
  },
  async label(page) {
    await page.tapText('Tap this text');
    await page.expectText('change');
    await page.tapText('Tap for the switch below');
    await page.expectText('change #far {"value":true}');
  },
  async picker(page) {
    await page.tapText('Mackerel');
    await page.tapText('Plaice');
    // A wheel turns for a moment, then settles.
    await new Promise((resolve) => setTimeout(resolve, 800));
    await page.tapText('Done');
    await page.expectText('change #fish {"value":2}');
  },
  async 'picker-view'(page) {
    await page.tapText('Noon');
    await page.expectText('12:00');
  },
  async 'page-meta'(page, view) {
    await page.tapText('Sand');
    await expect
      .poll(() => view.evaluate(() => getComputedStyle(document.querySelector('wx-page') ?? document.body).backgroundColor))
      .toContain('rgb');
  },
  async navigator(page) {
    await page.tapText('navigate: one deeper');
    await page.expectText('Depth 2');
    await page.tapText('navigateBack');
    await page.expectText('Depth 1');
  },
  async 'conditions-and-lists'(page, view) {
    await page.fill('input >> nth=0', 'for Ada');
    await page.tapText('Rotate');
    await page.expectText('5. Ada');
    expect(await view.locator('input').nth(4).inputValue()).toBe('for Ada');
    await page.tapText('Remove first');
    await page.tapText('Add');
    await page.expectText('5. Ada5');
    await page.tapText('Change');
    await page.expectText('Rain');
    await page.expectText('high 06:12');
  },
  async templates(page) {
    await page.tapText('Tap');
    await page.expectText('1 taps');
    await page.tapText('Swap');
  },
  async wxs(page) {
    await page.expectText('The tide is low, 0 % round.');
    await page.tapText('Wait');
    await page.expectText('The tide is rising, 25 % round.');
    await page.expectText('1 squared is 1.');
  },
  async slots(page) {
    await page.tapText('Move');
    await page.expectText('I stand in the head.');
    await page.tapText('tap Tern');
    await page.expectText('tap {"boat":"Tern"}');
  },
  async behaviors(page) {
    await page.expectText('By one: 1, doubled 2');
    await page.tap(':text("By five")');
    await page.expectText('By five: 6, doubled 12');
    await page.expectText('Together: 7');
  },
  async relations(page) {
    await page.tapText('Add');
    await page.expectText('3. Tern');
    await page.tapText('2. Gannet');
    await page.expectText('3 choices, chosen: Gannet');
  },
  async events(page) {
    await page.tapText('inner, with marks');
    await page.expectText('tap at inner {"area":"harbour","berth":7}');
    await page.tapText('Ring the bell');
    await page.expectText('ring at around');
    await page.tapText('near');
    await page.expectText('tap at near');
  },
};

/** After a page that went wrong: the index again, so that one failure stays one failure. */
async function startAgain(): Promise<void> {
  await host.page.evaluate((attempt) => {
    location.hash = `#/open/gallery?path=pages%2Findex%2Findex%3Fattempt%3D${attempt}`;
  }, host.problems.length + Math.random());
  await gallery.view('.intro');
}

describe('The gallery', () => {
  for (const { name, title, note } of groups.flatMap(({ demos }) => demos)) {
    it(`shows ${name} at work`, async () => {
      const visit = visits[name];
      if (visit === undefined) throw new Error(`Nobody tries the page ${name}: add a visit for it.`);
      const problemsBefore = host.problems.length;
      try {
        await gallery.view('.intro');
        await gallery.tap(`.item:has-text("${title}"):has-text("${note}")`);
        const view = await gallery.view('[class*="--log"]');
        await visit(gallery, view, host.page);
        await host.screenshot(`gallery-${name}`);
        await gallery.back();
        await gallery.view('.intro');
      } catch (error) {
        await host.screenshot(`gallery-${name}-failed`);
        await startAgain();
        throw error;
      }
      expect(host.problems.slice(problemsBefore)).toEqual([]);
    });
  }
});
