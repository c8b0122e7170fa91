// Data and setData, where the view has a part in what holds. Numbers are those of the semantics reference.

import { afterEach, describe, expect, it } from 'vitest';
import { closeScreens, openScreen } from '../testing/open-screen.ts';

afterEach(closeScreens);

describe('2 data and setData', () => {
  it.each([
    ['a.b[0].c', { a: { b: [{ c: 1 }] } }],
    ['a..b', { a: { b: 1 } }],
    ['.a.', { a: 1 }],
    ['a\\.b', { 'a.b': 1 }],
    ['a\\[0\\]', { 'a[0]': 1 }],
    ['a\\\\b', { 'a\\b': 1 }],
    ['a[0][1]', { a: [[undefined, 1]] }],
    ['[0]', { 0: 1 }],
  ])('2.2 the path %s sets what it names', async (path, expected) => {
    const { run, log } = await openScreen({});
    await run(`page.setData({ ${JSON.stringify(path)}: 1 }); log.push(page.data)`);
    const shape = (value: unknown): unknown =>
      Array.isArray(value)
        ? Array.from(value, shape)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]))
          : value;
    expect(shape(log[0])).toEqual(shape(expected));
  });

  it.each(['a[x]', 'a[-1]', 'a[1.5]', 'a[', 'a]', 'a[]'])('2.2 the malformed path %s throws to the caller', async (path) => {
    const { run, log } = await openScreen({});
    await run(`try { page.setData({ ${JSON.stringify(path)}: 1 }) } catch (error) { log.push(error.code) }`);
    expect(log).toEqual(['DATA_PATH_INVALID']);
  });

  it('2.3 the way to a path is made, also through what is no container for it', async () => {
    const { run, root } = await openScreen({
      'p.wxml': '{{m.n[1].o}}|{{text.x}}|{{list.name}}|{{object[0]}}',
      'p.js': `Page({ data: { text: 'primitive', list: [1], object: { k: 1 } } })`,
    });
    await run(`page.setData({ 'm.n[1].o': 2, 'text.x': 3, 'list.name': 4, 'object[0]': 5 })`);
    expect(root.textContent).toBe('2|3|4|5');
  });

  it('2.4 writing past the end of a list lengthens it, and what reads its length follows', async () => {
    const { run, root } = await openScreen({
      'p.wxml': '{{list.length}}:<text wx:for="{{list}}">{{index}}{{item}};</text>',
      'p.js': `Page({ data: { list: ['a', 'b'] } })`,
    });
    await run(`page.setData({ 'list[4]': 'e' })`);
    expect(root.textContent).toBe('5:0a;1b;2null;3null;4e;');
  });

  it('2.5 what is shown is a copy: neither this.data nor what was passed to setData reaches it later', async () => {
    const { run, root } = await openScreen({ 'p.wxml': '{{o.n}}{{list.length}}', 'p.js': 'Page({ data: { list: [] } })' });
    await run(`const o = { n: 1 }; page.setData({ o }); o.n = 2; page.data.list.push(1); page.setData({ other: 1 })`);
    expect(root.textContent).toBe('10');
  });

  it('2.6 undefined takes the value away from the view', async () => {
    const { run, root, log } = await openScreen({ 'p.wxml': '[{{a}}{{o.k}}]', 'p.js': `Page({ data: { a: 1, o: { k: 2 } } })` });
    await run(`page.setData({ a: undefined, 'o.k': undefined }); log.push('a' in page.data, 'k' in page.data.o)`);
    expect(root.textContent).toBe('[]');
    expect(log).toEqual([true, true]);
  });

  it('2.7 every path that is named counts as set, with the same value too', async () => {
    const { run, log } = await openScreen({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '',
      'a.js': `Component({ data: { n: 1, o: { k: 1 } }, observers: { n() { log.push('n') }, 'o.k'() { log.push('o.k') } } })`,
    });
    await run(`const a = page.selectComponent('#a'); a.setData({ n: 1 }); a.setData({ n: 1, 'o.k': 1 })`);
    expect(log).toEqual(['n', 'n', 'o.k']);
  });

  it('2.8 a callback runs when the view shows the change, as the component', async () => {
    const { run, log } = await openScreen({ 'p.wxml': '<view id="v">{{n}}</view>' });
    await run(`page.setData({ n: 1 }, function () { log.push(this === page, document.querySelector('#v').textContent) });
      log.push(document.querySelector('#v').textContent)`);
    expect(log).toEqual(['', true, '1']);
  });

  it('2.11 groupSetData runs its function at once, and what it sets is one commit', async () => {
    const { run, log, root } = await openScreen({ 'p.wxml': '{{a}}{{b}}' });
    await run(
      `page.groupSetData(() => { page.setData({ a: 1 }); page.setData({ b: 2 }); log.push(page.data.b) }); log.push('after')`,
    );
    expect(log).toEqual([2, 'after']);
    expect(root.textContent).toBe('12');
  });
});

describe('3 observers', () => {
  it.each(['', 'a b,', '1a', 'a[x]', '[0]', 'a,,b', '**.a'])(
    '3.1 the observer key "%s" is reported at definition',
    async (key) => {
      const { errors, root } = await openScreen({
        'p.wxml': '<x-a/>',
        'a.wxml': 'shown',
        'a.js': `Component({ observers: { ${JSON.stringify(key)}() {} } })`,
      });
      expect(errors.join()).toContain('DEFINITION_INVALID');
      expect(root.textContent).toBe('shown');
    },
  );

  it('3.1 a key is a list of paths, with spaces round them', async () => {
    const { run, log } = await openScreen({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '',
      'a.js': `Component({ observers: { ' a , b.c , arr[0] , d.** '(...values) { log.push(values) } } })`,
    });
    await run(
      `const a = page.selectComponent('#a'); a.setData({ a: 1 }); a.setData({ 'b.c': 2 }); a.setData({ 'arr[0]': 3 }); a.setData({ 'd.e.f': 4 })`,
    );
    expect(log).toEqual([
      [1, undefined, undefined, undefined],
      [1, 2, undefined, undefined],
      [1, 2, 3, undefined],
      [1, 2, 3, { e: { f: 4 } }],
    ]);
  });

  it('3.3 an observer fires when a value is assigned, changed or not', async () => {
    const { run, log } = await openScreen({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '',
      'a.js': `Component({ data: { n: 1 }, observers: { n(n) { log.push(n) } } })`,
    });
    await run(`const a = page.selectComponent('#a'); a.setData({ n: 1 }); a.setData({ n: 1 })`);
    expect(log).toEqual([1, 1]);
  });

  it('3.5 observers run after all of a setData is in this.data, and before the template', async () => {
    const { run, log } = await openScreen({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '<x-b id="b" n="{{n}}"/>',
      'a.js': `Component({ data: { n: 0, m: 0 }, observers: { n() { log.push([this.data.n, this.data.m, this.selectComponent('#b').data.n]) } } })`,
      'b.wxml': '',
      'b.js': 'Component({ properties: { n: Number } })',
    });
    await run(`page.selectComponent('#a').setData({ n: 1, m: 2 })`);
    expect(log).toEqual([[1, 2, 0]]);
  });

  it('3.6 what an observer sets is shown together with what it observed', async () => {
    const { run, root } = await openScreen({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '{{n}}/{{double}}',
      'a.js': `Component({ data: { n: 0 }, observers: { n(n) { this.setData({ double: n * 2 }) } } })`,
    });
    await run(`page.selectComponent('#a').setData({ n: 4 })`);
    expect(root.textContent).toBe('4/8');
  });
});
