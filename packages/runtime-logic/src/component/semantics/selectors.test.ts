// Rules of components, section 10 of the semantics reference. Each test is a small program; its code writes to `log`, and
// the log is compared.

import { describe, expect, it } from 'vitest';
import { openComponents } from '../../testing/open-components.ts';

describe('10 selectors', () => {
  const files = {
    'p.wxml': `<view class="list"><x-a id="one" class="row {{on}}"/><view class="inner"><x-a id="two" class="row other"/></view></view><x-box id="box"><x-a id="three" class="row"/></x-box>`,
    'a.wxml': '<x-b class="leaf"/>',
    'a.js': 'Component({})',
    'b.wxml': '',
    'b.js': 'Component({})',
    'box.wxml': '<view><slot/><x-b class="leaf row"/></view>',
    'box.js': 'Component({})',
  };

  it.each([
    ['#one', ['one']],
    ['.row', ['one', 'two', 'three']],
    ['.row.other', ['two']],
    ['.list .row', ['one', 'two']],
    ['.list > .row', ['one']],
    ['.inner>.row, #one', ['one', 'two']],
    ['#box .row', ['three']],
    ['.nothing', []],
    ['view', []],
    ['view, #one', ['one']],
    ['.leaf', []],
    ['', []],
  ])('10.8 %s', async (selector, expected) => {
    const { log, run } = await openComponents(files);
    await run(`log.push(page.selectAllComponents(${JSON.stringify(selector)}).map((each) => each.id))`);
    expect(log).toEqual([expected]);
  });

  it('10.8 >>> crosses into shadow trees', async () => {
    const { log, run } = await openComponents(files);
    await run(
      `log.push(page.selectAllComponents('.list >>> .leaf').length, page.selectAllComponents('#box >>> .leaf').length, page.selectAllComponents('>>> .leaf').length)`,
    );
    expect(log).toEqual([2, 2, 4]);
  });

  it('10.9 selectComponent works right after setData, and is null on a miss', async () => {
    const { log, run } = await openComponents({ ...files, 'p.wxml': '<x-a wx:if="{{on}}" id="late"/>' });
    await run(
      `log.push(page.selectComponent('#late')); page.setData({ on: true }); const late = page.selectComponent('#late'); log.push(late.is, late.selectOwnerComponent() === page)`,
    );
    expect(log).toEqual([null, 'a', true]);
  });

  it('10.10 a selector query waits for the commits before it, and answers in order', async () => {
    const { log, run, page } = await openComponents({ 'p.js': 'Page({})' });
    page.answers = (query) => ({ asked: (query as { selector: string }).selector, commits: page.commits.length });
    await run(
      `page.setData({ a: 1 }); page.createSelectorQuery().select('#x').boundingClientRect((rect) => log.push(rect)).selectViewport().scrollOffset().exec((all) => log.push(all)); log.push('sync')`,
    );
    expect(log).toEqual([
      'sync',
      { asked: '#x', commits: 2 },
      [
        { asked: '#x', commits: 2 },
        { asked: 'viewport', commits: 2 },
      ],
    ]);
  });
});
