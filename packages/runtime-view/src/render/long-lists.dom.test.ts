import type { Patch } from '@dinghy/bridge-protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileWxml } from '../testing/compile.ts';
import { type MountedPage, mount } from '../testing/mount.ts';

type Rows = readonly { readonly id: number }[];

const rowsOf = (count: number, from = 0): Rows => Array.from({ length: count }, (_, at) => ({ id: from + at }));

/** Tells the list that its end is near, or that it is not. */
let tell: (isNear: boolean) => void = () => undefined;
let page: MountedPage;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: unknown[]) => void) {
        tell = (isIntersecting) => callback([{ isIntersecting, boundingClientRect: { top: 0 }, rootBounds: { bottom: 0 } }]);
      }
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
});
afterEach(() => {
  page.dispose();
  vi.unstubAllGlobals();
});

const LIST = '<scroll-view type="list" scroll-y><view wx:for="{{rows}}" wx:key="id" class="row">{{item.id}}</view></scroll-view>';

async function open(wxml: string, rows: Rows): Promise<void> {
  page = await mount({ page: { template: compileWxml(wxml).view } }, { rows });
}

const wanted = async (): Promise<unknown[]> => {
  await page.settle();
  return page.messages.flatMap(({ name, body }) => (name === 'itemsWanted' ? [body] : []));
};
const patch = (...patches: Patch[]): Promise<void> => page.commit({ patches: [[1, patches]] });
const shown = (): number[] => [...page.root.querySelectorAll('.row')].map(({ textContent }) => Number(textContent));
const hasRest = (): boolean => page.root.querySelector('wx-list-rest') !== null;

describe('a list in a scroll view of type list', () => {
  it('has its first rows, and more whenever its end comes near, until it has all', async () => {
    await open(LIST, rowsOf(400));
    expect(shown()).toHaveLength(100);
    tell(false);
    expect(shown()).toHaveLength(100);
    tell(true);
    expect(shown()).toHaveLength(200);
    for (let near = 0; near < 2; near++) tell(true);
    expect(shown()).toEqual(rowsOf(400).map(({ id }) => id));
    expect(hasRest()).toBe(false);
  });

  it('follows its data, whether the rows are there or not', async () => {
    await open(LIST, rowsOf(300));
    await patch(['s', ['rows', 250, 'id'], 9250], ['s', ['rows', 5, 'id'], 9005]);
    expect(shown()[5]).toBe(9005);
    await patch(['l', ['rows'], [{ n: rowsOf(1, -1) }, [0, 300]]]);
    expect(shown().slice(0, 3)).toEqual([-1, 0, 1]);
    expect(shown()).toHaveLength(100);
    tell(true);
    tell(true);
    expect(shown()).toHaveLength(300);
    expect(shown()[251]).toBe(9250);
    await patch(['s', ['rows'], rowsOf(20)]);
    expect([shown().length, hasRest()]).toEqual([20, false]);
    await patch(['s', ['rows'], rowsOf(1000)]);
    expect([shown().length, hasRest()]).toEqual([300, true]);
  });

  it.each([
    ['no rows but those of a short list', LIST, 100, 100],
    ['all rows outside such a view', LIST.replace('type="list"', ''), 300, 300],
    ['all rows where it scrolls sideways', LIST.replace('scroll-y', 'scroll-x'), 300, 300],
    ['all rows inside another element', LIST.replace('<view', '<view><view').replace('</scroll', '</view></scroll'), 300, 300],
  ])('has %s', async (_, wxml, count, expected) => {
    await open(wxml, rowsOf(count));
    expect([shown().length, hasRest()]).toEqual([expected, false]);
  });
});

describe('a list of which the beginning is here', () => {
  const beginning = (count: number, length: number): Promise<void> =>
    open(LIST, rowsOf(count)).then(() => patch(['s', ['rows.length'], length]));
  const send = (count: number, from: number): Promise<void> => patch(['l', ['rows'], [[0, from], { n: rowsOf(count, from) }]]);

  it('asks for more well before its end, and once', async () => {
    await beginning(700, 100_000);
    expect(await wanted()).toEqual([]);
    for (let near = 0; near < 2; near++) tell(true);
    expect(await wanted()).toEqual([{ instance: 1, field: 'rows', count: 800 }]);
    await patch(['s', ['rows', 0, 'id'], 9000]);
    expect(await wanted()).toHaveLength(1);
    await send(700, 700);
    for (let near = 0; near < 7; near++) tell(true);
    expect(await wanted()).toEqual([
      { instance: 1, field: 'rows', count: 800 },
      { instance: 1, field: 'rows', count: 1500 },
    ]);
  });

  it('makes rows that come as soon as they are there, and ends where the list does', async () => {
    await beginning(150, 260);
    for (let near = 0; near < 5; near++) tell(true);
    expect([shown().length, hasRest(), (await wanted()).length]).toEqual([150, true, 1]);
    await send(110, 150);
    await patch(['d', ['rows.length']]);
    tell(true);
    expect([shown().length, hasRest()]).toEqual([260, false]);
  });

  it('asks for all of it where nobody can tell what is near', async () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    await beginning(150, 5000);
    expect(await wanted()).toEqual([{ instance: 1, field: 'rows', count: 5000 }]);
    expect(shown()).toHaveLength(150);
  });

  it.each([3, 'many', null, -1])('has the rows that it has where it is said to have %s', async (length) => {
    await open(LIST, rowsOf(50));
    await patch(['s', ['rows.length'], length]);
    expect([shown().length, hasRest(), (await wanted()).length]).toEqual([50, false, 0]);
  });

  it('is gone with what it stood for', async () => {
    await beginning(150, 5000);
    await patch(['s', ['rows'], null], ['d', ['rows.length']]);
    expect([shown().length, hasRest()]).toEqual([0, false]);
  });
});
