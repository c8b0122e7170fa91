// What is done on each page of the gallery: the one table that all engines work through. A page that is in app.json and
// not here fails its test.

import { expect } from 'vitest';
import { chromeVisits } from './chrome-visits.ts';
import { mediaVisits } from './media-visits.ts';
import { movingVisits } from './moving-visits.ts';
import { styleVisits } from './style-visits.ts';
import type { Visit } from './visit.ts';

export const visits: Readonly<Record<string, Visit>> = {
  ...chromeVisits,
  ...mediaVisits,
  ...movingVisits,
  ...styleVisits,
  async view(page) {
    await page.tapText('inner, bind');
    await page.expectText('tap #outer {"place":"outer"}');
    await page.tapText('inner, catch');
    await page.expectText('tap #caught');
  },
  async text(page) {
    await page.tapText('Add a line');
    await page.expectText('a light wind');
    await page.expectText('5 > 3 && 2 < 4, one\u2002two\u2003three');
    await page.expectText('5 &gt; 3');
    const looks = await page.evaluate(looksOf, ['#raw', '#selectable', '#selectable wx-text']);
    expect(looks).toEqual(['none inline 400', 'text inline-block 400', 'text inline 700']);
    await page.tapText('Tap this text');
    await page.expectText('tap #tap');
  },
  async image(page) {
    await page.expectText('load #good {"width":480,"height":320}');
    await page.expectText('error #bad');
    // The picture is 480 by 320 in frames that are wider, and where it is not scaled its middle or an edge shows.
    const modes = await page.evaluate(modesOf, null);
    expect(modes).toEqual({
      scaleToFill: 'fill 50% 50%',
      aspectFit: 'contain 50% 50%',
      aspectFill: 'cover 50% 50%',
      widthFix: 'fill 50% 50%, 3:2',
      heightFix: 'fill 50% 50%, 3:2',
      top: 'none 50% 0%',
      bottom: 'none 50% 100%',
      center: 'none 50% 50%',
      left: 'none 0% 50%',
      right: 'none 100% 50%',
      'top left': 'none 0% 0%',
      'top right': 'none 100% 0%',
      'bottom left': 'none 0% 100%',
      'bottom right': 'none 100% 100%',
    });
  },
  async icon(page) {
    await page.tap('wx-icon');
    await page.expectText('tap #success');
  },
  async progress(page) {
    await page.tapText('More');
    await page.expectText('percent: 50');
  },
  async 'rich-text'(page) {
    await page.expectText('Fresh mackerel and a story.');
    expect(await page.count('wx-rich-text script')).toBe(0);
  },
  async 'scroll-view'(page) {
    await page.tapText('To the fourth');
    await page.expectValue(offsetInScroller, '#box-3', 0);
    await page.tapText('To the top');
    await page.expectValue(offsetInScroller, '#box-0', 0);
    await page.expectText('scrolltoupper #down');
    await page.drag('#levels', { x: 0, y: 190 });
    await page.expectText('refresherstatuschange #levels {"status":7');
    await page.drag('#levels', { x: 0, y: -80 });
    await page.expectText('refresherstatuschange #levels {"status":8');
  },
  async swiper(page) {
    await page.tapText('Next');
    await page.expectText('current: 1');
    await page.expectText('animationfinish #swiper');
    await page.drag('#swiper', { x: -180, y: 0 });
    await page.expectText('current: 2');
    // Round, to the first one again.
    await page.tapText('Vertical');
    await page.drag('#swiper', { x: 0, y: -90 });
    await page.expectText('current: 0');
    await page.tapText('Play');
    await page.expectText('change #swiper {"current":1,"currentItemId":"","source":"autoplay"}');
    await page.tapText('Stop');
    // Two of three, before a margin of 20 px: the second is the last to stand first.
    expect(await page.evaluate(itemShares, '#several')).toEqual([0.5, 0.5, 0.5]);
    await page.drag('#several', { x: -140, y: 0 });
    await page.expectText('change #several {"current":1');
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
    await page.tap('wx-switch');
    await page.expectText('change #switch {"value":true}');
  },
  async slider(page) {
    await page.tap('wx-slider');
    await page.expectText('change #slider');
  },
  async input(page) {
    await page.fill('input', 'ahoy');
    await page.expectText('"value":"ahoy"');
    await page.fill({ css: 'input', nth: 1 }, 'Ada');
    await page.expectText('Hello Ada');
    await page.fill({ css: 'input', nth: 2 }, 'loud');
  },
  async textarea(page) {
    await page.fill('textarea', 'Fog until noon');
    await page.expectText('14 of 140');
    // A field that grows is one line high, so that a second one is news.
    await page.fill('#growing textarea', 'Fog\nRain');
    await page.expectText('linechange #growing');
  },
  async form(page) {
    await page.fill('input', 'Petrel');
    await page.tapText('Water');
    await page.tap('[aria-label="4 stars"]');
    await page.tapText('Submit');
    await page.expectText('"boat": "Petrel"');
    await page.expectText('"water"');
    await page.expectText('"insured": true');
    await page.expectText('"stars": 4');
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
    await page.tap('#fish');
    await page.tapText('Mackerel');
    await page.tapText('Cancel');
    await page.expectText('cancel #fish {}');
    expect(await page.evaluate((css) => document.querySelector(css)?.textContent, '#fish')).toBe('Plaice');
    // The others say what they stand at, each as its mode says it.
    for (const [id, detail] of [
      ['place', '{"value":[0,1]}'],
      ['time', '{"value":"08:30"}'],
      ['date', '{"value":"2026-11-21"}'],
      ['region', '{"value":["广东省","深圳市","南山区"],"code":["440000","440300","440305"],"postcode"'],
    ] as const) {
      await page.tap(`#${id}`);
      await page.tapText('Done');
      await page.expectText(`change #${id} ${detail}`);
    }
  },
  async 'picker-view'(page) {
    await page.tapText('Noon');
    await page.expectText('12:00');
  },
  async navigator(page) {
    await page.tapText('navigate: one deeper');
    await page.expectText('Depth 2');
    await page.tapText('navigateBack');
    await page.expectText('Depth 1');
  },
  async 'conditions-and-lists'(page) {
    await page.fill('input', 'for Ada');
    await page.tapText('Rotate');
    await page.expectText('5. Ada');
    expect(await page.evaluate(fieldValue, 4)).toBe('for Ada');
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
    await page.tap('#fives');
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

// What follows runs in the page.

function looksOf(selectors: readonly string[]): string[] {
  // `auto` is what Firefox answers for what its parent decides; WebKit knows the property by its old name.
  const selectionOf = (element: Element): string => {
    const style = getComputedStyle(element);
    const value = style.userSelect || style.webkitUserSelect;
    return value === 'auto' && element.parentElement !== null ? selectionOf(element.parentElement) : value;
  };
  return selectors.map((css) => {
    const element = document.querySelector(css) ?? document.body;
    const { display, fontWeight } = getComputedStyle(element);
    return `${selectionOf(element)} ${display} ${fontWeight}`;
  });
}

/** By mode, how the picture fits, and its proportions where they are its own. */
function modesOf(): Record<string, string> {
  const modes = [...document.querySelectorAll('wx-image[mode]')].filter((image) => image.matches('[class*=picture]'));
  return Object.fromEntries(
    modes.map((image) => {
      const { objectFit, objectPosition } = getComputedStyle(image.firstElementChild ?? image);
      const { width, height } = image.getBoundingClientRect();
      const isOwn = Math.abs(width / height - 1.5) < 0.02;
      return [image.getAttribute('mode') ?? '', `${objectFit} ${objectPosition}${isOwn ? ', 3:2' : ''}`];
    }),
  );
}

/** Of what a swiper has for its items, between its margins. */
function itemShares(css: string): number[] {
  const room = (document.querySelector(css)?.getBoundingClientRect().width ?? 0) - 20;
  const items = [...document.querySelectorAll(`${css} wx-swiper-item`)];
  return items.map((item) => Math.round((item.getBoundingClientRect().width / room) * 100) / 100);
}

function fieldValue(index: number): string | undefined {
  return document.querySelectorAll('input')[index]?.value;
}

/** Pixels from the top of what scrolls an element to the element. */
function offsetInScroller(css: string): number {
  const element = document.querySelector(css);
  const scroller = element?.closest('wx-scroll-view');
  return Math.round((element?.getBoundingClientRect().top ?? Number.NaN) - (scroller?.getBoundingClientRect().top ?? 0));
}
