// Visits to the pages of components that draw, play or belong to the host.

import { expect } from 'vitest';
import { findLogicFrame, findViewFrame } from '../driver/in-page.ts';
import type { PageDriver } from '../driver/page-driver.ts';
import type { Visit } from './visit.ts';

/** For a browser to collect garbage in, once there is much. */
const COLLECTED_MS = 500;

/** A touch just after a scroll is no tap. */
const AFTER_SCROLL_MS = 300;

export const mediaVisits: Readonly<Record<string, Visit>> = {
  async canvas(page) {
    await page.expectText('image 64 × 64');
    // Without a graphics card and its emulation a browser has no WebGL (WebKitGTK has none off the screen), nor has a mini-program.
    // WebKitGTK has it in documents, and not in workers.
    const expected = (await page.evaluate(hasWebGl, null)) ? 'webgl 15 138 107 255' : 'webgl absent';
    const isInWebKit = await page.evaluate(isWebKit, null);
    await page.expectText(isInWebKit ? /webgl (?:15 138 107 255|absent)/ : expected);
    await page.expectText('text measured');
    await page.expectText('old 1 violet');
    await page.tapText('Sail');
    await page.expectText('sailed 60');
    await page.tapText('Read a pixel');
    await page.expectText('pixel 45 108 223');
    await page.expectText('url data:image/png;base64,');
    await page.tapText('Save');
    await page.expectText('load #saved {"width":400,"height":160}');
    await page.tapText('Save the old one');
    await page.expectText('file 300 × 120');
    // What the worker drew is what the screen shows; WebKit shows it, and does not give it back.
    if (isInWebKit) return;
    // And goes on showing it when what carried the canvas to the worker is gone.
    await page.window.evaluate(makeGarbage, null, findLogicFrame);
    await page.pause(COLLECTED_MS);
    const [sail, gl] = [await page.evaluate(pictureOf, 0), await page.evaluate(pictureOf, 1)];
    expect(sail).toMatch(/^data:image\/png;base64,/);
    expect(sail).not.toEqual(gl);
  },
  async video(page) {
    await page.expectText('error #missing');
    await page.expectText('loadedmetadata 160 × 90');
    await page.expectText('seekcomplete #film');
    await page.tapText('Play');
    await page.expectText('play #film');
    await page.expectText('timeupdate goes on');
    await page.tapText('Pause');
    await page.expectText('pause #film');
    await page.tap('#film .wx-video-mute');
    await page.expectValue((css) => document.querySelector<HTMLVideoElement>(css)?.muted, '#film > video', false);
    await page.tapText('Fill the page');
    await page.expectText('fullscreenchange #film {"fullScreen":true,"direction":"vertical"}');
    expect(await page.evaluate(widthShare, '#film')).toBe(1);
    await page.tap('#film .wx-video-full');
    await page.expectText('fullscreenchange #film {"fullScreen":false,"direction":"vertical"}');
  },
  async audio(page) {
    await page.expectText('error #silent {"errMsg":"MEDIA_ERR_NETWORK"}');
    await page.tap('.wx-audio-left');
    await page.expectText('play #bell');
    await page.expectText('ended #bell');
    await page.tapText('Ring');
    await page.expectText('inner canplay 1.0 s');
    await page.expectText('inner play');
    await page.tapText('Stop');
    await page.expectText('inner stop');
    await page.tapText('Ring what is missing');
    await page.expectText('inner error 10003');
  },
  async camera(page) {
    await page.pressChrome('Allow');
    await page.expectText('initdone');
    await page.tapText('Take a picture');
    await page.expectText('picture taken');
    await page.tapText('Film');
    // WebKitGTK has nothing to encode films with, and says so.
    await page.expectText(/film (webm|mp4)|failed startRecord:fail this browser records no films/);
    await page.tapText('Turn');
    await page.expectText(/initdone[\s\S]*initdone/);
  },
  async map(page) {
    await page.expectText('updated #map');
    await page.tap('[aria-label="North harbour"] > svg');
    await page.expectText('markertap #map {"markerId":1}');
    await page.tap('.wx-map-callout');
    await page.expectText('callouttap #map {"markerId":1}');
    await page.tap('.wx-map-clickable');
    await page.expectText('controltap #map {"controlId":9}');
    await page.drag('#map', { x: -60, y: 20 });
    await page.expectText('regionchange drag at 11');
    await page.expectValue((css) => document.querySelector(css)?.textContent, '#turned .wx-map-cluster', '3');
    await page.tap('#turned .own');
    await page.expectText('callouttap #turned {"markerId":5}');
    await page.expectText('clusters 6+7+8');
    await tapLine(page, '#turned');
    await page.expectText('polylinetap 0');
    await page.tap('#turned .wx-map-cluster');
    await page.expectText('cluster tapped 6+7+8');
    await page.expectValue((css) => document.querySelectorAll(css).length, '#turned .wx-map-cluster', 0);
    await page.tapText('Where');
    await page.expectText(/center 54\.\d\d 10\.\d\d/);
    await page.tapText('Sail');
    await page.expectText('sailed north');
    await page.tapText('Show both');
    await page.expectText('included both');
    await page.tap('#map');
    await page.expectText('tap on the earth');
  },
  async 'web-view'(page) {
    await page.tap('wx-button');
    await page.expectText('error #web');
    await page.expectText('https://web.example/');
    expect(await page.count('wx-web-view iframe')).toBe(0);
  },
  async placeholders(page) {
    await page.expectText('statechange #live-player {"code":-2301');
    await page.expectText('error #ad {"errCode":1004');
    await page.expectText('error #official-account {"status":1');
    await page.expectText('error #open-data-list');
    await page.expectText('error #store-gift');
    expect(await page.count('[role=note]')).toBe(12);
    await page.tapText('Sign in there');
    await page.expectText('fail {"errMsg":"functionalPageNavigator:fail');
  },
  async removed(page) {
    await page.tapText('Modal');
    await page.expectText('The tide turns at four.');
    await page.tapText('Yes');
    await page.expectText('confirm #modal {}');
    await page.tapText('Toast');
    await page.expectText('change #toast');
    await page.tapText('Sheet');
    await page.tapText('Stern');
    await page.expectText('tap {"side":"Stern"}');
    await page.tapText('Leave');
    await page.expectText('change #sheet {}');
  },
};

/** Where a line that is drawn is touched, wherever a turned map has it. */
async function tapLine(page: PageDriver, css: string): Promise<void> {
  await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), css);
  await page.pause(AFTER_SCROLL_MS);
  const point = await page.evaluate(pointOnLine, css);
  const corner = await page.window.cornerOf(findViewFrame);
  await page.window.press({ x: corner.x + point.x, y: corner.y + point.y });
}

/** Runs in the page: looks for a line in a map, by what a finger would find. */
function pointOnLine(css: string): { readonly x: number; readonly y: number } {
  const box = document.querySelector(css)?.getBoundingClientRect() ?? new DOMRect();
  const points: { readonly x: number; readonly y: number }[] = [];
  for (let y = box.top + 4; y < box.bottom; y += 4) {
    for (let x = box.left + 4; x < box.right; x += 4) {
      if (document.elementFromPoint(x, y)?.matches('[data-line]')) points.push({ x, y });
    }
  }
  // Its ends are near markers, which fingers find first.
  const middle = points[Math.floor(points.length / 2)];
  if (middle !== undefined) return middle;
  throw new Error(`no line is seen in ${css}`);
}

/** Runs in the page. */
function hasWebGl(): boolean {
  return new OffscreenCanvas(1, 1).getContext('webgl') !== null;
}

/** Runs in the logic frame: enough for the browser to collect what is there. */
function makeGarbage(): number {
  return Array.from({ length: 300_000 }, (_, index) => ({ index, text: `garbage ${index}` })).length;
}

/** Runs in the page: what a canvas shows. */
function pictureOf(index: number): string | undefined {
  return document.querySelectorAll<HTMLCanvasElement>('wx-canvas canvas')[index]?.toDataURL();
}

/** Runs in the page: how much of its width an element takes. */
function widthShare(css: string): number {
  return (document.querySelector(css)?.getBoundingClientRect().width ?? 0) / innerWidth;
}

/** Runs in the page. */
function isWebKit(): boolean {
  return /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
}
