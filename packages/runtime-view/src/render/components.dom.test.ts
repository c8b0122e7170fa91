import { afterEach, describe, expect, it } from 'vitest';
import { mountComponents } from '../testing/components.ts';
import type { MountedPage } from '../testing/mount.ts';

let page: MountedPage;
afterEach(() => page.dispose());

describe('slots', () => {
  it('show all content in the first slot, where names do not count', async () => {
    page = await mountComponents(
      { page: { wxml: '<card><view slot="b">x</view>y</card>' }, card: { wxml: '<view><slot name="a"/></view><slot/>' } },
      { 1: { path: 'page', children: [2] }, 2: { path: 'card' } },
    );
    expect(page.root.innerHTML).toBe('<wx-card class="card--host"><wx-view><wx-view>x</wx-view>y</wx-view></wx-card>');
  });

  it('distribute content by name, and follow a name that changes', async () => {
    page = await mountComponents(
      {
        page: {
          wxml: '<card><view slot="{{where}}">x</view><view wx:for="{{2}}" wx:key="*this" slot="b">{{item}}</view>y</card>',
        },
        card: {
          wxml: '<view class="a"><slot name="a"/></view><view class="b"><slot name="b"/></view><slot/>',
          definition: { multipleSlots: true },
        },
      },
      { 1: { path: 'page', data: { where: 'a' }, children: [2] }, 2: { path: 'card' } },
    );
    const text = () => [...page.root.querySelectorAll('[class^="card--"]')].map((element) => element.textContent);
    expect(text()).toEqual(['x01y', 'x', '01']);
    const moved = page.root.querySelector('.card--a > wx-view');
    await page.commit({ patches: [[1, [['s', ['where'], 'b']]]] });
    expect(text()).toEqual(['x01y', '', 'x01']);
    expect(page.root.querySelector('.card--b > wx-view')).toBe(moved);
  });

  it('keep live content when the slot itself moves', async () => {
    page = await mountComponents(
      {
        page: { wxml: '<card><view>{{v}}</view></card>' },
        card: { wxml: '<view wx:if="{{on}}" class="in"><slot/></view><block wx:else><slot/></block>' },
      },
      { 1: { path: 'page', data: { v: 1 }, children: [2] }, 2: { path: 'card', data: { on: true } } },
    );
    const content = page.root.querySelector('.card--in > wx-view');
    await page.commit({ patches: [[2, [['s', ['on'], false]]]] });
    expect(page.root.querySelector('wx-card > wx-view')).toBe(content);
    await page.commit({ patches: [[1, [['s', ['v'], 2]]]] });
    expect(page.root.textContent).toBe('2');
    await page.commit({ patches: [[2, [['s', ['on'], true]]]] });
    expect(page.resyncs).toEqual([]);
    expect(page.root.querySelector('.card--in')?.firstChild).toBe(content);
  });

  it('that are gone claim no content, also when the content changes in the same commit', async () => {
    page = await mountComponents(
      {
        page: { wxml: '<card><view wx:for="{{rows}}" wx:key="*this">{{item}}</view></card>' },
        card: { wxml: '<view wx:if="{{on}}" class="first"><slot/></view><view class="second"><slot/></view>' },
      },
      { 1: { path: 'page', data: { rows: ['a'] }, children: [2] }, 2: { path: 'card', data: { on: false } } },
    );
    await page.commit({ patches: [[2, [['s', ['on'], true]]]] });
    await page.commit({
      patches: [
        [2, [['s', ['on'], false]]],
        [1, [['s', ['rows'], ['a', 'b']]]],
      ],
    });
    expect(page.root.querySelector('.card--second')?.textContent).toBe('ab');
  });

  it('forward content through layers', async () => {
    page = await mountComponents(
      {
        page: { wxml: '<outer><text>deep {{n}}</text></outer>' },
        outer: { wxml: '<inner><view class="o"><slot/></view></inner>' },
        inner: { wxml: '<view class="i"><slot/></view>' },
      },
      { 1: { path: 'page', data: { n: 1 }, children: [2] }, 2: { path: 'outer', children: [3] }, 3: { path: 'inner' } },
    );
    expect(page.root.querySelector('.inner--i > .outer--o > wx-text')?.textContent).toBe('deep 1');
    await page.commit({ patches: [[1, [['s', ['n'], 2]]]] });
    expect(page.root.textContent).toBe('deep 2');
  });

  it('make dynamic content once per slot, with the values of the slot', async () => {
    page = await mountComponents(
      {
        page: { wxml: '<rows><view slot:item="row">{{prefix}}{{row.t}}</view></rows>' },
        rows: { wxml: '<slot wx:for="{{list}}" wx:key="t" item="{{item}}"/>', definition: { dynamicSlots: true } },
      },
      {
        1: { path: 'page', data: { prefix: '-' }, children: [2] },
        2: { path: 'rows', data: { list: [{ t: 'a' }, { t: 'b' }] } },
      },
    );
    expect(page.root.textContent).toBe('-a-b');
    await page.commit({
      patches: [
        [
          2,
          [
            ['s', ['list', 1, 't'], 'c'],
            ['s', ['list', 2], { t: 'd' }],
          ],
        ],
      ],
    });
    expect(page.root.textContent).toBe('-a-c-d');
    await page.commit({ patches: [[1, [['s', ['prefix'], '+']]]] });
    expect(page.root.textContent).toBe('+a+c+d');
  });
});

describe('components', () => {
  it('without a host node put their content into the owner', async () => {
    page = await mountComponents(
      {
        page: { wxml: '<view>a<bare/>z</view>' },
        bare: { wxml: '<text>{{v}}</text><text wx:if="{{more}}">more</text>', definition: { virtualHost: true } },
      },
      { 1: { path: 'page', children: [2] }, 2: { path: 'bare', data: { v: 'v', more: false } } },
    );
    expect(page.root.innerHTML).toBe('<wx-view>a<wx-text>v</wx-text>z</wx-view>');
    await page.commit({ patches: [[2, [['s', ['more'], true]]]] });
    expect(page.root.textContent).toBe('avmorez');
  });

  it('in lists keep their instance with their row', async () => {
    page = await mountComponents(
      { page: { wxml: '<cell wx:for="{{rows}}" wx:key="id" class="r{{item.id}}"/>' }, cell: { wxml: '<view>{{label}}</view>' } },
      {
        1: { path: 'page', data: { rows: [{ id: 1 }, { id: 2 }] }, children: [2, 3] },
        2: { path: 'cell', data: { label: 'one' } },
        3: { path: 'cell', data: { label: 'two' } },
      },
    );
    const [first, second] = [...page.root.children];
    await page.commit({
      created: [{ id: 4, path: 'cell', data: { label: 'three' } }],
      patches: [[1, [['l', ['rows'], [[1, 1], { n: [{ id: 3 }] }, [0, 1]]]]]],
      children: [[1, [3, 4, 2]]],
    });
    expect(page.root.textContent).toBe('twothreeone');
    expect([page.root.children[0], page.root.children[2]]).toEqual([second, first]);
    await page.commit({ patches: [[1, [['l', ['rows'], [[1, 2]]]]]], children: [[1, [4, 2]]] });
    expect(page.root.textContent).toBe('threeone');
    expect(page.resyncs).toEqual([]);
  });

  it('take external classes through layers, in the scope of who wrote them', async () => {
    page = await mountComponents(
      {
        page: { wxml: '<outer my-class="{{c}}"/>' },
        outer: { wxml: '<inner in-class="own my-class"/>', definition: { externalClasses: ['my-class'] } },
        inner: { wxml: '<view class="base in-class"/>', definition: { externalClasses: ['in-class'] } },
      },
      {
        1: { path: 'page', data: { c: 'page-class' }, children: [2] },
        2: { path: 'outer', children: [3] },
        3: { path: 'inner' },
      },
    );
    const element = page.root.querySelector('wx-view');
    expect(element?.className).toBe('inner--base outer--own page-class');
    await page.commit({ patches: [[1, [['s', ['c'], 'other']]]] });
    expect(element?.className).toBe('inner--base outer--own other');
  });

  it('resolve class names by their isolation', async () => {
    page = await mountComponents(
      {
        page: { wxml: '<shared/><both/>' },
        shared: { wxml: '<view class="x" id="i"/>', definition: { styleIsolation: 'shared' } },
        both: { wxml: '<view class="x" id="i"/>', definition: { styleIsolation: 'apply-shared' }, marksElements: true },
      },
      { 1: { path: 'page', children: [2, 3] }, 2: { path: 'shared' }, 3: { path: 'both' } },
    );
    expect([...page.root.querySelectorAll('wx-view')].map(({ className, id }) => [className, id])).toEqual([
      ['x', 'i'],
      ['both--x x both--', 'both--i'],
    ]);
  });

  // The logic layer's first commit may say so of a page that was drawn before it spoke: ids count from the same beginning.
  it.each([
    { what: 'from a later node to one before it', on: [false, true], before: [2], after: [2, 3] },
    { what: 'to a later node', on: [true, false], before: [2, 3], after: [2] },
    { what: 'with each other', on: [true, true], before: [2, 3], after: [3, 2] },
    { what: 'where content is made for each slot', on: [true, true], before: [2, 3], after: [3, 2], dynamicSlots: true },
  ])(
    'take what they show with them when they go $what',
    async ({ on: [was = false, is = false], before, after, dynamicSlots = false }) => {
      page = await mountComponents(
        {
          page: { wxml: '<view><card wx:if="{{on}}" class="first">{{1}}</card></view><card>{{2}}</card>' },
          card: { wxml: '<view>{{n}}<slot/></view>', definition: { dynamicSlots } },
        },
        {
          1: { path: 'page', data: { on: was }, children: before },
          ...Object.fromEntries(before.map((id) => [id, { path: 'card', data: { n: `n${id} ` } }])),
        },
      );
      const shown = () => [...page.root.querySelectorAll('wx-card')].map(({ textContent }) => textContent);
      const slots = (ids: readonly number[]) => ids.map((id, at) => `n${id} ${at + 3 - ids.length}`);
      expect(shown()).toEqual(slots(before));
      const created = after.filter((id) => !before.includes(id)).map((id) => ({ id, path: 'card', data: { n: `n${id} ` } }));
      await page.commit({ patches: [[1, [['s', ['on'], is]]]], created, children: [[1, after]] });
      expect(page.resyncs).toEqual([]);
      expect(shown()).toEqual(slots(after));
      await page.commit({ patches: [[2, [['s', ['n'], 'again ']]]] });
      expect(shown()).toEqual(slots(after).map((text) => text.replace('n2 ', 'again ')));
    },
  );

  it('are drawn afresh from a snapshot after a commit that did not fit', async () => {
    const sources = { page: { wxml: '<cell wx:if="{{on}}"/>{{n}}' }, cell: { wxml: 'cell' } };
    page = await mountComponents(sources, { 1: { path: 'page', data: { on: false, n: 1 } } });
    await page.commit({
      patches: [
        [
          1,
          [
            ['s', ['on'], true],
            ['s', ['n'], 2],
          ],
        ],
      ],
    });
    expect(page.root.textContent).toBe('1');
    expect(page.resyncs).toHaveLength(1);
    await page
      .commit({
        definitions: [],
        created: [
          { id: 1, path: 'pages/test/test', data: { on: true, n: 3 } },
          { id: 5, path: 'cell', data: {} },
        ],
        children: [[1, [5]]],
      })
      .catch(() => undefined);
    // Definitions are part of a snapshot: without them it is refused like any commit that does not fit.
    expect(page.resyncs).toHaveLength(2);
  });
});
