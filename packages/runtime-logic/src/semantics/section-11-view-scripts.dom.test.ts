// View scripts (WXS), from the source file to what they do on the screen. Numbers are those of the semantics reference.
// The language itself is in compiler/src/1-parse/wxs.

import { afterEach, describe, expect, it } from 'vitest';
import { compileWxml } from '../../../runtime-view/src/testing/compile.ts';
import { findingsOf } from '../testing/findings-of.ts';
import { closeScreens, openScreen, type Screen } from '../testing/open-screen.ts';

afterEach(closeScreens);

const script = (code: string): string => `<wxs module="m">${code}</wxs>`;

async function evaluate(code: string, data = '{}'): Promise<string> {
  const screen = await openScreen({ 'p.wxml': `${script(code)}{{m.value}}`, 'p.js': `Page({ data: ${data} })` });
  return screen.root.textContent ?? '';
}

describe('11 view scripts', () => {
  it.each([
    'let a = 1',
    'const a = 1',
    'var f = () => 1',
    'var s = `x`',
    'class A {}',
    'var { a } = {}',
    'try { a() } catch (e) {}',
    'var a = new Date()',
    'var r = /x/',
    'for (var k in {}) {}',
    'for (var k of []) {}',
    'l: for (;;) {}',
    "var a = 'x' in {}",
    'var a = {} instanceof Date',
    'async function f() {}',
  ])('11.1 the language has no %s', (code) => {
    expect(() => compileWxml(script(code))).toThrow();
  });

  it('11.1 the language has functions, conditions, loops, switch, throw, delete, typeof and arguments', async () => {
    const code = `
      function sum() { var s = 0; for (var i = 0; i < arguments.length; i++) { if (i === 1) continue; s += arguments[i] } return s }
      function kind(x) { switch (typeof x) { case 'number': return 'n'; case 'string': return 's'; default: return '?' } }
      var o = { a: 1, b: 2 }; delete o.a;
      var n = 0; do { n++ } while (n < 3); while (true) { n++; if (n > 5) break }
      module.exports = { value: [sum(1, 10, 2), kind(1), kind('x'), kind(o), o.a === undefined, n].join() }`;
    expect(await evaluate(code)).toBe('3,n,s,?,true,6');
  });

  it('11.2 scripts have the globals of the platform, and no others', async () => {
    const code = `module.exports = { value: [Math.max(1, 2), JSON.stringify({ a: [1] }), Number.MAX_VALUE > 1, parseInt('12px'), parseFloat('1.5x'), isNaN('x'), isFinite(1),
      decodeURIComponent(encodeURIComponent('é/')), getDate(0).getTime(), getRegExp('a(b)', 'g').test('xab'), typeof Object, typeof Array, typeof setTimeout, typeof wx, typeof Date.now()].join(';') }`;
    expect(await evaluate(code)).toBe(
      '2;{"a":[1]};true;12;1.5;true;true;é/;0;true;undefined;undefined;undefined;undefined;number',
    );
  });

  it('11.2 a constructor is the name of a type, and newer methods of prototypes are missing', async () => {
    const code = `function f() {} module.exports = { value: [[].constructor, {}.constructor, ''.constructor, (1).constructor, true.constructor, getDate().constructor, getRegExp('a').constructor, f.constructor, [].find === undefined, ''.padStart === undefined].join() }`;
    expect(await evaluate(code)).toBe('Array,Object,String,Number,Boolean,Date,RegExp,Function,true,true');
  });

  it('11.3 modules have a scope of their own, are one per page, and are named in their own file and what it includes', async () => {
    const { root } = await openScreen({
      'count.wxs': 'var n = 0; module.exports.next = function () { n++; return n }; module.exports.count = 1',
      'b.wxs': `var c = require('./count.wxs'); module.exports.next = c.next`,
      'part.wxml': '{{a.next()}}',
      'lib.wxml': '<template name="t">[{{a.next()}}]</template>',
      'p.wxml': `<wxs module="a" src="./count.wxs"/><wxs module="b" src="./b.wxs"/><import src="lib"/>{{a.next()}}{{b.next()}}<include src="part"/><template is="t"/>`,
    });
    expect(root.textContent).toBe('123[]');
  });

  it('11.3 require takes relative paths that end in .wxs only', () => {
    expect(findingsOf(script(`require('/abs.wxs')`))).not.toEqual([]);
    expect(findingsOf(script(`require('./no-extension')`))).not.toEqual([]);
  });

  it('11.4 scripts see what they are passed, and cannot change it', async () => {
    const { root, log, run } = await openScreen({
      'p.wxml': `${script(`module.exports.f = function (o) { o.n = 5; o.list.push(9); return o.n + typeof n }`)}{{m.f(o)}}/{{o.n}}{{o.list.length}}`,
      'p.js': 'Page({ data: { o: { n: 1, list: [] }, n: 3 } })',
    });
    expect(root.textContent).toBe('5undefined/10');
    await run('log.push(page.data.o)');
    expect(log).toEqual([{ n: 1, list: [] }]);
  });

  const HANDLERS = script(`
    function tapped(event, owner) {
      var state = event.instance.getState();
      state.count = (state.count || 0) + 1;
      event.instance.setStyle({ width: state.count + 'px', 'margin-top': '2px' });
      event.instance.addClass('hot');
      event.instance.removeClass('cold');
      var other = owner.selectComponent('.other');
      other.setStyle('color: red');
      owner.selectAllComponents('.other').forEach(function (each) { each.addClass('found') });
      var facts = [event.instance.hasClass('hot'), event.instance.getDataset().n, event.currentTarget.dataset.n, other.getComputedStyle(['color']).color,
        typeof other.getBoundingClientRect().width, event.instance.hasClass('cold')];
      owner.callMethod('report', { facts: facts });
      owner.requestAnimationFrame(function () { owner.callMethod('report', { frame: true }) });
      return false;
    }
    function moved(event, owner) { event.instance.setStyle({ left: event.touches[0].pageX + 'px' }) }
    function heard(event, owner) { owner.callMethod('report', { heard: event.type, detail: event.detail, target: event.target.id, at: event.currentTarget.id }) }
    function tell(event, owner) { owner.triggerEvent('told', { n: 1 }) }
    module.exports = { tapped: tapped, moved: moved, heard: heard, tell: tell }`);

  const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

  it('11.5 a handler runs in the view with the descriptor of its node and of its component', async () => {
    const { log, tap, find, settle, sent } = await openScreen({
      'p.wxml': `${HANDLERS}<view bindtap="never"><view id="v" class="cold" data-n="{{7}}" bindtap="{{m.tapped}}">x</view><view class="other"/></view>`,
      'p.js': 'Page({ report(what) { log.push(what) }, never() { log.push("never") } })',
    });
    await tap('#v');
    await tap('#v');
    await frame();
    await settle();
    expect(find('#v').style.cssText).toBe('width: 2px; margin-top: 2px;');
    expect(find('#v').className).toBe('hot');
    expect(find('.other').className).toBe('other found');
    expect(log[0]).toEqual({ facts: [true, 7, 7, 'red', 'number', false] });
    expect(log.at(-1)).toEqual({ frame: true });
    expect(sent.every((name) => name === 'callMethod')).toBe(true);
  });

  it('11.5 a script sets timers, and clears its own and no others', async () => {
    const timers = script(`
      function tapped(event, owner) {
        var gone = owner.setTimeout(function () { owner.callMethod('report', 'gone') }, 1);
        owner.setTimeout(function () { owner.callMethod('report', 'late') }, 20);
        owner.setTimeout(function () { owner.callMethod('report', 'soon') });
        owner.clearTimeout(gone);
        owner.clearTimeout(event.currentTarget.dataset.foreign);
        owner.setTimeout('no function');
      }
      module.exports = { tapped: tapped }`);
    const foreign = new Promise<string>((resolve) => {
      (globalThis as { foreignTimer?: unknown }).foreignTimer = window.setTimeout(() => resolve('kept'), 5);
    });
    const { log, tap, run } = await openScreen({
      'p.wxml': `${timers}<view id="v" data-foreign="{{foreign}}" bindtap="{{m.tapped}}">x</view>`,
      'p.js': 'Page({ report(what) { log.push(what) } })',
    });
    await run('page.setData({ foreign: Number(globalThis.foreignTimer) })');
    await tap('#v');
    await new Promise((resolve) => setTimeout(resolve, 40));
    await run('');
    expect(log).toEqual(['soon', 'late']);
    expect(await foreign).toBe('kept');
  });

  it('11.5 following a finger sends nothing over the bridge', async () => {
    const { find, sent, settle } = await openScreen({
      'p.wxml': `${HANDLERS}<view id="v" bindtouchmove="{{m.moved}}">x</view>`,
    });
    const press = (type: string, x: number): boolean =>
      find('#v').dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0, clientX: x, clientY: 1 }),
      );
    press('pointerdown', 0);
    for (let x = 1; x <= 60; x++) press('pointermove', x);
    await frame();
    await settle();
    expect(find('#v').style.left).toBe('60px');
    expect(sent).toEqual([]);
  });

  it('11.5 triggerEvent of a descriptor is an event of its component', async () => {
    const { log, tap } = await openScreen({
      'p.wxml': '<x-a bind:told="told"/>',
      'p.js': 'Page({ told(event) { log.push(event.detail) } })',
      'a.wxml': `${HANDLERS}<view id="v" bindtap="{{m.tell}}">x</view>`,
    });
    await tap('#a--v');
    expect(log).toEqual([{ n: 1 }]);
  });

  it('11.5 scripts hear events that components trigger, beside the methods that do', async () => {
    const { log, run, settle } = await openScreen({
      'p.wxml': `${HANDLERS}<view id="outer" bind:go="{{m.heard}}"><x-a id="a" bind:go="method" capture-bind:go="{{m.heard}}"/></view>`,
      'p.js': 'Page({ method(event) { log.push("method " + event.detail.n) }, report(what) { log.push(what) } })',
      'a.wxml': 'a',
    });
    await run(
      `page.setData({ x: 1 }); page.selectComponent('#a').triggerEvent('go', { n: 5 }, { bubbles: true, capturePhase: true })`,
    );
    await settle();
    expect(log).toEqual([
      'method 5',
      { heard: 'go', detail: { n: 5 }, target: 'a', at: 'a' },
      { heard: 'go', detail: { n: 5 }, target: 'a', at: 'outer' },
    ]);
  });

  it('11.5 a catch ends the way of a triggered event for scripts too, and one that does not bubble stays', async () => {
    const { log, run, settle } = await openScreen({
      'p.wxml': `${HANDLERS}<view id="outer" bind:go="{{m.heard}}"><view catch:go="stop" id="mid"><x-a id="a" bind:go="{{m.heard}}"/></view></view>`,
      'p.js': 'Page({ stop() { log.push("stop") }, report(what) { log.push(what.at) } })',
      'a.wxml': 'a',
    });
    await run(`page.selectComponent('#a').triggerEvent('go', {}, { bubbles: true })`);
    await run(`page.selectComponent('#a').triggerEvent('go')`);
    await settle();
    expect(log).toEqual(['stop', 'a', 'a']);
  });

  const changing = (attributes: string, files: Record<string, string> = {}): Promise<Screen> =>
    openScreen({
      'p.wxml': `${script(`module.exports.changed = function (now, before, owner, instance) { owner.callMethod('report', [now, before === undefined ? 'none' : before]); instance.setStyle({ width: now + 'px' }) }`)}${attributes}`,
      'p.js': 'Page({ data: { v: 1 }, report(now, before) { log.push([now, before]) } })',
      ...files,
    });

  it('11.6 change:prop is told of the first value and of each that differs, on elements', async () => {
    const { log, run, find } = await changing('<view v="{{v}}" change:v="{{m.changed}}">{{other}}</view>');
    await run('page.setData({ other: 1 })');
    await run('page.setData({ v: 1 })');
    await run('page.setData({ v: 2 })');
    expect(log).toEqual([
      [1, 'none'],
      [2, 1],
    ]);
    expect(find('wx-view').style.width).toBe('2px');
  });

  it('11.6 and on components, whose properties it watches', async () => {
    const { log, run } = await changing('<x-a v="{{v}}" change:v="{{m.changed}}"/>', {
      'a.wxml': '{{v}}',
      'a.js': 'Component({ properties: { v: Number } })',
    });
    await run('page.setData({ v: 5 })');
    expect(log).toEqual([
      [1, 'none'],
      [5, 1],
    ]);
  });
});
