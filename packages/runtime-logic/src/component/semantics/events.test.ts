// Rules of components, section 8 of the semantics reference. Each test is a small program; its code writes to `log`, and
// the log is compared.

import { describe, expect, it } from 'vitest';
import { openComponents } from '../../testing/open-components.ts';

describe('8 events', () => {
  const nested = (bindings: Record<'c' | 'b' | 'a', string>): Record<string, string> => ({
    'p.wxml': `<view id="a" ${bindings.a} data-n="1" mark:m="a"><view id="b" ${bindings.b}><x-k id="c" ${bindings.c} data-user-name="u" mark:k="{{1}}"/></view></view>`,
    'p.js': `Page({ a(e) { log.push('a') }, b(e) { log.push('b') }, c(e) { log.push('c') }, stop() { log.push('stop'); return false }, see(e) { log.push(e) } })`,
    'k.wxml': '',
    'k.js': 'Component({})',
  });
  const trigger = (options: string): string => `page.selectComponent('#c').triggerEvent('go', { d: 1 }, ${options})`;

  it.each([
    ['8.4 without bubbles only the target hears', { c: 'bind:go="c"', b: 'bind:go="b"', a: 'bind:go="a"' }, '{}', ['c']],
    [
      '8.4 with bubbles from the target outwards',
      { c: 'bind:go="c"', b: 'bind:go="b"', a: 'bind:go="a"' },
      '{ bubbles: true }',
      ['c', 'b', 'a'],
    ],
    [
      '8.4 capture first, from outside',
      { c: 'bind:go="c"', b: 'capture-bind:go="b"', a: 'capture-bind:go="a"' },
      '{ bubbles: true, capturePhase: true }',
      ['a', 'b', 'c'],
    ],
    ['8.7 catch stops', { c: 'bind:go="c"', b: 'catch:go="b"', a: 'bind:go="a"' }, '{ bubbles: true }', ['c', 'b']],
    [
      '8.7 catch without a handler stops too',
      { c: 'bind:go="c"', b: 'catch:go=""', a: 'bind:go="a"' },
      '{ bubbles: true }',
      ['c'],
    ],
    ['8.7 returning false stops', { c: 'bind:go="stop"', b: 'bind:go="b"', a: 'bind:go="a"' }, '{ bubbles: true }', ['stop']],
    [
      '8.8 one mut-bind, and every bind',
      { c: 'mut-bind:go="c"', b: 'mut-bind:go="b"', a: 'bind:go="a"' },
      '{ bubbles: true }',
      ['c', 'a'],
    ],
  ])('%s', async (_name, bindings, options, expected) => {
    const { log, run } = await openComponents(nested(bindings));
    await run(trigger(options));
    expect(log).toEqual(expected);
  });

  it('8.10 to 8.12 the event object', async () => {
    const { log, run } = await openComponents(nested({ c: '', b: '', a: 'bind:go="see"' }));
    await run(trigger('{ bubbles: true }'));
    expect(log).toEqual([
      {
        type: 'go',
        timeStamp: 1000,
        detail: { d: 1 },
        mark: { m: 'a', k: 1 },
        target: { id: 'c', dataset: { userName: 'u' }, offsetLeft: 0, offsetTop: 0 },
        currentTarget: { id: 'a', dataset: { n: '1' }, offsetLeft: 0, offsetTop: 0 },
      },
    ]);
  });

  it('8.3 a composed event passes through the slot around its node, and leaves shadow trees with new targets', async () => {
    const files = (composed: boolean): Record<string, string> => ({
      'p.wxml': '<view bind:go="page"><x-box id="box"><x-k id="k"/></x-box><x-outer id="outer" bind:go="page"/></view>',
      'p.js': `Page({ page(e) { log.push('page ' + e.target.id) } })`,
      'box.wxml': '<view id="inner" bind:go="inside"><slot id="s"/></view>',
      'box.js': `Component({ methods: { inside(e) { log.push('box ' + e.target.id) } } })`,
      'outer.wxml': '<x-k id="hidden" bind:go="own"/>',
      'outer.js': `Component({ methods: { own(e) { log.push('outer ' + e.target.id) } } })`,
      'k.wxml': '',
      'k.js': `Component({ methods: { go() { this.triggerEvent('go', {}, { bubbles: true, composed: ${composed} }) } } })`,
    });
    const code = `page.selectComponent('#k').go(); page.selectComponent('#outer').selectComponent('#hidden').go()`;
    const composed = await openComponents(files(true));
    await composed.run(code);
    expect(composed.log).toEqual(['box s', 'page k', 'outer hidden', 'page outer', 'page outer']);
    const plain = await openComponents(files(false));
    await plain.run(code);
    expect(plain.log).toEqual(['page k', 'outer hidden']);
  });

  it('8.9 a handler may be data-bound, and a missing one is warned about', async () => {
    const { log, run, errors } = await openComponents(nested({ c: `bind:go="{{handler}}"`, b: '', a: '' }));
    await run(
      `${trigger('{}')}; page.setData({ handler: 'c' }); ${trigger('{}')}; page.setData({ handler: 'missing' }); ${trigger('{}')}`,
    );
    expect(log).toEqual(['c']);
    expect(errors).toEqual([expect.stringContaining('HANDLER_NOT_FOUND')]);
  });

  it('view events write models back, then run their handlers, with what the view says', async () => {
    const { page, log, settle } = await openComponents({
      'p.js': `Page({ data: { form: {} }, onInput(e) { log.push([e.type, e.detail.value, this.data.form.name, e.currentTarget.dataset]) } })`,
    });
    page.dispatch('input', 'onInput', {
      detail: { value: 'v' },
      writes: [{ instance: 1, path: ['form', 'name'], value: 'v' }],
      dataset: { n: 1 },
    });
    await settle();
    expect(log).toEqual([['input', 'v', 'v', { n: 1 }]]);
    expect(page.root.data).toEqual({ form: { name: 'v' } });
  });

  it('a handler that throws is reported, and the next event is handled', async () => {
    const { page, log, settle, errors } = await openComponents({
      'p.js': `Page({ bad() { throw new Error('bad') }, good() { log.push('good') } })`,
    });
    page.dispatch('tap', 'bad');
    page.dispatch('tap', 'good');
    await settle();
    expect(errors).toEqual(['p: bad: Error: bad']);
    expect(log).toEqual(['good']);
  });
});
