import type { ViewEventPayload } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mountComponents } from '../testing/components.ts';
import type { MountedPage } from '../testing/mount.ts';

let page: MountedPage;
afterEach(() => {
  page.dispose();
  vi.useRealTimers();
});

function pointer(type: string, target: Element, x = 5, y = 5): void {
  const event = new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0, clientX: x, clientY: y });
  target.dispatchEvent(event);
}

function tap(target: Element): void {
  pointer('pointerdown', target);
  pointer('pointerup', target);
}

async function tapped(target: Element): Promise<ViewEventPayload | undefined> {
  page.events.length = 0;
  tap(target);
  await page.settle();
  return page.events.find(({ type }) => type === 'tap');
}

const handlers = (event: ViewEventPayload | undefined): string[] =>
  (event?.deliveries ?? []).map(({ instance, handler }) => `${instance}.${handler}`);

describe('events', () => {
  it('reach handlers from the target outwards, with dataset and marks by value', async () => {
    page = await mountComponents(
      {
        page: {
          wxml: '<view bindtap="outer" mark:a="{{1}}" mark:b="x"><view wx:for="{{rows}}" wx:key="id" id="r{{item.id}}" data-row="{{item}}" data-userName="u" mark:b="{{item.id}}" bindtap="inner"><text>{{item.id}}</text></view></view>',
        },
      },
      { 1: { path: 'page', data: { rows: [{ id: 7, tags: ['t'] }] } } },
    );
    const event = await tapped(page.root.querySelector('wx-text') as Element);
    expect(handlers(event)).toEqual(['1.inner', '1.outer']);
    expect(event?.detail).toEqual({ x: 5, y: 5 });
    expect(event?.changedTouches).toHaveLength(1);
    expect(event?.deliveries[0]).toMatchObject({
      target: { id: '', dataset: {} },
      currentTarget: { id: 'r7', dataset: { row: { id: 7, tags: ['t'] }, username: 'u' } },
      mark: { a: 1, b: 7 },
    });
  });

  it('read present values of rows that moved', async () => {
    page = await mountComponents(
      {
        page: {
          wxml: '<view wx:for="{{rows}}" wx:key="*this" data-index="{{index}}" bindtap="{{item === stop ? \'\' : \'pick\'}}">{{item}}</view>',
        },
      },
      { 1: { path: 'page', data: { rows: ['a', 'b'], stop: '' } } },
    );
    await page.commit({
      patches: [
        [
          1,
          [
            [
              'l',
              ['rows'],
              [
                [1, 1],
                [0, 1],
              ],
            ],
          ],
        ],
      ],
    });
    expect((await tapped(page.root.children[1] as Element))?.deliveries[0]?.currentTarget.dataset).toEqual({ index: 1 });
    await page.commit({ patches: [[1, [['s', ['stop'], 'a']]]] });
    expect(await tapped(page.root.children[1] as Element)).toBeUndefined();
  });

  it('run capture handlers first, stop at catch, and run one mut-bind', async () => {
    page = await mountComponents(
      {
        page: {
          wxml: '<view bindtap="never"><view catch:tap="a" capture-bind:tap="cap"><view mut-bind:tap="b"><view mut-bind:tap="c" bind:tap="d"><text>x</text></view></view></view></view>',
        },
      },
      { 1: { path: 'page' } },
    );
    expect(handlers(await tapped(page.root.querySelector('wx-text') as Element))).toEqual(['1.cap', '1.c', '1.d', '1.a']);
  });

  it('go through slots and shadow roots, with a target of each handler’s own tree', async () => {
    page = await mountComponents(
      {
        page: {
          wxml: '<view id="top" bindtap="top"><card id="card" bindtap="host" data-n="{{1}}"><view id="content" bindtap="content">x</view></card></view>',
        },
        card: { wxml: '<view id="box" bindtap="box"><slot bindtap="slot"/></view><view id="own" bindtap="own">own</view>' },
      },
      { 1: { path: 'page', children: [2] }, 2: { path: 'card' } },
    );
    const content = await tapped(page.root.querySelector('#content') as Element);
    expect(handlers(content)).toEqual(['1.content', '2.slot', '2.box', '1.host', '1.top']);
    expect(content?.deliveries.map(({ target }) => target.id)).toEqual(['content', '', 'box', 'content', 'content']);
    const own = await tapped(page.root.querySelector('#card--own') as Element);
    expect(handlers(own)).toEqual(['2.own', '1.host', '1.top']);
    expect(own?.deliveries.map(({ target }) => target.id)).toEqual(['own', 'card', 'card']);
  });

  it('pass a component without a host node', async () => {
    page = await mountComponents(
      {
        page: { wxml: '<view bindtap="outer"><bare id="b" bindtap="host"/></view>' },
        bare: { wxml: '<text>x</text>', definition: { virtualHost: true } },
      },
      { 1: { path: 'page', children: [2] }, 2: { path: 'bare' } },
    );
    expect(handlers(await tapped(page.root.querySelector('wx-text') as Element))).toEqual(['1.host', '1.outer']);
  });

  it('of a long press take the place of the tap, where somebody listens', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    page = await mountComponents(
      { page: { wxml: '<view id="a" bindlongpress="long" bindtap="tap">a</view><view id="b" bindtap="tap">b</view>' } },
      { 1: { path: 'page' } },
    );
    for (const [id, expected] of [
      ['a', ['longpress']],
      ['b', ['tap']],
    ] as const) {
      page.events.length = 0;
      const target = page.root.querySelector(`#${id}`) as Element;
      pointer('pointerdown', target);
      vi.advanceTimersByTime(400);
      pointer('pointerup', target);
      await page.settle();
      expect(page.events.map(({ type }) => type)).toEqual(expected);
    }
  });

  it('become no tap when the finger moves away', async () => {
    page = await mountComponents(
      { page: { wxml: '<view bindtap="tap" bindtouchmove="move">a</view>' } },
      { 1: { path: 'page' } },
    );
    const target = page.root.firstElementChild as Element;
    pointer('pointerdown', target);
    pointer('pointermove', target, 5, 30);
    pointer('pointerup', target, 5, 30);
    await page.settle();
    expect(page.events.map(({ type }) => type)).toEqual(['touchmove']);
  });
});
