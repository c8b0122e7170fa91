// Slots, generics and placeholders. Numbers are those of the semantics reference.

import { afterEach, describe, expect, it } from 'vitest';
import { closeScreens, openScreen } from '../testing/open-screen.ts';

afterEach(closeScreens);

const LIFE = `Component({ properties: { n: String }, attached() { log.push('attached ' + this.data.n) }, detached() { log.push('detached ' + this.data.n) }, moved() { log.push('moved ' + this.data.n) } })`;

describe('9 slots, generics, placeholders', () => {
  it('9.1 with one slot all content goes to the first of the document, whatever it asks for', async () => {
    const { root } = await openScreen({
      'p.wxml': '<x-a>a<text slot="named">b</text></x-a>',
      'a.wxml': '<view class="one"><slot/></view><view class="two"><slot/></view>',
    });
    expect(root.querySelector('.a--one')?.textContent).toBe('ab');
    expect(root.querySelector('.a--two')?.textContent).toBe('');
  });

  it('9.2 with multipleSlots content goes by name, and what no slot asks for lives without being shown', async () => {
    const { root, log } = await openScreen({
      'p.wxml': '<x-a>default<text slot="s">s</text><x-b slot="nowhere" n="hidden"/></x-a>',
      'a.wxml':
        '<view class="d"><slot/></view><view class="s"><slot name="s"/></view><view class="second"><slot name="s"/></view>',
      'a.js': 'Component({ options: { multipleSlots: true } })',
      'b.wxml': 'unseen',
      'b.js': LIFE,
    });
    expect(['d', 's', 'second'].map((name) => root.querySelector(`.a--${name}`)?.textContent)).toEqual(['default', 's', '']);
    expect(log).toEqual(['attached hidden']);
    expect(root.textContent).not.toContain('unseen');
  });

  it('9.3 content follows slots and names that change, with the same nodes and without lifetimes', async () => {
    const { root, log, run } = await openScreen({
      'p.wxml': '<x-a id="a"><view slot="{{slot}}" id="moving"><x-b n="b"/></view></x-a>',
      'p.js': `Page({ data: { slot: 'one' } })`,
      'a.wxml': '<view class="one"><slot name="{{first}}"/></view><view class="two" wx:if="{{two}}"><slot name="two"/></view>',
      'a.js': `Component({ options: { multipleSlots: true }, data: { first: 'one', two: true } })`,
      'b.wxml': 'b',
      'b.js': LIFE,
    });
    const node = root.querySelector('#moving');
    const holder = (): string | undefined => root.querySelector('#moving')?.parentElement?.className;
    expect([node, holder()]).toEqual([expect.anything(), 'a--one']);
    await run(`page.setData({ slot: 'two' })`);
    expect([root.querySelector('#moving') === node, holder()]).toEqual([true, 'a--two']);
    await run(`page.selectComponent('#a').setData({ two: false })`);
    expect(holder()).toBeUndefined();
    await run(`page.selectComponent('#a').setData({ first: 'two' })`);
    expect(holder()).toBe('a--one');
    expect(log).toEqual(['attached b']);
  });

  it('9.4 children of wx:if, wx:for, block and templates are handed out one by one', async () => {
    const { root } = await openScreen({
      'p.wxml': `<template name="t"><text slot="two">t</text></template><x-a><block wx:if="{{true}}"><text slot="one">1</text><text slot="two">2</text></block><text wx:for="{{['one', 'two']}}" slot="{{item}}">{{index}}</text><template is="t"/></x-a>`,
      'a.wxml': '<view class="one"><slot name="one"/></view><view class="two"><slot name="two"/></view>',
      'a.js': 'Component({ options: { multipleSlots: true } })',
    });
    expect(['one', 'two'].map((name) => root.querySelector(`.a--${name}`)?.textContent)).toEqual(['10', '21t']);
  });

  it('9.5 dynamic slots make their content for each slot, with its values, and take it away with it', async () => {
    const { root, log, run } = await openScreen({
      'p.wxml': '<x-a items="{{items}}"><block slot:fooBar="foo"><text>[{{foo}}{{outer}}]</text><x-b n="{{foo}}"/></block></x-a>',
      'p.js': `Page({ data: { items: ['x', 'y'], outer: '!' } })`,
      'a.wxml': '<view wx:for="{{items}}" wx:key="*this"><slot foo-bar="{{item}}"/></view>',
      'a.js': 'Component({ options: { dynamicSlots: true }, properties: { items: Array } })',
      'b.wxml': '',
      'b.js': LIFE,
    });
    expect(root.textContent).toBe('[x!][y!]');
    await run(`page.setData({ items: ['y'], outer: '?' })`);
    expect(root.textContent).toBe('[y?]');
    expect(log).toEqual(['attached x', 'attached y', 'detached x']);
    await run('page.setData({ items: [] })');
    expect(root.textContent).toBe('');
  });

  it('9.5 dynamic slots make only what asks for their name, and other content when the name changes', async () => {
    const { root, log, run, resyncs } = await openScreen({
      'p.wxml': '<x-a id="a">default<x-b n="d"/><x-b slot="s" n="s"/><x-b wx:for="{{[1]}}" slot="s" slot:v n="{{v}}"/></x-a>',
      'a.wxml': '<view class="one"><slot name="{{name}}" v="value"/></view>',
      'a.js': `Component({ options: { dynamicSlots: true }, data: { name: '' } })`,
      'b.wxml': '[{{n}}]',
      'b.js': LIFE,
    });
    expect([root.textContent, [...log]]).toEqual(['default[d]', ['attached d']]);
    await run(`page.selectComponent('#a').setData({ name: 's' })`);
    expect(root.textContent).toBe('[s][value]');
    expect(log.slice(1).sort()).toEqual(['attached s', 'attached value', 'detached d']);
    expect(resyncs).toEqual([]);
  });

  it('9.5 what is in an element goes where the element goes, also when it names a slot', async () => {
    const { root, log, run, viewErrors } = await openScreen({
      'p.wxml': `<template name="t"><x-b slot="s" n="t"/></template>
        <x-a id="a"><view wx:for="{{list}}" wx:key="*this">{{item}}<x-b slot="s" n="{{item}}"/><template is="t"/></view></x-a>`,
      'p.js': 'Page({ data: { list: [] } })',
      'a.wxml': '<slot name="{{name}}"/>',
      'a.js': `Component({ options: { dynamicSlots: true }, data: { name: 's' } })`,
      'b.wxml': '[{{n}}]',
      'b.js': LIFE,
    });
    await run('page.setData({ list: [1] })');
    expect([root.textContent, log]).toEqual(['', []]);
    await run(`page.selectComponent('#a').setData({ name: '' })`);
    expect([root.textContent, log]).toEqual(['1[1][t]', ['attached 1', 'attached t']]);
    expect(viewErrors).toEqual([]);
  });

  it('9.5 content is made once although the first properties bring the slots', async () => {
    const { log } = await openScreen({
      'p.wxml': '<x-a items="{{[1, 2]}}"><x-b/></x-a>',
      'a.wxml': '<view wx:for="{{items}}" wx:key="*this"><slot/></view>',
      'a.js': 'Component({ options: { dynamicSlots: true }, properties: { items: Array } })',
      'b.wxml': '',
      'b.js': `Component({ created() { log.push('created') }, attached() { log.push('attached') } })`,
    });
    expect(log).toEqual(['created', 'created', 'attached', 'attached']);
  });

  it('9.5 content stays with its slot where a key that repeats moves the row', async () => {
    const { root, run, resyncs } = await openScreen({
      'p.wxml': '<x-a list="{{list}}"><x-b shown="{{true}}"/></x-a>',
      'p.js': 'Page({ data: { list: [null, { n: 1 }] } })',
      'a.wxml': '<view wx:for="{{list}}" wx:key="*this">{{item.n}}<slot/></view>',
      'a.js': 'Component({ options: { dynamicSlots: true }, properties: { list: Array } })',
      'b.wxml': '<text wx:if="{{shown}}">b</text>',
      'b.js': 'Component({ properties: { shown: Boolean } })',
    });
    await run(`page.setData({ 'list[0]': { n: 0 } })`);
    expect([root.textContent, resyncs]).toEqual(['0b1b', []]);
  });

  it('9.5 content stays when what no slot asks for comes beside it', async () => {
    const { root, run, resyncs } = await openScreen({
      'p.wxml': '<x-a id="a"><x-b id="b" slot="s"/><x-b wx:for="{{list}}"/></x-a>',
      'a.wxml': '<slot name="s"/>',
      'a.js': 'Component({ options: { dynamicSlots: true } })',
      'b.wxml': '{{n}}',
      'b.js': 'Component({ data: { n: 1 } })',
    });
    await run('page.setData({ list: [1] })');
    await run(`page.selectComponent('#b').setData({ n: 2 })`);
    expect([root.textContent, resyncs]).toEqual(['2', []]);
  });

  describe('9.6 a slot in the content of dynamic slots', () => {
    const dynamic = `options: { dynamicSlots: true }, properties: { items: Array }`;
    const files = {
      'p.wxml':
        '<x-outer id="outer" items="{{items}}"><block slot:label slot:at="n"><text>[{{n}}{{label}}{{mark}}]</text><x-b n="{{label}}"/></block></x-outer>',
      'p.js': `Page({ data: { items: ['x', 'y'], mark: '!' } })`,
      'outer.wxml':
        '<x-inner id="inner" items="{{items}}"><slot slot:row slot:i label="{{prefix}}{{row}}" at="{{i}}"/></x-inner>',
      'outer.js': `Component({ ${dynamic}, data: { prefix: '' } })`,
      'inner.wxml': '<view wx:for="{{items}}" wx:key="*this"><slot row="{{item}}" i="{{index}}"/></view>',
      'inner.js': `Component({ ${dynamic} })`,
      'b.wxml': '',
      'b.js': LIFE,
    };

    it('9.6 passes values through two levels, as rows come, move and go', async () => {
      const { root, log, run, resyncs, viewErrors, errors, redraw } = await openScreen(files);
      expect(root.textContent).toBe('[0x!][1y!]');
      await run(`page.setData({ items: ['y', 'x', 'z'] })`);
      expect(root.textContent).toBe('[0y!][1x!][2z!]');
      await run(`page.setData({ mark: '?' }); page.selectComponent('#outer').setData({ prefix: 'p' })`);
      expect(root.textContent).toBe('[0py?][1px?][2pz?]');
      const patched = root.innerHTML;
      await redraw();
      expect(root.innerHTML).toBe(patched);
      await run('page.setData({ items: [] })');
      expect(root.textContent).toBe('');
      await run(`page.setData({ items: ['q'] })`);
      expect(root.textContent).toBe('[0pq?]');
      const lives = ['attached x', 'attached y', 'attached z', 'detached py', 'detached px', 'detached pz', 'attached pq'];
      expect([log, resyncs, viewErrors, errors]).toEqual([lives, [], [], []]);
    });

    it('9.6 also when only the innermost component changes', async () => {
      const { root, log, run, resyncs } = await openScreen(files);
      const inner = `page.selectComponent('#outer').selectComponent('#inner')`;
      await run(`${inner}.setData({ items: ['y', 'z', 'x'] })`);
      expect(root.textContent).toBe('[0y!][1z!][2x!]');
      await run(`${inner}.setData({ items: ['x'] })`);
      expect(root.textContent).toBe('[0x!]');
      expect([log, resyncs]).toEqual([['attached x', 'attached y', 'attached z', 'detached y', 'detached z'], []]);
    });

    it('9.6 lets events pass through both slots of their own row', async () => {
      const hear = (name: string): string =>
        `methods: { hear(e) { log.push('${name} ' + e.type + ' ' + e.currentTarget.dataset.row) } }`;
      const { log, run, tap } = await openScreen({
        ...files,
        'p.wxml': '<x-outer items="{{items}}"><x-k class="k" id="k{{label}}" slot:label/></x-outer>',
        'outer.wxml':
          '<x-inner items="{{items}}"><slot slot:row data-row="{{row}}" bind:go="hear" bindtap="hear" label="{{row}}"/></x-inner>',
        'outer.js': `Component({ ${dynamic}, ${hear('outer')} })`,
        'inner.wxml':
          '<view wx:for="{{items}}" wx:key="*this" data-row="{{item}}" bind:go="hear" bindtap="hear"><slot row="{{item}}"/></view>',
        'inner.js': `Component({ ${dynamic}, ${hear('inner')} })`,
        'k.wxml': 'k',
        'k.js': `Component({ methods: { go() { this.triggerEvent('go', {}, { bubbles: true, composed: true }) } } })`,
      });
      await run(`page.selectAllComponents('.k').forEach((k) => k.go())`);
      expect(log).toEqual(['outer go x', 'inner go x', 'outer go y', 'inner go y']);
      log.length = 0;
      await tap('#ky');
      expect(log).toEqual(['outer tap y', 'inner tap y']);
    });
  });

  it('9.6 a slot may be content of another component, and handlers on it hear what is inside', async () => {
    const { root, log, tap } = await openScreen({
      'p.wxml': '<x-outer><text class="x">x</text></x-outer>',
      'outer.wxml': '<x-inner><slot bindtap="heard"/></x-inner>',
      'outer.js': `Component({ methods: { heard() { log.push('heard') } } })`,
      'inner.wxml': '<view class="in"><slot/></view>',
    });
    expect(root.querySelector('.inner--in')?.textContent).toBe('x');
    await tap('.x');
    expect(log).toEqual(['heard']);
  });

  it('9.7 content belongs to who wrote it: classes, selectors, handlers and data', async () => {
    const { log, run, root, tap } = await openScreen({
      'p.wxml': '<x-a id="a"><view class="mine" bindtap="onTap"><x-b id="b"/>{{n}}</view></x-a>',
      'p.js': `Page({ data: { n: 'page' }, onTap() { log.push('page') } })`,
      'a.wxml': '<slot/>',
      'a.js': `Component({ data: { n: 'component' }, methods: { onTap() { log.push('component') } } })`,
      'b.wxml': '',
    });
    expect(root.querySelector('.mine')?.textContent).toBe('page');
    await tap('.mine');
    await run(`log.push(page.selectComponent('#b').is, page.selectComponent('#a').selectComponent('#b'))`);
    expect(log).toEqual(['page', 'b', null]);
  });

  it('9.8 a generic is what the owner names, also a generic of its own, else the default, else nothing', async () => {
    const { root } = await openScreen({
      'p.wxml': '<x-mid generic:row="x-one"/>|<x-list/>|<x-bare/>',
      'mid.wxml': '<x-list generic:item="row"/>',
      'mid.json': '{"componentGenerics":{"row":true}}',
      'list.wxml': '<item/>',
      'list.json': '{"componentGenerics":{"item":{"default":"/two"}}}',
      'bare.wxml': '<item/>',
      'bare.json': '{"componentGenerics":{"item":true}}',
      'one.wxml': 'one',
      'two.wxml': 'two',
    });
    expect(root.textContent).toBe('one|two|');
  });

  it('9.6 content moves on to the next of several forwarded slots when the first one goes', async () => {
    const { root, run } = await openScreen({
      'p.wxml': '<x-a id="a">text</x-a>',
      'a.wxml': '<x-b id="b"><slot/></x-b>|<x-b><slot/></x-b>',
      'b.wxml': '<slot wx:if="{{!off}}"/>',
      'b.js': 'Component({ options: { dynamicSlots: true } })',
    });
    expect(root.textContent).toBe('text|');
    await run(`page.selectComponent('#a').selectComponent('#b').setData({ off: true })`);
    expect(root.textContent).toBe('|text');
  });

  describe('9.9 placeholders', () => {
    const files = {
      'p.wxml': '<view id="before"/><x-late id="late" n="{{n}}" bind:go="heard"><x-kid n="kid"/>{{n}}</x-late>',
      'p.js': `Page({ data: { n: '1' }, heard(e) { log.push('heard ' + e.detail) } })`,
      'p.json': '{"usingComponents":{"x-late":"/packageA/late"},"componentPlaceholder":{"x-late":"x-wait"}}',
      'wait.wxml': '<view class="wait">wait<slot/></view>',
      'wait.js': LIFE.replaceAll("'attached '", "'attached wait '").replaceAll("'detached '", "'detached wait '"),
      'kid.wxml': '',
      'kid.js': LIFE,
    };
    const late = {
      'packageA/late.wxml': '<view class="late">{{n}}:<slot/></view>',
      'packageA/late.js': `Component({ properties: { n: String }, attached() { log.push('attached late ' + this.data.n); this.triggerEvent('go', 1) } })`,
      'packageA/late.json': '{"component":true}',
    };

    it('9.9 a placeholder stands until the component is there, which takes over with present values and the same content', async () => {
      const screen = await openScreen({ ...files });
      const { log, run, root, addComponents } = screen;
      expect(root.querySelector('.wait--wait')?.textContent).toBe('wait1');
      await run(`page.setData({ n: '2' })`);
      expect(log).toEqual(['attached wait 1', 'attached kid']);
      log.length = 0;
      const kid = root.querySelector('wx-x-kid');
      await addComponents('packageA', late);
      expect(log).toEqual(['detached wait 2', 'attached late 2', 'heard 1', 'moved kid']);
      expect(root.querySelector('.packageA-late--late')?.textContent).toBe('2:2');
      expect(root.querySelector('.wait--wait')).toBeNull();
      expect(root.querySelector('wx-x-kid')).toBe(kid);
      await run(`log.push(page.selectComponent('#late').is); page.setData({ n: '3' })`);
      expect(log.at(-1)).toBe('packageA/late');
      expect(root.querySelector('.packageA-late--late')?.textContent).toBe('3:3');
      expect([screen.errors, screen.viewErrors, screen.resyncs]).toEqual([[], [], []]);
    });

    it('9.9 a placeholder asks the host for the package that has the component', async () => {
      const asked: unknown[] = [];
      await openScreen(
        { ...files },
        {
          apis: { loadSubpackage: (params: unknown) => asked.push(params) } as never,
          manifest: { raw: { subpackages: [{ root: 'packageA' }] } },
        },
      );
      expect(asked).toEqual([{ root: 'packageA' }]);
    });

    it('9.9 rows of a list are replaced in their places, and a built-in may be the placeholder', async () => {
      const { root, addComponents, viewErrors, resyncs, run } = await openScreen({
        ...files,
        'p.wxml': '<x-late wx:for="{{list}}" wx:key="*this" n="{{item}}">c</x-late><view>end</view>',
        'p.js': `Page({ data: { list: ['a', 'b'] } })`,
      });
      expect(root.textContent).toBe('waitcwaitcend');
      await addComponents('packageA', late);
      expect(root.textContent).toBe('a:cb:cend');
      await run(`page.setData({ list: ['b', 'c', 'a'] })`);
      expect(root.textContent).toBe('b:cc:ca:cend');
      expect([viewErrors, resyncs]).toEqual([[], []]);
    });
  });

  it('9.10 a component may be used in its own template', async () => {
    const { root } = await openScreen({
      'p.wxml': '<x-tree node="{{tree}}"/>',
      'p.js': `Page({ data: { tree: { t: 'a', kids: [{ t: 'b', kids: [{ t: 'c' }] }, { t: 'd' }] } } })`,
      'tree.wxml': '{{node.t}}<x-tree wx:for="{{node.kids}}" wx:key="t" node="{{item}}"/>',
      'tree.js': 'Component({ properties: { node: Object } })',
    });
    expect(root.textContent).toBe('abcd');
  });
});
