// Styles, classes, ids and selectors. Numbers are those of the semantics reference.

import { afterEach, describe, expect, it } from 'vitest';
import { closeScreens, openScreen } from '../testing/open-screen.ts';

afterEach(closeScreens);

describe('10 styles, classes, ids', () => {
  it('10.1 a class of a component has its prefix in the DOM and in the stylesheet, a class of the page has none', async () => {
    const { root } = await openScreen({
      'p.wxml': '<view class="x"/><x-a/>',
      'p.wxss': '.x { color: red }',
      'a.wxml': '<view class="x"/>',
      'a.wxss': '.x { color: blue }',
    });
    expect([...root.querySelectorAll('wx-view')].map(({ className }) => className)).toEqual(['x', 'a--x']);
    expect([...root.querySelectorAll('wx-view')].map((view) => getComputedStyle(view).color)).toEqual(['red', 'blue']);
  });

  it.each([
    ["options: { styleIsolation: 'isolated' }", 'a--x', 'none'],
    ['options: {}', 'a--x', 'none'],
    ["options: { styleIsolation: 'apply-shared' }", 'a--x x', 'page and app'],
    ['options: { addGlobalClass: true }', 'a--x x', 'page and app'],
    ["options: { styleIsolation: 'shared' }", 'x', 'page and app'],
  ])('10.2 a component with %s has the class "%s" and styles of %s', async (options, classes, outer) => {
    const { root } = await openScreen({
      'p.wxml': '<x-a/><view class="y"/>',
      'p.wxss': '.x { color: red }',
      'app.wxss': '.x { width: 7px }',
      'a.wxml': '<view class="x"/>',
      'a.wxss': '.y { height: 3px }',
      'a.js': `Component({ ${options} })`,
    });
    const [inner, outside] = [...root.querySelectorAll('wx-view')] as [HTMLElement, HTMLElement];
    expect(inner.className).toBe(classes);
    const style = getComputedStyle(inner);
    expect([style.color === 'red', style.width === '7px']).toEqual(outer === 'none' ? [false, false] : [true, true]);
    // Only `shared` lets a component's stylesheet out.
    expect(getComputedStyle(outside).height === '3px').toBe(options.includes("'shared'"));
  });

  it('10.2 page-isolated and its kin keep the stylesheet of the app out of the page', async () => {
    const { find } = await openScreen({
      'p.wxml': '<view class="x"/>',
      'p.json': '{"styleIsolation":"page-isolated"}',
      'app.wxss': '.x { color: red }',
    });
    expect(getComputedStyle(find('wx-view')).color).not.toBe('red');
  });

  it('10.3 ~ is the page and app, ^ the template around the component, ^^ the one around that', async () => {
    const { root } = await openScreen({
      'p.wxml': '<x-mid/>',
      'mid.wxml': '<x-a/>',
      'a.wxml': '<view class="~x ^y ^^z w"/>',
    });
    expect(root.querySelector('wx-view')?.className).toBe('x mid--y z a--w');
  });

  it('10.4 an external class is replaced by what the owner passed, through layers, and is nothing when unset', async () => {
    const { root, run } = await openScreen({
      'p.wxml': '<x-mid outer-class="{{c}}"/><x-a/>',
      'p.js': `Page({ data: { c: 'red big' } })`,
      'mid.wxml': '<x-a my-class="own outer-class"/>',
      'mid.js': `Component({ externalClasses: ['outer-class'] })`,
      'a.wxml': '<view class="base my-class"/>',
      'a.js': `Component({ externalClasses: ['my-class'] })`,
    });
    const classes = (): string[] => [...root.querySelectorAll('wx-view')].map(({ className }) => className);
    expect(classes()).toEqual(['a--base mid--own red big', 'a--base']);
    await run(`page.setData({ c: 'blue' })`);
    expect(classes()).toEqual(['a--base mid--own blue', 'a--base']);
  });

  it('10.5 a class attribute may be a list', async () => {
    const { find, run } = await openScreen({
      'p.wxml': `<view class="{{['a', on ? 'b' : '']}}"/>`,
      'p.js': 'Page({ data: { on: true } })',
    });
    expect(find('wx-view').className.trim()).toBe('a b');
    await run('page.setData({ on: false })');
    expect(find('wx-view').className.trim()).toBe('a');
  });

  it('10.5 a list among other text is names too, for selectors as well', async () => {
    const { find, run, log } = await openScreen({
      'p.wxml': `<x-a class="box {{['x-a', on ? 'on' : 'off']}}"/>`,
      'a.wxml': `<view class="box {{['y', 'z']}}"/>`,
      'p.js': 'Page({ data: { on: true } })',
    });
    expect(find('x-a, wx-x-a').className).toMatch(/^box x-a on/);
    expect(find('wx-view').className.split(' ')).toEqual(['a--box', 'a--y', 'a--z']);
    await run(`log.push(page.selectComponent('.on') !== null, page.selectComponent('.off'))`);
    expect(log).toEqual([true, null]);
  });

  it('10.6 the host is a node with class and style of the owner; virtualHost has none, and is found all the same', async () => {
    const { root, run, log } = await openScreen({
      'p.wxml': '<x-a class="c" style="color: red"/><x-v id="v" class="c" style="color: blue"/>',
      'a.wxml': 'a',
      'v.wxml': '<view class="class" style="{{style}}">v</view>',
      'v.js': `Component({ options: { virtualHost: true }, externalClasses: ['class'], properties: { style: String } })`,
    });
    const host = root.querySelector('wx-x-a') as HTMLElement;
    expect([host.className.split(' ').includes('c'), host.style.color]).toEqual([true, 'red']);
    expect(root.querySelector('wx-x-v')).toBeNull();
    const inner = root.querySelector('wx-view') as HTMLElement;
    expect([inner.className, inner.style.color]).toEqual(['c', 'blue']);
    await run(
      `log.push(page.selectComponent('#v').is); page.createSelectorQuery().select('#v').boundingClientRect().exec(([rect]) => log.push(rect))`,
    );
    expect(log).toEqual(['v', null]);
  });

  it('10.7 the same id may be in every tree, and names a node of its own tree only', async () => {
    const { run, log } = await openScreen({
      'p.wxml': '<x-a id="same"/>',
      'a.wxml': '<x-b id="same"/>',
      'b.wxml': '',
    });
    await run(`const a = page.selectComponent('#same'); log.push(a.is, a.selectComponent('#same').is)`);
    expect(log).toEqual(['a', 'b']);
  });

  it('10.8 selectors go by raw names in one tree, in document order, for components and for queries', async () => {
    const { run, log } = await openScreen({
      'p.wxml':
        '<view class="list"><x-a id="1" class="row"/><view class="row" id="v"><x-a id="2" class="row on"/></view></view><x-box><x-a id="3" class="row"/></x-box>',
      'a.wxml': '<view class="row" id="hidden"/>',
      'box.wxml': '<view class="row"><slot/></view>',
    });
    await run(`
      const ids = (selector) => page.selectAllComponents(selector).map(({ id }) => id).join('');
      log.push(['.row', '.list .row', '.list > .row', '.row.on', '#3, #1', 'view', '*, #2', '[id]'].map(ids));
      const query = page.createSelectorQuery();
      query.selectAll('.row').fields({ id: true }).selectAll('.list > .row').fields({ id: true }).selectAll('.list >>> #hidden').fields({ id: true }).select('*').fields({ id: true });
      query.exec((all) => log.push(all.map((each) => each && each.map(({ id }) => id).join(' '))))`);
    expect(log).toEqual([
      ['123', '12', '1', '2', '13', '', '2', ''],
      ['1 v 2 3', '1 v', 'hidden hidden', null],
    ]);
  });

  it('10.9 selectComponent gives components only, right after setData, and owners know who wrote them', async () => {
    const { run, log } = await openScreen({
      'p.wxml': '<view id="plain"/><x-a wx:if="{{on}}" id="a"/>',
      'a.wxml': '<x-b id="b"/>',
      'b.wxml': '',
    });
    await run(`log.push(page.selectComponent('#plain'), page.selectComponent('#a'), page.selectAllComponents('#a'));
      page.setData({ on: true }); const a = page.selectComponent('#a'); const b = a.selectComponent('#b');
      log.push(a.is, b.selectOwnerComponent() === a, a.selectOwnerComponent() === page)`);
    expect(log).toEqual([null, null, [], 'a', true, true]);
  });

  it('10.10 queries answer in order, later, null and [] for a miss, each callback before that of exec', async () => {
    const { run, log } = await openScreen({
      'p.wxml': '<view id="v" class="c" data-n="{{1}}" mark:m="x"/><x-a id="a" n="5"/>',
      'a.wxml': '<view class="c" id="inner"/>',
      'a.js': `Component({ properties: { n: Number }, methods: { own() { this.createSelectorQuery().select('.c').fields({ id: true }).exec(([one]) => log.push(one.id)) } } })`,
    });
    await run(`
      const a = page.selectComponent('#a');
      page.createSelectorQuery().select('#v').fields({ id: true, dataset: true, mark: true, size: true }, (one) => log.push(['first', one.id])).select('#none').boundingClientRect().selectAll('.none').boundingClientRect()
        .select('#a').fields({ properties: ['n'] }).exec((all) => log.push(all));
      page.createSelectorQuery().in(a).select('.c').fields({ id: true }).exec(([one]) => log.push(one.id));
      a.own();
      log.push('sync')`);
    expect(log).toEqual([
      'sync',
      ['first', 'v'],
      [{ id: 'v', dataset: { n: 1 }, mark: { m: 'x' }, width: 0, height: 0 }, null, [], { n: 5 }],
      'inner',
      'inner',
    ]);
  });

  it('10.11 wx.createSelectorQuery sees the page only, unless told to cross or to start elsewhere', async () => {
    const { log, globals, settle, page } = await openScreen({
      'p.wxml': '<view class="c" id="page"/><x-a id="a"/>',
      'a.wxml': '<view class="c" id="inner"/>',
    });
    const ask = (selector: string, from?: unknown): void => {
      const query = globals.wx.createSelectorQuery();
      (from === undefined ? query : query.in(from))
        .selectAll(selector)
        .fields({ id: true })
        .exec(([all]: { id: string }[][]) => log.push(all?.map(({ id }) => id)));
    };
    ask('.c');
    ask('>>> .c');
    ask('.c', page.selectComponent('#a'));
    for (let turn = 0; turn < 4; turn++) await settle();
    expect(log).toEqual([['page'], ['page', 'inner'], ['inner']]);
  });
});
