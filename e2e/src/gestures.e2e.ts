// What fingers, a mouse and a pen do reaches the handlers of a page as the platform documents it: which events, in which
// order, and what is in them.

import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram } from './driver/mini-program.ts';
import { createPointers, type Pointer, type Pointers } from './driver/pointers.ts';

interface Touch {
  readonly identifier: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly pageX: number;
  readonly pageY: number;
  readonly force: number;
}

interface HeardEvent {
  readonly type: string;
  readonly target: { readonly id: string; readonly dataset: unknown };
  readonly currentTarget: { readonly id: string; readonly dataset: unknown };
  readonly mark: unknown;
  readonly detail: unknown;
  readonly touches?: readonly Touch[];
  readonly changedTouches?: readonly Touch[];
  readonly timeStamp: number;
}

const LONG_MS = 600;
/** The platform's threshold, and what the clock of a busy browser may be off by. */
const PRESS_MS = 350;
const CLOCK_MS = 5;
/** The fixture shows its log so long after an event, and some. */
const LOG_MS = 200;

let host: OpenHost;
let view: Frame;
let pointers: Pointers;
/** Where the page's frame stands in the window. */
let corner = { x: 0, y: 0 };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function takeLog(): Promise<readonly HeardEvent[]> {
  await pause(LOG_MS);
  return JSON.parse((await view.locator('#log').textContent()) ?? '[]') as readonly HeardEvent[];
}

/** The middle of an element, in the window. */
async function middleOf(selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await view.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not shown.`);
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

async function press(pointer: Pointer, selector: string, heldMs = 0): Promise<void> {
  const { x, y } = await middleOf(selector);
  await pointer.down(x, y);
  await pause(heldMs);
  await pointer.up(x, y);
}

const typesOf = (log: readonly HeardEvent[]): readonly string[] =>
  log.map(({ type, currentTarget }) => `${type} ${currentTarget.id}`);
const idsOf = (touches: readonly Touch[] = []): readonly number[] => touches.map(({ identifier }) => identifier);
const scrollTop = (): Promise<number> => view.locator('#scroller').evaluate((element) => element.scrollTop);

beforeAll(async () => {
  host = await openHost({ device: 'phone', path: '#/open/gestures' });
  view = await driveMiniProgram(host.page).view('#inner');
  pointers = await createPointers(host.page);
});
afterAll(() => host.close());

beforeEach(async () => {
  await view.locator('#scroller').evaluate((element) => element.scrollTo(0, 0));
  // What has just scrolled is not tapped.
  await pause(LOG_MS);
  await press(pointers.touch, '#clear');
  await view.getByText('[]', { exact: true }).waitFor();
  const frame = await (await view.frameElement()).boundingBox();
  corner = { x: frame?.x ?? 0, y: frame?.y ?? 0 };
});

describe('One pointer', () => {
  it.each(['touch', 'mouse', 'pen'] as const)('taps by %s: the same events with the same contents', async (kind) => {
    const { x, y } = await middleOf('#inner');
    await press(pointers[kind], '#inner');
    const touch = {
      identifier: 0,
      clientX: x - corner.x,
      clientY: y - corner.y,
      pageX: x - corner.x,
      pageY: y - corner.y,
      force: 1,
    };
    const inner = { id: 'inner', dataset: { depth: 1 } };
    const outer = { id: 'outer', dataset: { depth: 2 } };
    const event = (type: string, currentTarget: object, more: object = {}) => ({
      type,
      target: inner,
      currentTarget,
      mark: { place: 'inner', kept: 1 },
      detail: {},
      touches: [touch],
      changedTouches: [touch],
      ...more,
    });
    const detail = { x: touch.pageX, y: touch.pageY };
    const expected = [
      event('touchstart', inner),
      event('touchstart', outer),
      event('touchend', inner, { touches: [] }),
      event('tap', inner, { detail }),
      event('tap', outer, { detail }),
    ];
    const log = await takeLog();
    expect(typesOf(log)).toEqual(['touchstart inner', 'touchstart outer', 'touchend inner', 'tap inner', 'tap outer']);
    expect(log).toMatchObject(
      expected.map((each) => ({ ...each, touches: each.touches.map(forceAny), changedTouches: [forceAny(touch)] })),
    );
  });

  it.each(['touch', 'mouse', 'pen'] as const)('drags by %s: its element keeps hearing of it, and is not tapped', async (kind) => {
    const { x, y } = await middleOf('#inner');
    const pointer = pointers[kind];
    await pointer.down(x, y);
    for (let step = 1; step <= 5; step += 1) await pointer.move(x + step * 20, y);
    await pointer.up(x + 100, y);
    const log = await takeLog();
    const inner = log.filter(({ currentTarget }) => currentTarget.id === 'inner');
    expect(inner[0]?.type).toBe('touchstart');
    expect(new Set(inner.slice(1, -1).map(({ type }) => type))).toEqual(new Set(['touchmove']));
    expect(inner.at(-1)?.type).toBe('touchend');
    expect(new Set(inner.map(({ target }) => target.id))).toEqual(new Set(['inner']));
    expect(inner.at(-1)?.changedTouches?.[0]).toMatchObject({
      identifier: 0,
      clientX: x + 100 - corner.x,
      clientY: y - corner.y,
    });
    expect(log.some(({ type }) => type === 'tap')).toBe(false);
  });

  it.each(['touch', 'mouse', 'pen'] as const)('presses long by %s after 350 ms, and taps no more', async (kind) => {
    await press(pointers[kind], '#inner', LONG_MS);
    const log = await takeLog();
    expect(typesOf(log)).toEqual([
      'touchstart inner',
      'touchstart outer',
      'longpress inner',
      'longpress outer',
      'longtap inner',
      'touchend inner',
    ]);
    const [start, , long] = log;
    expect((long?.timeStamp ?? 0) - (start?.timeStamp ?? 0)).toBeGreaterThanOrEqual(PRESS_MS - CLOCK_MS);
    expect(long).toMatchObject({ detail: start && { x: start.touches?.[0]?.pageX, y: start.touches?.[0]?.pageY } });
    expect(idsOf(long?.touches)).toEqual([0]);
  });

  it('taps where it was lifted before 350 ms', async () => {
    await press(pointers.touch, '#pressed', 150);
    expect(typesOf(await takeLog())).toEqual(['tap pressed']);
  });

  it('taps after a longtap where nobody listens to long presses', async () => {
    await press(pointers.touch, '#longtapped', LONG_MS);
    expect(typesOf(await takeLog())).toEqual(['longtap longtapped', 'tap longtapped']);
  });

  it.each([
    ['8 px', 8, ['tap tapped']],
    ['12 px', 12, []],
  ] as const)('that moves by %s on the way: %j', async (_, way, expected) => {
    const { x, y } = await middleOf('#tapped');
    await pointers.mouse.down(x, y);
    await pointers.mouse.move(x + way, y);
    await pointers.mouse.move(x, y);
    await pointers.mouse.up(x, y);
    expect(typesOf(await takeLog())).toEqual(expected);
  });

  it('that moves on the way presses nothing long', async () => {
    const { x, y } = await middleOf('#pressed');
    await pointers.mouse.down(x, y);
    await pointers.mouse.move(x + 12, y);
    await pause(LONG_MS);
    await pointers.mouse.up(x, y);
    expect(typesOf(await takeLog())).toEqual([]);
  });

  it('that is taken away ends with touchcancel, without a tap', async () => {
    const { x, y } = await middleOf('#inner');
    await pointers.touch.down(x, y);
    await pointers.fingers('touchCancel', []);
    const log = await takeLog();
    expect(typesOf(log)).toEqual(['touchstart inner', 'touchstart outer', 'touchcancel inner']);
    expect(log.at(-1)).toMatchObject({ touches: [], changedTouches: [{ identifier: 0 }] });
  });

  it('that presses harder sends touchforcechange with its force', async () => {
    const { x, y } = await middleOf('#forced');
    await pointers.fingers('touchStart', [{ id: 0, x, y, force: 0.2 }]);
    // Chromium keeps small moves to itself.
    for (const [step, force] of [0.5, 0.5, 0.9].entries())
      await pointers.fingers('touchMove', [{ id: 0, x: x - 20 * (step + 1), y, force }]);
    await pointers.fingers('touchEnd', []);
    const log = await takeLog();
    expect(typesOf(log)).toEqual(['touchforcechange forced', 'touchforcechange forced']);
    expect(log.map(({ changedTouches }) => changedTouches?.[0]?.force)).toEqual([expect.closeTo(0.5), expect.closeTo(0.9)]);
  });
});

describe('Two fingers', () => {
  it('keep their identifiers and their elements, and tap nothing', async () => {
    const first = { id: 0, ...(await middleOf('#inner')) };
    const other = { id: 1, ...(await middleOf('#second')) };
    await pointers.fingers('touchStart', [first]);
    await pointers.fingers('touchStart', [first, other]);
    await pointers.fingers('touchMove', [first, { ...other, x: other.x + 30 }]);
    await pointers.fingers('touchEnd', [first]);
    await pointers.fingers('touchEnd', []);
    const log = (await takeLog()).filter(({ currentTarget }) => currentTarget.id !== 'outer');
    expect(
      log.map(({ type, target, touches, changedTouches }) => [type, target.id, idsOf(touches), idsOf(changedTouches)]),
    ).toEqual([
      ['touchstart', 'inner', [0], [0]],
      ['touchstart', 'second', [0, 1], [1]],
      ['touchmove', 'second', [0, 1], [1]],
      ['touchend', 'inner', [1], [0]],
      ['touchend', 'second', [], [1]],
    ]);
  });

  it('press nothing long', async () => {
    const first = { id: 0, ...(await middleOf('#pressed')) };
    await pointers.fingers('touchStart', [first]);
    await pointers.fingers('touchStart', [first, { id: 1, ...(await middleOf('#second')) }]);
    await pause(LONG_MS);
    await pointers.fingers('touchEnd', []);
    expect(typesOf(await takeLog()).filter((each) => each.startsWith('longpress'))).toEqual([]);
  });
});

describe('Scrolling', () => {
  it('moves a page that is longer than the screen', async () => {
    await view.evaluate(() => {
      const long = document.createElement('div');
      long.id = 'long';
      long.style.height = '3000px';
      document.querySelector('wx-page')?.prepend(long);
    });
    await dragUpFrom({ x: 100, y: 500 });
    const moved = await view.evaluate(() => scrollY);
    await view.evaluate(() => {
      document.querySelector('#long')?.remove();
      scrollTo(0, 0);
    });
    await pause(LOG_MS);
    await takeLog();
    expect(moved).toBeGreaterThan(40);
  });

  async function dragUp(selector: string): Promise<void> {
    return dragUpFrom(await middleOf(selector));
  }

  async function dragUpFrom({ x, y }: { readonly x: number; readonly y: number }): Promise<void> {
    await pointers.touch.down(x, y);
    for (let step = 1; step <= 10; step += 1) {
      await pointers.touch.move(x, y - step * 8);
      await pause(16);
    }
    // A finger that rests before it lifts throws nothing.
    await pause(LOG_MS);
    await pointers.touch.up(x, y - 80);
  }

  it('is stopped by catchtouchmove', async () => {
    await dragUp('#still');
    expect(typesOf(await takeLog())).toContain('touchmove still');
    expect(await scrollTop()).toBe(0);
    expect(await view.evaluate(() => scrollY)).toBe(0);
  });

  it('goes on under bindtouchmove', async () => {
    await view.locator('#scroller').evaluate((element) => element.scrollTo(0, 100));
    await pause(LOG_MS);
    await dragUp('#loose');
    expect(typesOf(await takeLog())).toContain('touchmove loose');
    expect(await scrollTop()).toBeGreaterThan(120);
  });

  it('is told at most once a frame', async () => {
    const frames = await view.locator('#scroller').evaluate(async (element) => {
      let count = 0;
      for (let frame = 0; frame < 12; frame += 1) {
        // Several steps within one frame, each of them seen by the page's layout.
        for (let step = 0; step < 4; step += 1) {
          element.scrollTop += 2;
          element.getBoundingClientRect();
          await new Promise((resolve) => setTimeout(resolve));
        }
        await new Promise(requestAnimationFrame);
        count += 1;
      }
      return count;
    });
    const scrolls = (await takeLog()).filter(({ type }) => type === 'scroll');
    expect(scrolls.length).toBeGreaterThan(1);
    expect(scrolls.length).toBeLessThanOrEqual(frames + 1);
    expect(scrolls.at(-1)?.detail).toMatchObject({ scrollTop: 96 });
  });
});

/** How hard a pointer without a sense of force presses is the browser's to say. */
function forceAny(touch: Touch): unknown {
  return { ...touch, force: expect.any(Number) };
}
