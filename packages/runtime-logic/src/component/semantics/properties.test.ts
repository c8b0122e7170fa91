// Rules of components, section 4 of the semantics reference. Each test is a small program; its code writes to `log`, and
// the log is compared.

import { describe, expect, it } from 'vitest';
import { openComponents } from '../../testing/open-components.ts';

describe('4 properties', () => {
  it('4.4 what is passed is copied: neither side sees the other change it', async () => {
    const { run, log } = await openComponents({
      'p.wxml': '<x-a id="a" o="{{o}}"/>',
      'p.js': 'Page({ data: { o: { list: [1] } } })',
      'a.wxml': '',
      'a.js': 'Component({ properties: { o: Object } })',
    });
    await run(
      `const a = page.selectComponent('#a'); a.data.o.list.push(2); log.push(page.data.o.list.length, a.data.o !== page.data.o); page.setData({ z: 1 }); log.push(a.data.o.list.length)`,
    );
    expect(log).toEqual([1, true, 2]);
  });

  it('4.5 a property is authoritative over data of the same name, and a component may set its own', async () => {
    const { page, run } = await openComponents({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { n: { type: Number, value: 1 } }, data: { n: 9 } })`,
    });
    expect(page.all('a')[0]?.data.n).toBe(1);
    await run(`page.selectComponent('#a').setData({ n: '42' })`);
    expect(page.all('a')[0]?.data.n).toBe(42);
  });

  it('4.7 attributes find properties by either spelling', async () => {
    const { page } = await openComponents({
      'p.wxml': '<x-a some-name="1" otherName="2" data-foo="3"/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { someName: String, otherName: String, dataFoo: String } })`,
    });
    expect(page.all('a')[0]?.data).toEqual({ someName: '1', otherName: '2', dataFoo: '3' });
  });

  it('4.9 only changed attributes are passed again; a list that is set again is, its equal rows are not', async () => {
    const { log, run } = await openComponents({
      'p.wxml': '<x-a list="{{list}}" other="{{other}}"/><x-b wx:for="{{list}}" wx:key="id" item="{{item}}"/>',
      'p.js': `Page({ data: { list: [{ id: 1 }, { id: 2 }], other: 1 } })`,
      'a.wxml': '',
      'a.js': `Component({ properties: { list: Array, other: Number }, observers: { list() { log.push('list') }, other() { log.push('other') } } })`,
      'b.wxml': '',
      'b.js': `Component({ properties: { item: Object }, observers: { item(item) { log.push('item ' + item.id) } } })`,
    });
    log.length = 0;
    await run('page.setData({ other: 2 })');
    expect(log).toEqual(['other']);
    log.length = 0;
    await run('page.setData({ list: [{ id: 1 }, { id: 2, changed: true }] })');
    expect(log).toEqual(['list', 'item 2']);
  });

  it('4.11 model: writes back what the component sets itself', async () => {
    const { page, run, log } = await openComponents({
      'p.wxml': `<x-a id="a" model:value="{{form.name}}"/><x-a wx:for="{{rows}}" wx:key="id" id="row-{{item.id}}" model:value="{{item.on}}"/>`,
      'p.js': `Page({ data: { form: { name: 'old' }, rows: [{ id: 1, on: false }] } })`,
      'a.wxml': '',
      'a.js': `Component({ properties: { value: null }, observers: { value(value) { log.push(value) } } })`,
    });
    log.length = 0;
    await run(`page.selectComponent('#a').setData({ value: 'new' }); page.selectComponent('#row-1').setData({ value: true })`);
    expect(page.root.data).toEqual({ form: { name: 'new' }, rows: [{ id: 1, on: true }] });
    expect(log).toEqual(['new', true]);
  });

  it('passes functions inside the logic layer', async () => {
    const { log, page, errors } = await openComponents({
      'p.wxml': '<x-a format="{{tools.format}}"/>',
      'p.js': `Page({ data: { tools: { format: (value) => '<' + value + '>' } } })`,
      'a.wxml': '',
      'a.js': `Component({ properties: { format: null }, attached() { log.push(this.data.format(1)) } })`,
    });
    expect(errors).toEqual([]);
    expect(log).toEqual(['<1>']);
    expect(page.root.data).toEqual({ tools: {} });
  });
});
