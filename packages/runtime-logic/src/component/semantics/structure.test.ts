// Rules of components, section 5 of the semantics reference. Each test is a small program; its code writes to `log`, and
// the log is compared.

import { describe, expect, it } from 'vitest';
import { openComponents } from '../../testing/open-components.ts';

describe('5 structure', () => {
  it('5.9 a list of any kind of source, and none of what is no list', async () => {
    const { page, run } = await openComponents({
      'p.wxml': '<x-a wx:for="{{list}}" v="{{item}}" k="{{index}}"/>',
      'a.wxml': '',
      'a.js': 'Component({ properties: { v: null, k: null } })',
    });
    const shown = (): unknown[] => page.all('a').map(({ data }) => [data.k, data.v]);
    for (const [list, expected] of [
      ['["x"]', [[0, 'x']]],
      [
        '{ b: 1, a: 2 }',
        [
          ['b', 1],
          ['a', 2],
        ],
      ],
      [
        '"hé"',
        [
          [0, 'h'],
          [1, 'é'],
        ],
      ],
      [
        '2',
        [
          [0, 0],
          [1, 1],
        ],
      ],
      ['null', []],
      ['undefined', []],
    ] as const) {
      await run(`page.setData({ list: ${list} })`);
      expect(shown()).toEqual(expected);
    }
  });

  it('5.12 equal keys still render all rows, and rows keep their instances by key', async () => {
    const { page, run, errors } = await openComponents({
      'p.wxml': '<x-a wx:for="{{list}}" wx:key="id" v="{{item.v}}"/>',
      'a.wxml': '',
      'a.js': 'Component({ properties: { v: null } })',
    });
    await run(`page.setData({ list: [{ id: 1, v: 'a' }, { id: 1, v: 'b' }, { v: 'c' }, { v: 'd' }] })`);
    expect(page.all('a').map(({ data }) => data.v)).toEqual(['a', 'b', 'c', 'd']);
    const before = page.root.children;
    await run(`page.setData({ list: [{ v: 'c' }, { id: 1, v: 'A' }] })`);
    expect(page.root.children).toEqual([before[2], before[0]]);
    expect(page.all('a').map(({ data }) => data.v)).toEqual(['c', 'A']);
    expect(errors).toEqual([]);
  });

  it('5.14 a template sees only its data, and follows it', async () => {
    const { page, run } = await openComponents({
      'p.wxml': `<template name="t"><x-a v="{{v}}" w="{{w}}"/></template><template name="u"><x-a v="u"/></template><template wx:for="{{list}}" is="{{kind}}" data="{{v: item, ...more}}"/>`,
      'p.js': `Page({ data: { list: [1, 2], kind: 't', w: 'outer', more: { w: 'm' } } })`,
      'a.wxml': '',
      'a.js': 'Component({ properties: { v: null, w: null } })',
    });
    const shown = (): unknown[] => page.all('a').map(({ data }) => [data.v, data.w]);
    expect(shown()).toEqual([
      [1, 'm'],
      [2, 'm'],
    ]);
    const before = page.root.children;
    await run(`page.setData({ 'list[1]': 3, 'more.w': 'n' })`);
    expect(shown()).toEqual([
      [1, 'n'],
      [3, 'n'],
    ]);
    expect(page.root.children).toEqual(before);
    await run(`page.setData({ kind: 'u' })`);
    expect(shown()).toEqual([
      ['u', null],
      ['u', null],
    ]);
  });

  it('9.10 a component may contain itself, and one without end is stopped', async () => {
    const { page } = await openComponents({
      'p.wxml': '<x-a node="{{tree}}"/>',
      'p.js': `Page({ data: { tree: { n: 1, children: [{ n: 2, children: [{ n: 3 }] }, { n: 4 }] } } })`,
      'a.wxml': '<x-a wx:for="{{node.children}}" node="{{item}}"/>',
      'a.js': 'Component({ properties: { node: Object } })',
    });
    expect(page.all('a').map(({ data }) => (data.node as { n: number }).n)).toEqual([1, 2, 3, 4]);
    const endless = await openComponents({ 'p.wxml': '<x-a/>', 'a.wxml': '<x-a/>', 'a.js': 'Component({})' });
    expect(endless.page.all('a').length).toBeLessThan(120);
    expect(endless.errors[0]).toContain('TEMPLATE_NESTING_TOO_DEEP');
  });

  it('9.8 generics are what the owner passes, or the default', async () => {
    const { page } = await openComponents({
      'p.wxml': '<x-list generic:item="x-b"/><x-list/>',
      'list.wxml': '<item wx:for="{{2}}"/>',
      'list.json': '{"componentGenerics":{"item":{"default":"/c"}}}',
      'list.js': 'Component({})',
      'b.wxml': '',
      'b.js': 'Component({})',
      'c.wxml': '',
      'c.js': 'Component({})',
    });
    expect([page.all('b').length, page.all('c').length]).toEqual([2, 2]);
  });

  it('9.5 dynamic slots make their content once for each slot, with its values', async () => {
    const { log, run, errors } = await openComponents({
      'p.wxml': '<x-list items="{{items}}"><x-b class="b" slot:value slot="s" v="{{value}}" o="{{outer}}"/></x-list>',
      'p.js': `Page({ data: { items: ['x', 'y'], outer: 1 } })`,
      'list.wxml': '<view wx:for="{{items}}" wx:key="*this"><slot name="s" value="{{item}}"/></view>',
      'list.js': 'Component({ options: { dynamicSlots: true }, properties: { items: Array } })',
      'b.wxml': '',
      'b.js': 'Component({ properties: { v: null, o: null } })',
    });
    const shown = async (): Promise<unknown> => {
      await run(`log.push(page.selectAllComponents('.b').map(({ data }) => [data.v, data.o]))`);
      return log.at(-1);
    };
    expect(await shown()).toEqual([
      ['x', 1],
      ['y', 1],
    ]);
    await run(`page.setData({ items: ['y', 'z'], outer: 2 })`);
    expect(await shown()).toEqual([
      ['y', 2],
      ['z', 2],
    ]);
    expect(errors).toEqual([]);
  });

  it('changes made while a tree is being updated are taken up by the same update', async () => {
    const { page, errors } = await openComponents({
      'p.wxml': '<x-a wx:for="{{list}}" n="{{item}}" bind:more="onMore"/>',
      'p.js': `Page({ data: { list: [1] }, onMore(event) { if (event.detail === this.data.list.length && event.detail < 5) this.setData({ list: [...this.data.list, event.detail + 1] }) } })`,
      'a.wxml': '',
      'a.js': `Component({ properties: { n: { type: Number, observer(n) { this.triggerEvent('more', n) } } }, attached() { this.triggerEvent('more', this.data.n) } })`,
    });
    expect(errors).toEqual([]);
    expect(page.all('a').map(({ data }) => data.n)).toEqual([1, 2, 3, 4, 5]);
  });

  it('components that keep setting each other are reported and stopped', async () => {
    const { errors, run, page } = await openComponents({
      'p.wxml': '<x-a n="{{n}}" bind:change="onChange"/>',
      'p.js': `Page({ data: { n: 0 }, onChange(event) { this.setData({ n: event.detail + 1 }) } })`,
      'a.wxml': '',
      'a.js': `Component({ properties: { n: { type: Number, observer(n) { this.triggerEvent('change', n) } } } })`,
    });
    await run('page.setData({ n: 1 })');
    expect(errors[0]).toContain('UPDATE_LOOP_STOPPED');
    await run('page.setData({ other: 1 })');
    expect(page.root.data.other).toBe(1);
  });
});
