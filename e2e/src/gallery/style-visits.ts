// Visits to the pages that show styles, animations and measuring: what the browser computes is what the page was promised.

import { expect } from 'vitest';
import type { Visit } from './visit.ts';

const INK = 'rgb(29, 39, 64)';
const GREEN = 'rgb(10, 107, 83)';

export const styleVisits: Readonly<Record<string, Visit>> = {
  async styles(page) {
    // `.tint` is the page's, `.leak` each part's: only what is shared both ways comes out of a component.
    expect(await page.evaluate(computed, { css: '#page', names: ['color', 'text-indent'] })).toEqual([GREEN, '4px']);
    const colours = ['#isolated wx-view', '#applying wx-view', '#sharing wx-view'].map((css) =>
      page.evaluate(computed, { css, names: ['color'] }),
    );
    expect(await Promise.all(colours)).toEqual([[INK], [GREEN], [GREEN]]);
    const text = { css: '#tagged wx-text', names: ['font-weight', 'color'] };
    expect(await page.evaluate(computed, text)).toEqual(['700', GREEN]);
    const box = { css: '#tagged wx-view', names: ['padding', 'border-top-width', 'background-color'] };
    expect(await page.evaluate(computed, box)).toEqual(['10px 14px', '1px', 'rgb(238, 242, 249)']);
    expect(await page.evaluate(widthOf, '#half')).toBeCloseTo(187.5, 1);
    expect(await page.evaluate(widthOf, '#inline')).toBeCloseTo(187.5, 1);
    expect(await page.evaluate(computed, { css: '#inline', names: ['margin-left'] })).toEqual(['-0.75px']);
    expect(await page.evaluate(computed, { css: '#hair', names: ['height'] })).toEqual(['0.5px']);
  },
  async 'page-isolation'(page) {
    // app.wxss makes `.row` a line of boxes with a margin; what the page itself imports and says is there.
    expect(await page.evaluate(computed, { css: '#row', names: ['display', 'margin-top'] })).toEqual(['block', '0px']);
    expect(await page.evaluate(computed, { css: '#row', names: ['color'] })).toEqual([INK]);
    expect(await page.evaluate(computed, { css: '#page', names: ['color'] })).toEqual([GREEN]);
  },
  async animations(page) {
    await page.tapText('By steps');
    // The first step was 60 px and half as large again; the second goes on from there, so what it does not name stays.
    // Firefox keeps 0.12 s as the float next to it.
    await page.expectText(/transitionend #steps \{"elapsedTime":0\.1(?:2|1999)/);
    await page.expectValue(matrixOf, '#steps', [0, 1.5, -1.5, 0, 30, 0]);
    expect(await page.evaluate(computed, { css: '#steps', names: ['background-color'] })).toEqual(['rgb(228, 101, 58)']);
    await page.tapText('By keyframes');
    await page.expectText('animated');
    expect(await page.evaluate(matrixOf, '#frames')).toEqual([1, 0, 0, 1, 80, 0]);
    expect(await page.evaluate(computed, { css: '#frames', names: ['opacity'] })).toEqual(['0.75']);
    await page.tapText('Take back');
    await page.expectText('all taken back');
    await page.expectValue(computed, { css: '#frames', names: ['opacity', 'transform'] }, ['1', 'none']);
    await page.evaluate(scrollTo, { css: '#source', top: 100 });
    await page.expectValue(widthShareOf, '#progress', 0.5);
    await page.tapText('Blink');
    await page.expectText('animationstart #blink {"elapsedTime":0');
    // An iteration that no frame falls into is not told: each lasts a second, for machines that are busy.
    await page.expectText('animationiteration #blink {"elapsedTime":1,');
    await page.expectText('animationend #blink {"elapsedTime":2,');
  },
  async measuring(page) {
    await page.tapText('Measure');
    await page.expectText('box 200 × 64 at 46, padding 12px, berth 7');
    await page.expectText('port scrolled 0 of 440');
    await page.expectText('viewport 375 wide, nowhere null');
    // 200 px down in a box of 150, which is observed 20 px beyond its lower edge.
    await page.evaluate(scrollTo, { css: '#port', top: 60 });
    await page.expectText('buoy 75 % within 170 px');
    // From the box's left edge to 175 px before the right one of the viewport.
    await page.expectText('left 174 px, up to 200');
    await page.evaluate(scrollTo, { css: '#port', top: 120 });
    await page.expectText('buoy 100 %');
    await page.evaluate(scrollTo, { css: '#port', top: 0 });
    await page.expectText('buoy 0 %');
  },
};

// Each runs in the page.

/** Lengths to a hundredth of a pixel: WebKit reckons rpx in floats. */
function computed({ css, names }: { readonly css: string; readonly names: readonly string[] }): string[] {
  const element = document.querySelector(css);
  if (element === null) return [];
  const toHundredths = (length: string): string => `${Math.round(Number.parseFloat(length) * 100) / 100}px`;
  return names.map((name) =>
    getComputedStyle(element)
      .getPropertyValue(name)
      .replace(/-?[\d.]+px/g, toHundredths),
  );
}

function widthOf(css: string): number {
  return document.querySelector(css)?.getBoundingClientRect().width ?? Number.NaN;
}

/** Of what it stands in. */
function widthShareOf(css: string): number {
  const element = document.querySelector(css);
  const share = (element?.getBoundingClientRect().width ?? 0) / (element?.parentElement?.getBoundingClientRect().width ?? 1);
  return Math.round(share * 100) / 100;
}

function matrixOf(css: string): number[] {
  const { a, b, c, d, e, f } = new DOMMatrix(getComputedStyle(document.querySelector(css) ?? document.body).transform);
  return [a, b, c, d, e, f].map((each) => Math.round(each * 100) / 100 + 0);
}

function scrollTo({ css, top }: { readonly css: string; readonly top: number }): void {
  document.querySelector(css)?.scrollTo({ top, behavior: 'instant' });
}
