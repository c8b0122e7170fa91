// Properties: what is declared, what arrives, and what goes back. Numbers are those of the semantics reference.

import { afterEach, describe, expect, it } from 'vitest';
import { closeScreens, openScreen } from '../testing/open-screen.ts';

afterEach(closeScreens);

/** A page that passes `{{v}}` to the property `p` of a component. */
const passing = (definition: string, wxml = '<x-a id="a" p="{{v}}"/>'): Record<string, string> => ({
  'p.wxml': wxml,
  'a.wxml': '',
  'a.js': `Component({ properties: { p: ${definition} } })`,
});

const READ = `log.push(page.selectComponent('#a').data.p)`;

describe('4 properties', () => {
  it('4.1 a property is a type, null, or an object, also with a default that is made', async () => {
    const { log } = await openScreen({
      'p.wxml': '<x-a/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { type: String, any: null, typed: { type: Number, value: 5 }, valueless: { type: Array }, nothing: {}, made: { type: Object, default: () => ({ k: 1 }) } },
        attached() { log.push(this.data) } })`,
    });
    expect(log).toEqual([{ type: '', any: null, typed: 5, valueless: [], nothing: null, made: { k: 1 } }]);
  });

  it.each([
    ['String', ''],
    ['Number', 0],
    ['Boolean', false],
    ['Array', []],
    ['Object', null],
    ['null', null],
  ])('4.2 without a value %s starts as its fallback', async (type, expected) => {
    const { run, log } = await openScreen(passing(type, '<x-a id="a"/>'));
    await run(READ);
    expect(log).toEqual([expected]);
  });

  it('4.2 the initial value is copied for each instance, and not used for what is invalid later', async () => {
    const { run, log } = await openScreen({
      'p.wxml': '<x-a id="a"/><x-a id="b"/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { list: { type: Array, value: [1] }, n: { type: Number, value: 7 } } })`,
    });
    await run(`const a = page.selectComponent('#a'); a.data.list.push(2); a.setData({ n: 'abc' });
      log.push(page.selectComponent('#b').data.list, a.data.n)`);
    expect(log).toEqual([[1], 0]);
  });

  it.each([
    ['String', 'null', ''],
    ['String', 'undefined', ''],
    ['String', '5', '5'],
    ['String', '({})', '[object Object]'],
    ['String', '[1, 2]', '1,2'],
    ['Number', 'null', 0],
    ['Number', "''", 0],
    ['Number', "'3'", 3],
    ['Number', 'true', 1],
    ['Number', "'abc'", 0],
    ['Number', 'NaN', 0],
    ['Number', 'Infinity', 0],
    ['Number', 'undefined', 0],
    ['Boolean', "'false'", true],
    ['Boolean', "''", false],
    ['Boolean', '0', false],
    ['Boolean', '({})', true],
    ['Array', '[1]', [1]],
    ['Array', '({ length: 1 })', []],
    ['Array', "'ab'", []],
    ['Object', '({ k: 1 })', { k: 1 }],
    ['Object', '[1]', [1]],
    ['Object', 'null', null],
    ['Object', "'text'", null],
    ['null', 'undefined', null],
    ['null', "'x'", 'x'],
    ['{ type: Number, optionalTypes: [String] }', "'3'", '3'],
    ['{ type: Number, optionalTypes: [String, Object] }', '({ k: 1 })', { k: 1 }],
    ['{ type: Number, optionalTypes: [String] }', 'true', 1],
  ])('4.3 %s takes %s', async (type, value, expected) => {
    const { run, log } = await openScreen(passing(type, '<x-a id="a"/>'));
    await run(`page.selectComponent('#a').setData({ p: ${value} }); ${READ}`);
    expect(log).toEqual([expected]);
  });

  it('4.3 an attribute without a value is true, and the text "false" is true as well', async () => {
    const { log } = await openScreen({
      'p.wxml': '<x-a a b="false" c="{{false}}"/>',
      'a.wxml': '',
      'a.js': 'Component({ properties: { a: Boolean, b: Boolean, c: Boolean }, attached() { log.push(this.data) } })',
    });
    expect(log).toEqual([{ a: true, b: true, c: false }]);
  });

  it('4.6 a value that is the same fires no property observer and changes no template', async () => {
    const { run, log } = await openScreen({
      'p.wxml': '<x-a id="a" p="{{v}}"/>',
      'p.js': 'Page({ data: { v: 1 } })',
      'a.wxml': '{{p}}',
      'a.js': `Component({ properties: { p: { type: Number, observer(now, before) { log.push([now, before]) } } } })`,
    });
    log.length = 0;
    await run(`page.setData({ v: 1 }); page.selectComponent('#a').setData({ p: 1 }); page.setData({ v: 2 })`);
    expect(log).toEqual([[2, 1]]);
  });

  it('4.8 an attribute is a property, else an external class, else a handler, else nothing', async () => {
    const { log, find, errors } = await openScreen({
      'p.wxml': '<x-a id="a" my-class="red" bindgo="onGo" other="x" prop-one="1"/>',
      'p.js': `Page({ onGo() { log.push('go') } })`,
      'a.wxml': '<view class="my-class">x</view>',
      'a.js': `Component({ externalClasses: ['my-class'], properties: { propOne: String }, attached() { log.push(this.data); this.triggerEvent('go') } })`,
    });
    expect(log).toEqual([{ propOne: '1' }, 'go']);
    expect(find('wx-view').className).toBe('red');
    expect(errors).toEqual([]);
  });

  it('4.10 reserved attributes are no properties, but style and data-* are where they are declared', async () => {
    const { log, find } = await openScreen({
      'p.wxml': '<x-a id="i" class="c" style="color: red" slot="s" hidden="{{false}}" data-foo="f"/><x-b style="color: red"/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { id: String, class: String, slot: String, hidden: String, dataFoo: String }, attached() { log.push(this.data) } })`,
      'b.wxml': '',
      'b.js': 'Component({ properties: { style: String }, attached() { log.push(this.data.style) } })',
    });
    expect(log).toEqual([{ id: '', class: '', slot: '', hidden: '', dataFoo: 'f' }, 'color: red']);
    expect(find('wx-x-a').style.color).toBe('red');
  });

  describe('4.11 model:', () => {
    const child = { 'a.wxml': '', 'a.js': `Component({ properties: { value: null } })` };
    const set = (id: string, value: string): string => `page.selectComponent('#${id}').setData({ value: ${value} });`;

    it('4.11 writes to members, items of lists and indices', async () => {
      const { run, log } = await openScreen({
        ...child,
        'p.wxml': `<x-a id="a" model:value="{{o.k}}"/><x-a wx:for="{{rows}}" id="r{{index}}" model:value="{{item.v}}"/><x-a id="i" model:value="{{rows[n].v}}"/>`,
        'p.js': 'Page({ data: { o: { k: 0 }, rows: [{ v: 0 }, { v: 0 }], n: 1 } })',
      });
      await run(`${set('a', '1')}${set('r0', '2')}${set('i', '3')} log.push(page.data)`);
      expect(log).toEqual([{ o: { k: 1 }, rows: [{ v: 2 }, { v: 3 }], n: 1 }]);
    });

    it('4.11 writes to the side that a conditional names at the time', async () => {
      const { run, log } = await openScreen({
        ...child,
        'p.wxml': `<x-a id="a" model:value="{{on ? o.k : rows[0]}}"/>`,
        'p.js': 'Page({ data: { on: true, o: { k: 0 }, rows: [0] } })',
      });
      await run(`${set('a', '1')} page.setData({ on: false }); ${set('a', '2')} log.push(page.data)`);
      expect(log).toEqual([{ on: false, o: { k: 1 }, rows: [2] }]);
    });

    it('4.11 leaves alone the side that is no path', async () => {
      const { run, log } = await openScreen({
        ...child,
        'p.wxml': `<x-a id="a" model:value="{{on ? n : n + 1}}"/>`,
        'p.js': 'Page({ data: { on: false, n: 0 } })',
      });
      await run(`${set('a', '5')} log.push(page.data.n)`);
      expect(log).toEqual([0]);
    });

    it('4.11 writes from named templates to where their data came from, through spreads and calls in calls', async () => {
      const { run, log, page } = await openScreen({
        ...child,
        'p.wxml': `<template name="outer"><template is="inner" data="{{v: field.v, id, ...rest}}"/></template>
          <template name="inner"><x-a id="{{id}}" model:value="{{v}}"/><x-a id="{{id}}-w" model:value="{{w.deep}}"/></template>
          <template is="outer" wx:for="{{rows}}" data="{{field: item, id: item.id, rest}}"/>
          <template is="inner" data="{{...flat, id: 'flat'}}"/>`,
        'p.js': `Page({ data: { rows: [{ id: 'x', v: 0 }, { id: 'y', v: 0 }], rest: { w: { deep: 0 } }, flat: { v: 0 } } })`,
      });
      await run(`${set('y', '1')}${set('x-w', '2')}${set('flat', '3')} log.push(page.data)`);
      expect(log).toEqual([
        {
          rows: [
            { id: 'x', v: 0 },
            { id: 'y', v: 1 },
          ],
          rest: { w: { deep: 2 } },
          flat: { v: 3 },
        },
      ]);
      expect(page.selectComponent('#y-w').data.value).toBe(2);
    });

    it('4.11 does the same for built-in components, whose values come from the view', async () => {
      const { settle, find, page } = await openScreen({
        'p.wxml': `<template name="field"><input model:value="{{value}}"/></template><template wx:for="{{rows}}" is="field" data="{{value: item.v}}"/>`,
        'p.js': `Page({ data: { rows: [{ v: '' }] } })`,
      });
      const input = find<HTMLInputElement>('wx-input input');
      input.value = 'typed';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
      await settle();
      expect(page.data.rows).toEqual([{ v: 'typed' }]);
    });
  });
});
