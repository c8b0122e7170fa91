// Visits to the pages of what fingers move, of lists, of what lies over a page, and of text that is written.

import { expect } from 'vitest';
import type { Visit } from './visit.ts';

export const movingVisits: Readonly<Record<string, Visit>> = {
  async 'movable-view'(page) {
    await page.drag('#ball', { x: 100, y: 50 });
    await page.expectText('x 100, y 50');
    await page.expectText('htouchmove #ball');
    await page.tapText('Home');
    await page.expectValue(placeOf, '#ball', [0, 0]);
    await page.tapText('Larger');
    await page.expectText('"scale":1.5');
  },
  async 'gesture-handlers'(page) {
    await page.drag('#pan', { x: 60, y: 0 });
    await page.expectText('gesture begin');
    await page.expectText('gesture end');
    await page.drag('#aside', { x: 60, y: 0 });
    await page.expectText('let go aside');
    await page.drag('.rows', { x: 0, y: 90 });
    await page.expectText('sheet let go');
  },
  async 'sticky-header'(page) {
    await page.tapText('Down');
    await page.tapText('Down');
    await page.expectText('stickontopchange {"name":"Anchors"} {"isStickOnTop":true}');
    await page.expectValue(stuckAt, '#head-0', 0);
    await page.tapText('Fill');
    await page.expectValue(countOf, 'wx-list-builder > *', 10_000);
  },
  async 'grid-view'(page) {
    await page.expectValue(columnsOf, '#aligned', 3);
    await page.expectValue(columnsOf, '#masonry', 3);
    await page.tapText('One more');
    await page.expectValue(columnsOf, '#aligned', 4);
    await page.expectValue(columnsOf, '#masonry', 4);
  },
  async 'page-container'(page) {
    await page.tapText('bottom');
    await page.expectText('afterenter');
    await page.expectText('The page within');
    // The boat flew from its small place to its large one.
    await page.expectText('flown 60 to 335 px');
    await page.tapText('Close it');
    await page.expectText('afterleave');
    for (const [position, edges] of [
      ['top', 'left right top'],
      ['right', 'bottom left right top'],
      ['center', ''],
    ] as const) {
      await page.tapText(position);
      await page.expectValue(edgesTouched, '#inside', edges);
      await page.tapText('Close it');
      await page.expectValue(isSeen, '#inside', false);
    }
    await page.tapText('bottom');
    await page.expectValue(edgesTouched, '#inside', 'bottom left right');
    await page.drag('#inside', { x: 0, y: 120 });
    await page.expectValue(isSeen, '#inside', false);
  },
  async 'match-media'(page) {
    await page.expectText('This screen is narrow.');
    await page.expectText('Upright');
    expect(await page.evaluate(isSeen, '#wide')).toBe(false);
  },
  async 'keyboard-accessory'(page) {
    expect(await page.evaluate(isSeen, 'wx-keyboard-accessory')).toBe(false);
    await page.tap('textarea');
    await page.expectValue(isSeen, 'wx-keyboard-accessory', true);
    await page.tap('#date');
    await page.expectValue(fieldText, 'textarea', '21 November');
  },
  async editor(page) {
    await page.expectText('Fog until noon');
    await page.expectText('Nobody writes here');
    expect(await page.evaluate(countOf, 'wx-editor script, wx-editor [onclick]')).toBe(0);
    await page.tap('#read');
    await page.expectText('<h1>Fog until noon</h1><p>Then <strong>sun</strong>.</p>');
    await page.tap('#pictured img');
    await page.drag('.wx-editor-handle-right', { x: 60, y: 0 });
    await page.expectValue((css) => document.querySelector<HTMLElement>(css)?.style.width, '#pictured img', '140px');
    await page.tap('#pictured img');
    await page.tap('[data-action=center]');
    await page.expectValue((css) => document.querySelector(css)?.parentElement?.style.textAlign, '#pictured img', 'center');
    await page.tap('#pictured img');
  },
  async 'long-content'(page) {
    await page.tapText('Name the page so');
    await page.expectText('renamed');
    await page.expectValue(countOf, 'wx-picker-view-column wx-view', 10_000);
    expect(await page.evaluate(isWithinPage, 'wx-page')).toBe(true);
  },
};

// Each runs in the page.

/** Whole pixels that a movable view has been moved by. */
function placeOf(css: string): number[] {
  const transform = document.querySelector<HTMLElement>(css)?.style.transform ?? '';
  return [...transform.matchAll(/translate[XY]\((-?[\d.]+)px\)/g)].map(([, pixels]) => Math.abs(Math.round(Number(pixels))));
}

/** How far below the top of its scroll view. */
function stuckAt(css: string): number {
  const element = document.querySelector(css);
  const scroller = element?.closest('wx-scroll-view');
  return Math.round((element?.getBoundingClientRect().top ?? -1) - (scroller?.getBoundingClientRect().top ?? 0));
}

function countOf(css: string): number {
  return document.querySelectorAll(css).length;
}

/** Different left edges among the children. */
function columnsOf(css: string): number {
  const lefts = [...(document.querySelector(css)?.children ?? [])].map((child) => Math.round(child.getBoundingClientRect().left));
  return new Set(lefts).size;
}

/** Of the view, by the panel around an element that has come to rest. */
function edgesTouched(css: string): string {
  const panel = document.querySelector(css)?.closest('[role=dialog]');
  if (!panel || panel.getAnimations().length > 0) return 'on its way';
  const { left, right, top, bottom } = panel.getBoundingClientRect();
  const touched = { bottom: innerHeight - bottom, left, right: innerWidth - right, top };
  return Object.entries(touched)
    .filter(([, gap]) => Math.abs(gap) < 1)
    .map(([edge]) => edge)
    .join(' ');
}

function isSeen(css: string): boolean {
  return (document.querySelector(css)?.getBoundingClientRect().height ?? 0) > 0;
}

function fieldText(css: string): string {
  return document.querySelector<HTMLTextAreaElement>(css)?.value ?? '';
}

/** A page may be high; it is never wider than the view, whatever is in it. */
function isWithinPage(css: string): boolean {
  return (document.querySelector(css)?.getBoundingClientRect().width ?? Number.POSITIVE_INFINITY) <= innerWidth;
}
