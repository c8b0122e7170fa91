// Behaviors. Numbers are those of the semantics reference.

import { afterEach, describe, expect, it } from 'vitest';
import { closeScreens, openScreen } from '../testing/open-screen.ts';

afterEach(closeScreens);

const component = (code: string, wxml = ''): Record<string, string> => ({
  'p.wxml': '<x-a id="a"/>',
  'a.wxml': wxml,
  'a.js': code,
});

describe('7 behaviors', () => {
  it('7.1 behaviors merge depth-first from left to right, the component last', async () => {
    const { log } = await openScreen(
      component(`const b = (name, behaviors = []) => Behavior({ behaviors, attached() { log.push(name) } });
        Component({ behaviors: [b('left', [b('left-deep')]), b('right', [b('right-deep')])], attached() { log.push('own') } })`),
    );
    expect(log).toEqual(['left-deep', 'left', 'right-deep', 'right', 'own']);
  });

  it('7.2 of methods and properties the last one wins', async () => {
    const { log } = await openScreen(
      component(`const deep = Behavior({ methods: { m() { return 'deep' }, n() { return 'deep' } }, properties: { p: { type: String, value: 'deep' } } });
        const one = Behavior({ behaviors: [deep], methods: { m() { return 'one' } }, properties: { p: { type: Number, value: 1 } } });
        const two = Behavior({ methods: { k() { return 'two' } } });
        Component({ behaviors: [one, two], methods: { k() { return 'own' } }, attached() { log.push(this.m(), this.n(), this.k(), this.data.p) } })`),
    );
    expect(log).toEqual(['one', 'deep', 'own', 1]);
  });

  it('7.3 plain objects of data merge per key, everything else is replaced', async () => {
    const { log } = await openScreen(
      component(`const b = Behavior({ data: { o: { a: 1, deep: { x: 1 } }, list: [1, 2], d: { k: 1 } } });
        Component({ behaviors: [b], data: { o: { b: 2, deep: { y: 2 } }, list: [3], d: null }, attached() { log.push(this.data) } })`),
    );
    expect(log).toEqual([{ o: { a: 1, b: 2, deep: { x: 1, y: 2 } }, list: [3], d: null }]);
  });

  it('7.4 lifetimes, page lifetimes and observers add up, and through a diamond they run once', async () => {
    const { log, run } = await openScreen(
      component(`const base = Behavior({ attached() { log.push('base') }, pageLifetimes: { show() { log.push('show base') } }, observers: { n() { log.push('n base') } } });
        const left = Behavior({ behaviors: [base] }); const right = Behavior({ behaviors: [base] });
        Component({ behaviors: [left, right], attached() { log.push('own') }, pageLifetimes: { show() { log.push('show own') } }, observers: { n() { log.push('n own') } } })`),
    );
    await run(`page.selectComponent('#a').setData({ n: 1 })`);
    expect(log).toEqual(['base', 'own', 'show base', 'show own', 'n base', 'n own']);
  });

  it('7.5 relations and external classes come together, and of one relation key the later wins', async () => {
    const { log, find } = await openScreen({
      'p.wxml': '<x-a id="a" one-class="red" two-class="blue"><x-b/></x-a>',
      'a.wxml': '<view class="one-class two-class"><slot/></view>',
      'a.js': `const relation = (name) => ({ './b': { type: 'child', linked() { log.push(name) } } });
        Component({ behaviors: [Behavior({ externalClasses: ['one-class'], relations: relation('behavior') })], externalClasses: ['two-class'], relations: relation('own') })`,
      'b.wxml': '',
      'b.js': `Component({ relations: { './a': { type: 'parent' } } })`,
    });
    expect(log).toEqual(['own']);
    expect(find('wx-view').className).toBe('red blue');
  });

  it('7.6 a filter changes the definition before it is used', async () => {
    const { log } = await openScreen(
      component(`const computed = Behavior({ definitionFilter(definition) {
          const { computed = {} } = definition;
          definition.observers = { '**'() { for (const name of Object.keys(computed)) { const value = computed[name](this.data); if (value !== this.data[name]) this.setData({ [name]: value }) } } };
        } });
        Component({ behaviors: [computed], data: { n: 1 }, computed: { double: (data) => data.n * 2 }, attached() { this.setData({ n: 4 }); log.push(this.data.double) } })`),
    );
    expect(log).toEqual([8]);
  });

  it('7.7 a form field takes part in a form with its name and value', async () => {
    const { log, tap } = await openScreen({
      'p.wxml': '<form bindsubmit="onSubmit"><x-a name="field" value="v"/><button form-type="submit">go</button></form>',
      'p.js': 'Page({ onSubmit(event) { log.push(event.detail.value) } })',
      'a.wxml': '',
      'a.js': `Component({ behaviors: ['wx://form-field'] })`,
    });
    await tap('wx-button');
    expect(log).toEqual([{ field: 'v' }]);
  });

  it('7.7 an export is what selectComponent gives, and undefined falls back to the instance', async () => {
    const { log, run } = await openScreen({
      'p.wxml': '<x-a id="a"/><x-b id="b"/><x-c id="c"/>',
      'a.wxml': '',
      'a.js': `Component({ behaviors: ['wx://component-export'], export() { return { n: 1 } } })`,
      'b.wxml': '',
      'b.js': `Component({ behaviors: ['wx://component-export'], export() {} })`,
      'c.wxml': '',
      'c.js': `Component({ behaviors: ['wx://component-export', Behavior({ export() { return 'first' } }), Behavior({ export() { return 'last' } })] })`,
    });
    await run(`log.push(page.selectComponent('#a'), page.selectComponent('#b').is, page.selectComponent('#c'))`);
    expect(log).toEqual([{ n: 1 }, 'b', 'last']);
  });

  it('7.8 hasBehavior and targets of relations see behaviors of behaviors', async () => {
    const { log } = await openScreen({
      'shared.js':
        'const deep = Behavior({}); module.exports = { deep, outer: Behavior({ behaviors: [deep] }), other: Behavior({}) }',
      'p.wxml': '<x-a><x-b/></x-a>',
      'a.wxml': '<slot/>',
      'a.js': `const { deep } = require('./shared'); Component({ relations: { kids: { type: 'descendant', target: deep, linked(kid) { log.push('linked ' + kid.is) } } } })`,
      'b.wxml': '',
      'b.js': `const { deep, outer, other } = require('./shared');
        Component({ behaviors: [outer], relations: { './a': { type: 'ancestor' } }, attached() { log.push(this.hasBehavior(deep), this.hasBehavior(outer), this.hasBehavior(other)) } })`,
    });
    expect(log).toEqual([true, true, false, 'linked b']);
  });
});
