// Events: those that users cause, dispatched by the view, and those that components trigger, dispatched by the logic
// layer, by the same rules. Numbers are those of the semantics reference.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeScreens, openScreen } from '../testing/open-screen.ts';

afterEach(() => {
  closeScreens();
  vi.useRealTimers();
});

/** A component that triggers `go` with options, and a page whose every handler logs. */
const GO = {
  'k.wxml': '<view class="in-k">k</view>',
  'k.js': `Component({ methods: { go(options, detail) { this.triggerEvent('go', detail, options) } } })`,
};
const PAGE_LOGS = `Page({ a(e) { log.push('a') }, b(e) { log.push('b') }, c(e) { log.push('c') }, stop() { log.push('stop'); return false }, see(e) { log.push(e) } })`;
const go = (options: string): string => `page.selectComponent('#k').go(${options})`;

describe('8 events', () => {
  it('8.1 triggerEvent neither bubbles nor is composed unless asked to, and gives the detail as it is', async () => {
    const { log, run } = await openScreen({
      ...GO,
      'p.wxml': '<view bind:go="a"><x-k id="k" bind:go="see"/></view>',
      'p.js': PAGE_LOGS,
    });
    await run(go(`undefined, { n: 1 }`));
    expect(log.map((entry) => entry.detail)).toEqual([{ n: 1 }]);
    log.length = 0;
    // Both engines hand on what they were given, so without a detail there is none.
    await run(go('{ bubbles: true }'));
    expect([log[0].detail, log[1]]).toEqual([undefined, 'a']);
  });

  it('8.2 without composed an event stays in the tree that its component is written in', async () => {
    const { log, run } = await openScreen({
      ...GO,
      'p.wxml': '<view bind:go="a"><x-box bind:go="b"><view bind:go="c"><x-k id="k"/></view></x-box></view>',
      'p.js': PAGE_LOGS,
      'box.wxml': '<view bind:go="inside"><slot bind:go="inside"/></view>',
      'box.js': `Component({ methods: { inside() { log.push('inside') } } })`,
    });
    await run(go('{ bubbles: true }'));
    expect(log).toEqual(['c', 'b', 'a']);
  });

  it('8.3 with composed it passes through the slot around each node, and targets are those of each tree', async () => {
    const { log, run } = await openScreen({
      ...GO,
      'p.wxml': '<view id="top" bind:go="see"><x-box id="box"><view id="content"><x-k id="k"/></view></x-box></view>',
      'p.js': `Page({ see(e) { log.push(['page', e.target.id]) } })`,
      'box.wxml': '<view bind:go="inside"><slot id="slot"/></view>',
      'box.js': `Component({ methods: { inside(e) { log.push(['box', e.target.id]) } } })`,
    });
    await run(go('{ bubbles: true, composed: true }'));
    expect(log).toEqual([
      ['box', 'slot'],
      ['page', 'k'],
    ]);
  });

  it('8.3 plain elements of a shadow tree hear what components in it, and content in its slots, trigger', async () => {
    const { log, run } = await openScreen({
      ...GO,
      'p.wxml': '<view bind:go="heard"><x-box id="box"><x-k id="content"/></x-box></view>',
      'p.js': `Page({ heard(e) { log.push('page ' + e.target.id) } })`,
      'box.wxml':
        '<view id="v" bind:go="heard" capture-bind:go="captured"><text id="t" bind:go="heard"><x-k id="deep"/></text></view><view id="s" bind:go="heard"><slot/></view>',
      'box.js': `Component({ methods: { heard(e) { log.push(e.currentTarget.id + ' ' + e.target.id) }, captured(e) { log.push('captured ' + e.target.id) } } })`,
    });
    const deep = `page.selectComponent('#box').selectComponent('#deep')`;
    const heardOf = async (code: string): Promise<string[]> => {
      log.length = 0;
      await run(code);
      return [...log];
    };
    expect(await heardOf(`${deep}.go({})`)).toEqual([]);
    expect(await heardOf(`${deep}.go({ bubbles: true })`)).toEqual(['t deep', 'v deep']);
    expect(await heardOf(`${deep}.go({ bubbles: true, composed: true, capturePhase: true })`)).toEqual([
      'captured deep',
      't deep',
      'v deep',
      'page box',
    ]);
    const content = await heardOf(`page.selectComponent('#content').go({ bubbles: true, composed: true })`);
    expect(content).toEqual(['s ', 'page content']);
  });

  it('8.3 content made once per slot passes through its own slot, for taps as for triggered events', async () => {
    const { log, run, tap } = await openScreen({
      ...GO,
      'p.wxml': `<x-rows items="{{['x', 'y']}}"><view slot:v id="c{{v}}"><x-k class="k"/></view></x-rows>`,
      'rows.wxml':
        '<view wx:for="{{items}}" wx:key="*this" data-item="{{item}}" bind:go="heard" bindtap="heard"><slot id="s{{item}}" v="{{item}}"/></view>',
      'rows.js': `Component({ options: { dynamicSlots: true }, properties: { items: Array }, methods: { heard(e) { log.push([e.type, e.currentTarget.dataset.item, e.target.id].join(' ')) } } })`,
    });
    await run(`page.selectAllComponents('.k').forEach((k) => k.go({ bubbles: true, composed: true }))`);
    await tap('#cy');
    expect(log).toEqual(['go x sx', 'go y sy', 'tap y sy']);
  });

  it('8.4 with capturePhase, capture handlers run from outside to the target before the others', async () => {
    const { log, run } = await openScreen({
      ...GO,
      'p.wxml':
        '<view capture-bind:go="a"><view bind:go="b" capture-bind:go="c"><x-k id="k" capture-bind:go="stop" bind:go="a"/></view></view>',
      'p.js': PAGE_LOGS.replace('return false', ''),
    });
    await run(go('{ bubbles: true, capturePhase: true }'));
    expect(log).toEqual(['a', 'c', 'stop', 'a', 'b']);
    log.length = 0;
    await run(go('{ capturePhase: true }'));
    expect(log).toEqual(['a', 'c', 'stop', 'a']);
  });

  it('8.5 what users do bubbles and is composed, what built-in components report does not bubble', async () => {
    const { log, tap, find, settle } = await openScreen({
      'p.wxml': '<view bindtap="a" bindinput="b"><x-box><view class="x">x</view></x-box><input bindinput="c"/></view>',
      'p.js': PAGE_LOGS,
      'box.wxml': '<view bindtap="inside" capture-bind:tap="captured"><slot/></view>',
      'box.js': `Component({ methods: { inside() { log.push('inside') }, captured() { log.push('captured') } } })`,
    });
    await tap('.x');
    expect(log).toEqual(['captured', 'inside', 'a']);
    log.length = 0;
    const input = find<HTMLInputElement>('wx-input input');
    input.value = 'v';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    await settle();
    expect(log).toEqual(['c']);
  });

  it.each([
    ['bindgo', 'go'],
    ['bind:go', 'go'],
    ['catchgo', 'go'],
    ['catch:go', 'go'],
    ['mut-bind:go', 'go'],
    ['capture-bind:go', 'go'],
    ['capture-catch:go', 'go'],
    ['capture-mut-bind:go', 'go'],
    ['bindGo', 'Go'],
    ['bind:foo-bar', 'foo-bar'],
    ['bindfooBar', 'fooBar'],
  ])('8.6 %s listens to "%s"', async (attribute, type) => {
    const { log, run } = await openScreen({
      'p.wxml': `<x-a id="a" ${attribute}="heard"/>`,
      'p.js': `Page({ heard(e) { log.push(e.type) } })`,
      'a.wxml': '',
      'a.js': `Component({ methods: { go() { for (const type of ['go', 'Go', 'GO', 'foo-bar', 'fooBar', 'foobar']) this.triggerEvent(type, {}, { capturePhase: true }) } } })`,
    });
    await run(`page.selectComponent('#a').go()`);
    expect(log).toEqual([type]);
  });

  it('8.7 catch stops after the other handlers of its node, for taps as for triggered events', async () => {
    const { log, run, tap } = await openScreen({
      ...GO,
      'p.wxml':
        '<view bindtap="a" bind:go="a"><view catchtap="b" bindtap="c" catch:go="b" bind:go="c"><x-k id="k"/></view></view>',
      'p.js': PAGE_LOGS,
    });
    await tap('.k--in-k');
    expect(log).toEqual(['b', 'c']);
    log.length = 0;
    await run(go('{ bubbles: true }'));
    expect(log).toEqual(['b', 'c']);
  });

  it('8.8 one mut-bind runs, every bind runs, for taps as for triggered events', async () => {
    const { log, run, tap } = await openScreen({
      ...GO,
      'p.wxml':
        '<view bindtap="a" bind:go="a"><view mut-bind:tap="b" mut-bind:go="b"><view mut-bind:tap="c" mut-bind:go="c"><x-k id="k"/></view></view></view>',
      'p.js': PAGE_LOGS,
    });
    await tap('.k--in-k');
    await run(go('{ bubbles: true }'));
    expect(log).toEqual(['c', 'a', 'c', 'a']);
  });

  it('8.9 a handler is a method of whose template it is in, may come from data, and may be none', async () => {
    const { log, run, tap, errors } = await openScreen({
      'p.wxml': '<view bindtap="{{h}}"><x-box><view class="x">x</view></x-box></view>',
      'p.js': `Page({ data: { h: 'a' }, a() { log.push('page a') }, inside() { log.push('wrong') } })`,
      'box.wxml': '<view bindtap="inside"><slot/></view>',
      'box.js': `Component({ methods: { inside() { log.push('box inside') }, a() { log.push('wrong') } } })`,
    });
    await tap('.x');
    await run(`page.setData({ h: '' })`);
    await tap('.x');
    await run(`page.setData({ h: 'missing' })`);
    await tap('.x');
    expect(log).toEqual(['box inside', 'page a', 'box inside', 'box inside']);
    expect(errors).toEqual([expect.stringContaining('HANDLER_NOT_FOUND')]);
  });

  it('8.10 the event object has its parts, with touches for what fingers do and mut for mut-bind', async () => {
    const { log, tap } = await openScreen({
      'p.wxml': '<view id="outer" data-n="{{1}}" mut-bind:tap="see"><text id="inner">x</text></view>',
      'p.js': PAGE_LOGS,
    });
    await tap('#inner');
    const [event] = log;
    expect(event).toMatchObject({
      type: 'tap',
      timeStamp: expect.any(Number),
      target: { id: 'inner', dataset: {}, offsetLeft: 0, offsetTop: 0 },
      currentTarget: { id: 'outer', dataset: { n: 1 } },
      detail: { x: 1, y: 1 },
      mark: {},
      mut: true,
    });
    expect(event.changedTouches).toHaveLength(1);
    expect(event.touches).toHaveLength(1);
  });

  it('8.11 marks gather from the target outwards, the nearest first, in the tree of the handler', async () => {
    const { log, tap } = await openScreen({
      'p.wxml': '<view bindtap="see" mark:a="{{1}}" mark:b="outer"><x-box mark:b="box"/></view>',
      'p.js': `Page({ see(e) { log.push(e.mark) } })`,
      'box.wxml': '<view mark:c="{{[3]}}" bindtap="inside"><text class="x">x</text></view>',
      'box.js': `Component({ methods: { inside(e) { log.push(e.mark) } } })`,
    });
    await tap('.box--x');
    expect(log).toEqual([{ c: [3] }, { a: 1, b: 'box' }]);
  });

  it('8.12 dataset names are lower-cased, then camel-cased; values keep their types, data: keeps the case', async () => {
    const { log, tap } = await openScreen({
      'p.wxml': '<view id="v" bindtap="see" data-fooBar="a" data-foo-Baz="b" data-n="{{n}}" data-o="{{o}}" data:keepCase="c"/>',
      'p.js': `Page({ data: { n: 0, o: { k: [1] } }, see(e) { log.push(e.currentTarget.dataset) } })`,
    });
    await tap('#v');
    expect(log).toEqual([{ foobar: 'a', fooBaz: 'b', n: 0, o: { k: [1] }, keepCase: 'c' }]);
  });

  const press = (target: Element, type: string, y = 1): boolean =>
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0, clientX: 1, clientY: y }));

  it('8.13 a long press comes after 350 ms and takes the place of the tap; moving away is neither', async () => {
    const { log, find, settle } = await openScreen({
      'p.wxml': '<view id="v" bindlongpress="a" bindtap="b"/>',
      'p.js': PAGE_LOGS,
    });
    const target = find('#v');
    const wait = async (): Promise<void> => {
      for (let turn = 0; turn < 4; turn++) await settle();
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    press(target, 'pointerdown');
    vi.advanceTimersByTime(400);
    press(target, 'pointerup');
    vi.useRealTimers();
    await wait();
    expect(log).toEqual(['a']);
    press(target, 'pointerdown');
    press(target, 'pointermove', 30);
    press(target, 'pointerup', 30);
    await wait();
    expect(log).toEqual(['a']);
  });

  it('8.14 an event without listeners is nothing, and each trigger is an event of its own', async () => {
    const { log, run, errors } = await openScreen({
      ...GO,
      'p.wxml': '<x-k id="k" bind:go="see"/>',
      'p.js': PAGE_LOGS,
    });
    await run(
      `const k = page.selectComponent('#k'); k.triggerEvent('nobody', {}, { bubbles: true, composed: true, capturePhase: true }); k.go({}, 1); k.go({}, 2)`,
    );
    expect(log.map((event) => event.detail)).toEqual([1, 2]);
    expect(log[0]).not.toBe(log[1]);
    expect(errors).toEqual([]);
  });

  it.each(['input', 'textarea'])(
    'what a handler of a %s returns takes the place of the text, after what it has set',
    async (tag) => {
      const { find, run, settle, viewErrors } = await openScreen({
        'p.wxml': `<${tag} value="{{v}}" bindinput="upper"/><text>{{v}}</text>`,
        'p.js': `Page({
        data: { v: '' },
        upper({ detail }) {
          if (detail.value === 'later') return Promise.resolve('no');
          if (detail.value === 'keep') return;
          this.setData({ v: detail.value });
          return detail.value.length > 2 ? { value: detail.value.toUpperCase() + '!', cursor: 1 } : detail.value.toUpperCase();
        },
      })`,
      });
      // The pack of the textarea loads first.
      const field = await vi.waitUntil(() => find<HTMLInputElement>(`.wx-${tag}-${tag}`), { timeout: 10_000 });
      const texts: string[] = [];
      for (const text of ['ab', 'abc', 'keep', 'later']) {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        for (let turn = 0; turn < 3; turn++) await settle();
        texts.push(field.value);
      }
      expect(texts).toEqual(['AB', 'ABC!', 'keep', 'later']);
      await run('page.setData({ v: "set" })');
      expect([field.value, viewErrors]).toEqual(['set', []]);
    },
  );

  it.each([
    ['<input value="{{v}}"/>', 'page.setData({ v: "", other: 1 })', ''],
    ['<input value="{{v}}" bindinput="note"/>', 'page.setData({ v: "" })', ''],
    ['<input value="{{v}}"/>', 'page.setData({ v: "x" }); page.setData({ v: "" })', ''],
    // What is not set stays as it was typed.
    ['<input value="{{v}}"/>', 'page.setData({ other: 1 })', 'typed'],
    // What a template is given is no field of the page, also under its name.
    [
      '<template name="t"><input value="{{v}}"/></template><template is="t" data="{{v: w}}"/>',
      'page.setData({ v: "" })',
      'typed',
    ],
  ])('%s that a user has changed shows %s once more: "%s"', async (wxml, change, expected) => {
    const { find, run, settle, viewErrors } = await openScreen({
      'p.wxml': wxml,
      'p.js': 'Page({ data: { v: "", w: "" }, note({ detail }) { this.data.noted = detail.value } })',
    });
    const field = await vi.waitUntil(() => find<HTMLInputElement>('.wx-input-input'), { timeout: 10_000 });
    for (let round = 0; round < 2; round++) {
      field.value = 'typed';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      for (let turn = 0; turn < 3; turn++) await settle();
      expect(field.value).toBe('typed');
      await run(change);
      for (let turn = 0; turn < 3; turn++) await settle();
      expect(field.value).toBe(expected);
    }
    expect(viewErrors).toEqual([]);
  });

  it('a text that a handler takes back is taken back, but not what has been typed since', async () => {
    const { find, settle } = await openScreen({
      'p.wxml': '<input value="{{v}}" bindinput="digits"/>',
      'p.js': "Page({ data: { v: '' }, digits({ detail }) { this.setData({ v: detail.value.replace(/\\D/g, '') }) } })",
    });
    const field = await vi.waitUntil(() => find<HTMLInputElement>('.wx-input-input'), { timeout: 10_000 });
    const type = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    for (const text of ['1', '1a', '12', '12b']) {
      type(text);
      for (let turn = 0; turn < 3; turn++) await settle();
      expect(field.value).toBe(text.replace(/\D/g, ''));
    }
    type('12c');
    type('12c3');
    for (let turn = 0; turn < 3; turn++) await settle();
    expect(field.value).toBe('123');
  });

  it('a switch that a handler does not let go on goes back, though the page had it off all along', async () => {
    const { find, run, settle, tap } = await openScreen({
      'p.wxml': '<switch checked="{{on}}" bindchange="refuse"/>',
      'p.js': 'Page({ data: { on: false, refused: true }, refuse() { if (this.data.refused) this.setData({ on: false }) } })',
    });
    const track = await vi.waitUntil(() => find('.wx-switch-input'), { timeout: 10_000 });
    const isOn = async (): Promise<boolean> => {
      for (let turn = 0; turn < 3; turn++) await settle();
      return track.classList.contains('wx-switch-input-checked');
    };
    for (const [refused, expected] of [
      [true, false],
      [true, false],
      [false, true],
    ]) {
      await run(`page.data.refused = ${refused}`);
      await tap('wx-switch');
      expect(await isOn()).toBe(expected);
    }
    await run('page.setData({ on: false })');
    expect(await isOn()).toBe(false);
  });
});
