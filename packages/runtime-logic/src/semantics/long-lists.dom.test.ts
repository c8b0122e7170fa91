// A list of which the view has the beginning, in both layers: it looks as if the view had all of it.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeScreens, openScreen, type Screen } from '../testing/open-screen.ts';

const PAGE = {
  'p.wxml':
    '<text id="length">{{rows.length}}</text><list-view><view wx:for="{{rows}}" wx:key="id" class="row">{{index}} {{item.id}} {{item.name}}</view></list-view>',
  'p.js': 'Page({ data: { rows: [] } })',
};
const ROWS = '(count, from = 0) => Array.from({ length: count }, (_, at) => ({ id: from + at, name: "n" }))';

/** Tells every list that its end is near. */
let nearEnd: (() => void)[] = [];
let screen: Screen;

beforeEach(() => {
  nearEnd = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: () => void;
      constructor(callback: (entries: unknown[]) => void) {
        const entry = { isIntersecting: true, boundingClientRect: { top: 0 }, rootBounds: { bottom: 0 } };
        this.#tell = () => callback([entry]);
        nearEnd.push(this.#tell);
      }
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {
        nearEnd = nearEnd.filter((tell) => tell !== this.#tell);
      }
    },
  );
});
afterEach(() => {
  closeScreens();
  vi.unstubAllGlobals();
});

const shown = (): string[] => [...screen.root.querySelectorAll('[class$=row]')].map(({ textContent }) => textContent ?? '');
const wanted = (): number => screen.sent.filter((name) => name === 'itemsWanted').length;

async function scrollDown(times = 1): Promise<void> {
  for (let time = 0; time < times; time++) {
    for (const tell of nearEnd) tell();
    await screen.run('');
  }
}

function expectAsWhole(): void {
  const { rows } = screen.page.data as { rows: ({ id?: unknown; name?: unknown } | undefined)[] };
  const made = shown();
  const whole = Array.from(rows, (item, at) => `${at} ${item?.id ?? ''} ${item?.name ?? ''}`);
  expect(made).toEqual(whole.slice(0, made.length));
  expect(made.length).toBeGreaterThanOrEqual(Math.min(100, whole.length));
  expect(screen.root.querySelector('wx-list-rest') !== null).toBe(made.length < whole.length);
  expect(screen.find('#length').textContent).toBe(String(whole.length));
  expect([...screen.viewErrors, ...screen.resyncs, ...screen.errors]).toEqual([]);
}

describe('A long list', () => {
  it('is sent as far as it is scrolled, and shown to its end', async () => {
    screen = await openScreen({ ...PAGE, 'p.js': `Page({ data: { rows: (${ROWS})(1700) } })` });
    expectAsWhole();
    await scrollDown(4);
    expect([shown().length, wanted()]).toEqual([500, 0]);
    await scrollDown();
    expect([shown().length, wanted()]).toEqual([600, 1]);
    await scrollDown(12);
    expect(shown()).toHaveLength(1700);
    expect(wanted()).toBe(1);
    expectAsWhole();
  });

  it('waits for rows that are on their way, and then goes on', async () => {
    screen = await openScreen(PAGE);
    await screen.run(`page.setData({ rows: (${ROWS})(1300) })`);
    for (let time = 0; time < 30; time++) for (const tell of nearEnd) tell();
    expect(shown()).toHaveLength(1000);
    await screen.run('');
    await scrollDown(4);
    expect(shown()).toHaveLength(1300);
    expectAsWhole();
  });

  it('keeps what has been sent when the view is drawn anew', async () => {
    screen = await openScreen(PAGE);
    await screen.run(`page.setData({ rows: (${ROWS})(1500) })`);
    await scrollDown(6);
    await screen.redraw();
    expectAsWhole();
    await screen.run('page.setData({ "rows[1200].name": "late", "rows[3].name": "early" })');
    await scrollDown(12);
    expect(shown()[1200]).toBe('1200 1200 late');
    expectAsWhole();
  });

  it('follows its data as if the view had all of it', async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constant('near') },
      fc.constantFrom(0, 50, 999, 1000, 1001, 1800).map((count) => `page.setData({ rows: (${ROWS})(${count}, ${count}) })`),
      fc.constant('page.setData({ rows: page.data.rows.slice(1) })'),
      fc.constant('page.setData({ rows: [{ id: -1 }].concat(page.data.rows) })'),
      fc.constant('page.setData({ rows: page.data.rows.slice().reverse() })'),
      fc.constantFrom(3, 700, 999, 1000, 1400).map((at) => `page.setData({ "rows[${at}].name": "set" })`),
      fc.constantFrom(1, 1700).map((at) => `page.setData({ "rows[${at}]": { id: "new" } })`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        screen = await openScreen(PAGE);
        await screen.run(`page.setData({ rows: (${ROWS})(1200) })`);
        for (const each of steps) {
          if (each === 'near') await scrollDown(6);
          else await screen.run(each);
          expectAsWhole();
        }
      }),
      { numRuns: 5 },
    );
  });

  it('that is a property is sent by who passes it', async () => {
    screen = await openScreen({
      'p.wxml': '<x-a rows="{{rows}}"/>',
      'p.js': `Page({ data: { rows: (${ROWS})(1100) } })`,
      'a.wxml': PAGE['p.wxml'],
      'a.js': 'Component({ properties: { rows: Array } })',
    });
    await scrollDown(10);
    expect(shown()).toHaveLength(1100);
    expect(wanted()).toBe(0);
  });
});
