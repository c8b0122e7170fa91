// Every page of the gallery in every engine of this run: touched, with the events that it reports; its boxes where the
// first engine has them; nothing on the console.

import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { drivePage, type PageDriver } from './driver/page-driver.ts';
import type { BrowserWindow, Engine, EngineName } from './engines/engine.ts';
import { createEngine, engineNames } from './engines/engines.ts';
import { type Box, compareBoxes, measureBoxes } from './gallery/boxes.ts';
import { demoPages } from './gallery/pages.ts';
import { visits } from './gallery/visits.ts';

const PHONE = { width: 375, height: 812 };
/** Longer than the transition to a page, so that boxes and pictures show where things come to rest. */
const AT_REST_MS = 500;
/** What still moves after that is drawn as it is. */
const MOTION_MAX_FRAMES = 120;
const MEASURE_ATTEMPTS = 20;
const MEASURE_PAUSE_MS = 100;

const pictures = fileURLToPath(new URL('../screenshots/gallery', import.meta.url));
const boxesOf = new Map<string, readonly Box[]>();

describe.each(engineNames)('The gallery in %s', (engineName) => {
  let engine: Engine;
  let window: BrowserWindow;
  let page: PageDriver;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    engine = await createEngine(engineName);
    window = await engine.open({ url: `${inject('hostUrl')}#/open/gallery`, ...PHONE });
    page = drivePage(window);
    await page.expectText('Component gallery');
  });
  afterAll(async () => {
    await window?.close();
    await engine?.close();
  });

  it('opens a page from its index, and comes back', async () => {
    await page.pause(AT_REST_MS);
    await takePicture('index', page);
    await page.tapText('icon');
    await page.expectText('Events will be listed here');
    await page.pressChrome('Back');
    await page.expectText('Component gallery');
    expect(window.problems).toEqual([]);
  });

  for (const { name, path } of demoPages) {
    it(`shows ${name} at work`, async () => {
      const visit = visits[name];
      if (visit === undefined) throw new Error(`Nobody tries the page ${name}: add it to src/gallery/visits.ts.`);
      const problemsBefore = window.problems.length;
      await page.open('gallery', path, '[class*="--log"]');
      await page.pause(AT_REST_MS);
      await checkBoxes(name, engineName, page);
      await takePicture(name, page);
      try {
        await visit(page);
      } catch (error) {
        await takePicture(`${name}-failed`, page);
        throw error;
      }
      await takePicture(`${name}-touched`, page);
      expect(window.problems.slice(problemsBefore)).toEqual([]);
    });
  }
});

/** The first engine of the run is what the others are compared with. */
async function checkBoxes(name: string, engine: EngineName, page: PageDriver): Promise<void> {
  const boxes = await measureAtRest(page);
  expect(boxes.length, 'elements of the page').toBeGreaterThan(3);
  const expected = boxesOf.get(name);
  if (expected === undefined) boxesOf.set(name, boxes);
  else expect.soft(compareBoxes(expected, boxes), `boxes in ${engineNames[0]} and ${engine}`).toEqual([]);
}

/** What a program moves by itself is in no list of animations: boxes are at rest when they are the same twice. */
async function measureAtRest(page: PageDriver): Promise<readonly Box[]> {
  await page.evaluate(comeToRest, MOTION_MAX_FRAMES);
  let boxes = await page.evaluate(measureBoxes, null);
  for (let attempt = 0; attempt < MEASURE_ATTEMPTS; attempt += 1) {
    await page.pause(MEASURE_PAUSE_MS);
    const again = await page.evaluate(measureBoxes, null);
    if (compareBoxes(boxes, again).length === 0) return again;
    boxes = again;
  }
  return boxes;
}

async function takePicture(name: string, { window, evaluate }: PageDriver): Promise<void> {
  await Promise.all([evaluate(comeToRest, MOTION_MAX_FRAMES), window.evaluate(comeToRest, MOTION_MAX_FRAMES)]);
  await writeFile(`${pictures}/${name}.${window.engine}.png`, await window.screenshot());
}

/** Runs in a document: waits while anything in it moves, but for what moves for ever, and until that has been drawn. */
async function comeToRest(framesMax: number): Promise<void> {
  const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const animationsIn = (root: Document | ShadowRoot): Animation[] => [
    ...root.getAnimations(),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? animationsIn(shadowRoot) : [])),
  ];
  const isMoving = (): boolean =>
    animationsIn(document).some(
      ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
    );
  for (let frame = 0; frame < framesMax && isMoving(); frame += 1) await nextFrame();
  await nextFrame();
  await nextFrame();
}
