import { CHANNELS, type SelectorQueryItem } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { mountComponents } from '../testing/components.ts';
import type { MountedPage } from '../testing/mount.ts';

let page: MountedPage;
afterEach(() => page.dispose());

const show = async (): Promise<void> => {
  page = await mountComponents(
    {
      page: {
        wxml: `<view id="a" class="x {{c}}" data-n="{{1}}"><view class="y"><text class="x">t</text></view></view>
          <card id="card" class="x"><view id="in" class="x slotted">s</view></card>`,
      },
      card: { wxml: '<view id="own" class="x box"><slot/></view>' },
    },
    { 1: { path: 'page', data: { c: 'dyn' }, children: [2] }, 2: { path: 'card', data: { title: 'T' } } },
  );
};

const ask = async (item: Partial<SelectorQueryItem>): Promise<unknown> => {
  const query = { scope: 1, selector: '', all: false, fields: { id: true }, ...item };
  const [answer] = (await page.logic.call(CHANNELS.render, 'selectorQuery', { queries: [query] })) as unknown[];
  return answer;
};
const idsOf = async (selector: string, scope = 1): Promise<string[]> =>
  ((await ask({ selector, scope, all: true })) as { id: string }[]).map(({ id }) => id);

describe('selector queries', () => {
  it.each([
    ['.x', ['a', '', 'card', 'in']],
    ['.x.dyn', ['a']],
    ['#a .x', ['']],
    ['#a > .y', ['']],
    ['#a > .x', []],
    ['#card .x', ['in']],
    ['#card >>> .x', ['own', 'in']],
    ['#a, #card', ['a', 'card']],
    ['view', []],
    ['.x:first-child, #a', ['a']],
    ['', []],
  ])('find %s in the page’s own tree', async (selector, expected) => {
    await show();
    expect(await idsOf(selector)).toEqual(expected);
  });

  it('find what is inside lists, built-in components with behaviour and other blocks, in document order', async () => {
    page = await mountComponents(
      {
        page: {
          wxml: `<scroll-view><view class="a"><form><view class="{{c}}" id="in-form"/></form></view></scroll-view>
            <view wx:for="{{[1, 2]}}" wx:key="*this" class="a"><view class="b x" id="row-{{item}}"/><label><view class="x" id="label-{{item}}"/></label></view>
            <view class="a"><view class="b"><view class="b x" id="last"/></view></view>`,
        },
      },
      { 1: { path: 'page', data: { c: 'x' } } },
    );
    expect(await idsOf('.x')).toEqual(['in-form', 'row-1', 'label-1', 'row-2', 'label-2', 'last']);
    expect(await idsOf('.a > .x')).toEqual(['row-1', 'row-2']);
    expect(await idsOf('.b .x')).toEqual(['last']);
  });

  it('find what is in an element before what comes after it, whichever of them changes shape', async () => {
    page = await mountComponents(
      {
        page: {
          wxml: `<view id="1" class="x"><view id="2" class="x">
              <view wx:if="{{on}}" id="3" class="x"><form id="4" class="x"><view wx:for="{{[5, 6]}}" wx:key="*this" id="{{item}}" class="x"/></form></view>
              <view id="7" class="x"/>
            </view><view class="x" id="8"><view class="x" id="9"/></view></view>`,
        },
      },
      { 1: { path: 'page', data: { on: true } } },
    );
    expect(await idsOf('.x')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(await idsOf('.x > .x > .x > .x > .x')).toEqual(['5', '6']);
    expect(await ask({ selector: '.x' })).toEqual({ id: '1' });
  });

  it('search a component’s own tree, without what its owner put into it', async () => {
    await show();
    expect(await idsOf('.x', 2)).toEqual(['own']);
  });

  it('answer what was asked, and null for what is not there', async () => {
    await show();
    expect(await ask({ selector: '#a', fields: { id: true, dataset: true, properties: ['class'] } })).toEqual({
      id: 'a',
      dataset: { n: 1 },
      class: 'x dyn',
    });
    expect(await ask({ selector: '#card', fields: { properties: ['title', 'constructor'] } })).toEqual({
      title: 'T',
      constructor: null,
    });
    expect(await ask({ selector: '#none' })).toBeNull();
    expect(await ask({ selector: '#none', all: true })).toEqual([]);
    expect(await ask({ selector: 'viewport', fields: { size: true } })).toEqual({
      width: window.innerWidth,
      height: window.innerHeight,
    });
  });
});
