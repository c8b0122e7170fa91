// The rules of components, by the numbers of the semantics reference. Each test is a small program; its code writes to
// `log`, and the log is compared.

import { describe, expect, it } from 'vitest';
import type { FakeView } from '../testing/fake-view.ts';
import { openProgram, type Program, type ProgramOptions } from '../testing/open-program.ts';

interface Opened extends Program {
  readonly page: FakeView;
  run(code: string): Promise<void>;
}

/** A page at `p`, and components at `a`, `b`, … whose tags are their names; `x-` before, as tags of one letter may be HTML. */
async function open(files: Record<string, string>, options?: ProgramOptions): Promise<Opened> {
  const names = Object.keys(files)
    .filter((file) => file.endsWith('.wxml') && file !== 'p.wxml')
    .map((file) => file.slice(0, -5));
  const usingComponents = Object.fromEntries(names.map((name) => [`x-${name}`, `/${name}`]));
  const all: Record<string, string> = { 'p.js': 'Page({})', 'p.wxml': '', ...files };
  for (const name of ['p', ...names])
    all[`${name}.json`] = JSON.stringify({
      component: name !== 'p',
      usingComponents,
      ...JSON.parse(files[`${name}.json`] ?? '{}'),
    });
  const program = await openProgram(all, options);
  const page = await program.open('p');
  return {
    ...program,
    page,
    async run(code) {
      const [, , root] = [0, 0, program.globals.getCurrentPages().at(-1)];
      new Function('page', 'log', code)(root, program.log);
      await program.settle();
    },
  };
}

/** Logs every lifetime of a component with its `n` property. */
const lifetimes = (extra = ''): string => `Component({
  properties: { n: String },
  lifetimes: {
    created() { log.push('created ' + this.is) }, attached() { log.push('attached ' + this.is + this.data.n) },
    ready() { log.push('ready ' + this.is + this.data.n) }, moved() { log.push('moved ' + this.is + this.data.n) },
    detached() { log.push('detached ' + this.is + this.data.n) },
  }, ${extra} })`;

describe('1 lifetimes', () => {
  it('1.1 to 1.5 run in their documented orders', async () => {
    const { log, run, errors } = await open({
      'p.wxml': '<x-a n="1" wx:if="{{!gone}}"><x-c n="2"/></x-a>',
      'a.wxml': '<x-b n="3"/><slot/>',
      'a.js': lifetimes(),
      'b.wxml': '',
      'b.js': lifetimes(),
      'c.wxml': '',
      'c.js': lifetimes(),
    });
    expect(log).toEqual([
      'created b',
      'created a',
      'created c',
      'attached a1',
      'attached b3',
      'attached c2',
      'ready b3',
      'ready a1',
      'ready c2',
    ]);
    log.length = 0;
    await run('page.setData({ gone: true })');
    expect(log).toEqual(['detached c2', 'detached b3', 'detached a1']);
    expect(errors).toEqual([]);
  });

  it('1.2 properties from the owner arrive after created', async () => {
    const { log } = await open({
      'p.wxml': '<x-a n="x"/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { n: { type: String, value: 'initial' } }, observers: { n(n) { log.push('observed ' + n) } },
        created() { log.push('created ' + this.data.n) }, attached() { log.push('attached ' + this.data.n) } })`,
    });
    expect(log).toEqual(['created initial', 'observed x', 'attached x']);
  });

  it('1.6 moved fires for the rows that were relocated, and for no other', async () => {
    const { log, run, page } = await open({
      'p.wxml': '<x-a wx:for="{{list}}" wx:key="*this" n="{{item}}"/>',
      'p.js': `Page({ data: { list: ['1', '2', '3'] } })`,
      'a.wxml': '',
      'a.js': lifetimes(),
    });
    const before = page.root.children;
    log.length = 0;
    await run(`page.setData({ list: ['3', '1', '2'] })`);
    expect(log).toEqual(['moved a3']);
    expect(page.root.children).toEqual([before[2], before[0], before[1]]);
  });

  it('1.7 error fires on the component whose code threw, and its siblings live on', async () => {
    const { log, errors } = await open({
      'p.wxml': '<x-a n="1"/><x-a n="2"/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { n: String }, lifetimes: {
        attached() { log.push('attached ' + this.data.n); throw new Error('broken') },
        error(error) { log.push('error ' + this.data.n + ' ' + error.message); throw new Error('again') } } })`,
      'app.js': `App({ onError(text) { log.push('app') } })`,
    });
    expect(log).toEqual(['attached 1', 'error 1 broken', 'app', 'app', 'attached 2', 'error 2 broken', 'app', 'app']);
    expect(errors).toContain('a: attached: Error: broken');
  });

  it('1.8 lifetimes go before the same at top level', async () => {
    const { log } = await open({
      'p.wxml': '<x-a/>',
      'a.wxml': '',
      'a.js': `Component({ attached() { log.push('top') }, ready() { log.push('ready') }, lifetimes: { attached() { log.push('lifetimes') } } })`,
    });
    expect(log).toEqual(['lifetimes', 'ready']);
  });

  it('1.9 page lifetimes run pre-order through shadow trees and light children', async () => {
    const component = (name: string): string =>
      `Component({ pageLifetimes: { show() { log.push('show ${name}') }, hide() { log.push('hide ${name}') }, resize(size) { log.push(size.size.windowWidth) } } })`;
    const { log, tell, settle, page } = await open({
      'p.wxml': '<x-a><x-c/></x-a>',
      'a.wxml': '<x-b/><slot/>',
      'a.js': component('a'),
      'b.wxml': '',
      'b.js': component('b'),
      'c.wxml': '',
      'c.js': component('c'),
    });
    tell('pageHide', { page: 1 });
    page.send('pageResize', { windowWidth: 9, windowHeight: 9 });
    await settle();
    expect(log).toEqual(['show a', 'show b', 'show c', 'hide a', 'hide b', 'hide c', 9, 9, 9]);
  });

  it('1.10 a page opens in the documented order, also one written with Component()', async () => {
    const page = `created() { log.push('page created') }, attached() { log.push('page attached ' + this.data.id) }, ready() { log.push('page ready') },
      properties: { id: Number }, methods: { onLoad(query) { log.push('onLoad ' + query.id + this.data.id) }, onShow() { log.push('onShow') }, onReady() { log.push('onReady') }, onUnload() { log.push('onUnload') } }`;
    const files = {
      'app.js': `App({ onLaunch() { log.push('onLaunch') }, onShow() { log.push('App.onShow') } })`,
      'q.wxml': '<x-a/>',
      'q.json': '{"usingComponents":{"x-a":"/a"}}',
      'q.js': `Component({ ${page}, pageLifetimes: { show() { log.push('page show') } } })`,
      'a.wxml': '',
      'a.js': `Component({ created() { log.push('created') }, attached() { log.push('attached') }, ready() { log.push('ready') }, detached() { log.push('detached') }, pageLifetimes: { show() { log.push('show') } } })`,
    };
    const program = await openProgram(files);
    await program.open('q', { query: { id: '7' } });
    expect(program.log).toEqual([
      'onLaunch',
      'App.onShow',
      'created',
      'page created',
      'page attached 7',
      'attached',
      'onLoad 77',
      'page show',
      'show',
      'onShow',
      'ready',
      'page ready',
      'onReady',
    ]);
    program.log.length = 0;
    program.tell('pageUnload', { page: 1 });
    await program.settle();
    expect(program.log).toEqual(['onUnload', 'detached']);
  });

  it('1.11 a branch makes new instances each time it becomes true', async () => {
    const { page, run } = await open({ 'p.wxml': '<x-a wx:if="{{on}}"/>', 'a.wxml': '', 'a.js': 'Component({})' });
    await run('page.setData({ on: true })');
    const [first] = page.root.children;
    await run('page.setData({ on: false })');
    await run('page.setData({ on: 1 })');
    expect(page.root.children).toHaveLength(1);
    expect(page.root.children[0]).not.toBe(first);
  });
});

describe('2 data and setData', () => {
  const one = { 'p.wxml': '<x-a id="a"/>', 'a.wxml': '' };

  it('2.1 this.data changes at once, the view later, with one commit for a turn', async () => {
    const { page, run, log } = await open({});
    await run(`page.setData({ a: 1 }); page.setData({ b: 2 }); page.setData({ a: 3 }); log.push(page.data.a)`);
    expect(log).toEqual([3]);
    expect(page.commits.slice(1)).toEqual([
      {
        patches: [
          [
            1,
            [
              ['s', ['a'], 3],
              ['s', ['b'], 2],
            ],
          ],
        ],
      },
    ]);
  });

  it('2.1 a turn that goes on in promises is still one commit', async () => {
    const { page, run } = await open({});
    await run(
      `(async () => { page.setData({ a: 1 }); await null; page.setData({ b: 2 }); await null; page.setData({ c: 3 }) })()`,
    );
    expect(page.commits).toHaveLength(2);
  });

  it('2.5 what is set is kept by reference, and mutating it later shows nothing', async () => {
    const { page, run, log } = await open({});
    await run(
      `const list = [1]; page.setData({ list }); log.push(page.data.list === list); list.push(2); page.setData({ other: 1 })`,
    );
    expect(log).toEqual([true]);
    expect(page.root.data.list).toEqual([1]);
    await run(`page.setData({ list: page.data.list })`);
    expect(page.root.data.list).toEqual([1, 2]);
  });

  it('2.6 undefined is kept in this.data and deleted in the view', async () => {
    const { page, run, log } = await open({ 'p.js': 'Page({ data: { a: 1 } })' });
    await run(`page.setData({ a: undefined }); log.push('a' in page.data)`);
    expect(log).toEqual([true]);
    expect(page.root.data).toEqual({});
  });

  it('2.8 callbacks run on the acknowledgement, in order, with the component as this', async () => {
    const { page, run, log } = await open({});
    page.busy = true;
    await run(
      `page.setData({ a: 1 }, function () { log.push(this === page) }); page.setData({ b: 1 }, () => log.push('second')); log.push('sync')`,
    );
    await run(`page.setData({ c: 1 }, () => log.push('third'))`);
    expect(log).toEqual(['sync']);
    page.acknowledge();
    await run('');
    expect(log).toEqual(['sync', true, 'second']);
    page.acknowledge();
    await run('');
    expect(log.at(-1)).toBe('third');
  });

  it('2.8 a callback also comes when nothing had to be sent', async () => {
    const { run, log, page } = await open({ 'p.js': 'Page({ data: { a: 1 } })' });
    await run(`page.setData({ a: 1 }, () => log.push('applied')); log.push('sync')`);
    expect(log).toEqual(['sync', 'applied']);
    expect(page.commits).toHaveLength(1);
  });

  it('D3 while the view is busy, changes gather into one commit against what it has', async () => {
    const { page, run } = await open({ 'p.wxml': '<x-a wx:if="{{on}}"/>', 'a.wxml': '', 'a.js': 'Component({})' });
    page.busy = true;
    await run('page.setData({ n: 1 })');
    await run('page.setData({ n: 2, on: true })');
    await run('page.setData({ n: 3, on: false })');
    expect(page.commits).toHaveLength(2);
    page.acknowledge();
    await run('');
    // The component that came and went was never told to the view.
    expect(page.commits[2]).toEqual({
      patches: [
        [
          1,
          [
            ['s', ['n'], 3],
            ['s', ['on'], false],
          ],
        ],
      ],
    });
  });

  it('2.9 setData after detached changes nothing in the view, and its callback still runs', async () => {
    const { page, run, log, errors } = await open({
      'p.wxml': '<x-a id="a" wx:if="{{!off}}"/>',
      'a.wxml': '',
      'a.js': 'Component({})',
    });
    await run(
      `const a = page.selectComponent('#a'); page.setData({ off: true }); a.setData({ x: 1 }, () => log.push('called')); log.push(a.data.x)`,
    );
    expect(log).toEqual([1, 'called']);
    expect(page.commits.at(-1)).toMatchObject({ n: 1 });
    expect(errors).toEqual([]);
  });

  it('2.10 pure data is observed and never sent', async () => {
    const { page, run, log } = await open({
      ...one,
      'a.js': `Component({ options: { pureDataPattern: /^_/ }, data: { _p: 1, q: 1 }, properties: { _prop: { type: Number, observer() { log.push('never') } } },
        observers: { _p(value) { log.push('observed ' + value); this.setData({ q: value }) } } })`,
    });
    await run(`page.selectComponent('#a').setData({ _p: 5, _prop: 6 })`);
    expect(log).toEqual(['observed 5']);
    expect(page.all('a')[0]?.data).toEqual({ q: 5 });
  });

  it('refuses paths to prototypes and giant indices, and goes on', async () => {
    const { run, errors, page } = await open({});
    await run(
      `for (const key of ['__proto__.polluted', 'a.constructor.prototype.x', 'list[4294967294]']) try { page.setData({ [key]: 1 }) } catch (error) { log.push(error.code) }`,
    );
    await run(`page.setData({ ok: 1 })`);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(page.root.data).toEqual({ ok: 1 });
    expect(errors).toEqual([]);
  });

  it('sends a snapshot of everything when the view asks for one', async () => {
    const { page, run, settle } = await open({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '<x-b/>',
      'a.js': 'Component({ data: { n: 1 } })',
      'b.wxml': '',
      'b.js': 'Component({})',
    });
    await run(`page.selectComponent('#a').setData({ n: 2 })`);
    page.requestSnapshot();
    await settle();
    expect(page.commits.at(-1)).toMatchObject({
      created: [{ id: 1 }, { id: 2, data: { n: 2 } }],
      children: [
        [1, [2]],
        [2, [3]],
      ],
    });
    await run(`page.selectComponent('#a').setData({ n: 3 })`);
    expect(page.all('a')[0]?.data.n).toBe(3);
  });
});

describe('3 observers', () => {
  const observing = (observers: string): Record<string, string> => ({
    'p.wxml': '<x-a id="a"/>',
    'a.wxml': '',
    'a.js': `Component({ data: { obj: { x: 1, y: { z: 1 } }, arr: [1, 2] }, observers: { ${observers} } })`,
  });

  it.each([
    ['a set of the path itself', `'obj.x'() { log.push(1) }`, `{ 'obj.x': 1 }`, 1],
    ['a set of its parent', `'obj.x'() { log.push(1) }`, '{ obj: {} }', 1],
    ['a set of its parent, for **', `'obj.**'() { log.push(1) }`, '{ obj: {} }', 1],
    ['not a deeper set', 'obj() { log.push(1) }', `{ 'obj.x': 1 }`, 0],
    ['a deeper set, for **', `'obj.**'() { log.push(1) }`, `{ 'obj.y.z': 1 }`, 1],
    ['not a set beside it', `'obj.x'() { log.push(1) }`, `{ 'obj.y.z': 1 }`, 0],
    ['any set, for ** alone', `'**'() { log.push(1) }`, '{ other: 1 }', 1],
    ['not another item', `'arr[0]'() { log.push(1) }`, `{ 'arr[5]': 1 }`, 0],
    ['its item', `'arr[0]'() { log.push(1) }`, `{ 'arr[0]': 1 }`, 1],
    ['a set to the same value (3.3)', `'obj.x'() { log.push(1) }`, `{ 'obj.x': 1 }`, 1],
    ['one of several paths, once (3.4)', `'obj.x, arr'() { log.push(1) }`, `{ 'obj.x': 1, arr: [] }`, 1],
  ])('3.2 an observer is triggered by %s', async (_what, observers, changes, times) => {
    const { log, run } = await open(observing(observers));
    await run(`page.selectComponent('#a').setData(${changes})`);
    expect(log).toHaveLength(times);
  });

  it('3.4 arguments are the present values', async () => {
    const { log, run } = await open(observing(`'obj.x, no.way, arr[1]'(...values) { log.push(...values) }`));
    await run(`page.selectComponent('#a').setData({ 'obj.x': 5 })`);
    expect(log).toEqual([5, undefined, 2]);
  });

  it('3.6 observers run round by round until nothing is set', async () => {
    const { log, run, page } = await open(
      observing(`q(q) { log.push('q' + q); if (q < 3) this.setData({ q: q + 1 }) }, '**'() { log.push('**') }`),
    );
    await run(`page.selectComponent('#a').setData({ q: 1 })`);
    expect(log).toEqual(['q1', '**', 'q2', '**', 'q3', '**'].slice(0, log.length));
    expect(page.commits.at(-1)).toEqual({ patches: [[2, [['s', ['q'], 3]]]] });
  });

  it('3.6 an observer that always sets itself is reported and stopped', async () => {
    const { run, errors, page } = await open(observing(`q(q) { this.setData({ q: q + 1 }) }`));
    await run(`page.selectComponent('#a').setData({ q: 1 })`);
    expect(errors[0]).toContain('OBSERVER_LOOP_STOPPED');
    await run(`page.selectComponent('#a').setData({ other: 1 })`);
    expect(page.all('a')[0]?.data.other).toBe(1);
  });

  it('3.7 observers of behaviors run before those of the component', async () => {
    const { log, run } = await open({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '',
      'a.js': `const deep = Behavior({ observers: { n() { log.push('deep') } } });
        Component({ behaviors: [Behavior({ behaviors: [deep], observers: { n() { log.push('behavior') } } })], observers: { n() { log.push('own') } } })`,
    });
    await run(`page.selectComponent('#a').setData({ n: 1 })`);
    expect(log).toEqual(['deep', 'behavior', 'own']);
  });

  it('3.8 observers fire for properties from the owner and not for defaults', async () => {
    const { log } = await open({
      'p.wxml': '<x-a given="1"/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { given: Number, kept: Number }, data: { d: 1 }, observers: { given() { log.push('given') }, kept() { log.push('kept') }, d() { log.push('d') } } })`,
    });
    expect(log).toEqual(['given']);
  });

  it('3.9 property observers run after the template, with new and old value, and by name', async () => {
    const { log, run } = await open({
      'p.wxml': '<x-a id="a" n="{{n}}" o="{{n}}"/>',
      'p.js': 'Page({ data: { n: 1 } })',
      'a.wxml': '<x-b id="b" n="{{n}}"/>',
      'a.js': `Component({ properties: { n: { type: Number, observer(value, old, path) { log.push([value, old, path, this.selectComponent('#b').data.n]) } }, o: { type: null, observer: 'onO' } },
        observers: { n(n) { log.push(['observers', this.selectComponent('#b').data.n]) } }, methods: { onO(value) { log.push('onO ' + value) } } })`,
      'b.wxml': '',
      'b.js': 'Component({ properties: { n: Number } })',
    });
    expect(log).toEqual([['observers', 0], [1, 0, ['n'], 1], 'onO 1']);
    log.length = 0;
    await run('page.setData({ n: 2 })');
    expect(log).toEqual([['observers', 1], [2, 1, ['n'], 2], 'onO 2']);
    log.length = 0;
    await run('page.setData({ n: 2 })');
    expect(log).toEqual([]);
  });
});

describe('4 properties', () => {
  it('4.4 what is passed is copied: neither side sees the other change it', async () => {
    const { run, log } = await open({
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
    const { page, run } = await open({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { n: { type: Number, value: 1 } }, data: { n: 9 } })`,
    });
    expect(page.all('a')[0]?.data.n).toBe(1);
    await run(`page.selectComponent('#a').setData({ n: '42' })`);
    expect(page.all('a')[0]?.data.n).toBe(42);
  });

  it('4.7 attributes find properties by either spelling', async () => {
    const { page } = await open({
      'p.wxml': '<x-a some-name="1" otherName="2" data-foo="3"/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { someName: String, otherName: String, dataFoo: String } })`,
    });
    expect(page.all('a')[0]?.data).toEqual({ someName: '1', otherName: '2', dataFoo: '3' });
  });

  it('4.9 only changed attributes are passed again; a list that is set again is, its equal rows are not', async () => {
    const { log, run } = await open({
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
    const { page, run, log } = await open({
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
    const { log, page, errors } = await open({
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

describe('5 structure', () => {
  it('5.9 a list of any kind of source, and none of what is no list', async () => {
    const { page, run } = await open({
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
    const { page, run, errors } = await open({
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
    const { page, run } = await open({
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
    const { page } = await open({
      'p.wxml': '<x-a node="{{tree}}"/>',
      'p.js': `Page({ data: { tree: { n: 1, children: [{ n: 2, children: [{ n: 3 }] }, { n: 4 }] } } })`,
      'a.wxml': '<x-a wx:for="{{node.children}}" node="{{item}}"/>',
      'a.js': 'Component({ properties: { node: Object } })',
    });
    expect(page.all('a').map(({ data }) => (data.node as { n: number }).n)).toEqual([1, 2, 3, 4]);
    const endless = await open({ 'p.wxml': '<x-a/>', 'a.wxml': '<x-a/>', 'a.js': 'Component({})' });
    expect(endless.page.all('a').length).toBeLessThan(120);
    expect(endless.errors[0]).toContain('TEMPLATE_NESTING_TOO_DEEP');
  });

  it('9.8 generics are what the owner passes, or the default', async () => {
    const { page } = await open({
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
    const { log, run, errors } = await open({
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
    const { page, errors } = await open({
      'p.wxml': '<x-a wx:for="{{list}}" n="{{item}}" bind:more="onMore"/>',
      'p.js': `Page({ data: { list: [1] }, onMore(event) { if (event.detail === this.data.list.length && event.detail < 5) this.setData({ list: [...this.data.list, event.detail + 1] }) } })`,
      'a.wxml': '',
      'a.js': `Component({ properties: { n: { type: Number, observer(n) { this.triggerEvent('more', n) } } }, attached() { this.triggerEvent('more', this.data.n) } })`,
    });
    expect(errors).toEqual([]);
    expect(page.all('a').map(({ data }) => data.n)).toEqual([1, 2, 3, 4, 5]);
  });

  it('components that keep setting each other are reported and stopped', async () => {
    const { errors, run, page } = await open({
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

describe('7 behaviors', () => {
  it('7.1 to 7.4 merge depth-first with the component last, a diamond once', async () => {
    const { log, page } = await open({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '',
      'a.js': `
        const base = Behavior({ data: { o: { base: 1, who: 'base' }, list: [1] }, methods: { who() { return 'base' }, base() { return 1 } }, attached() { log.push('base') }, properties: { p: { type: String, value: 'base' } } });
        const left = Behavior({ behaviors: [base], data: { o: { left: 1, who: 'left' }, list: [2, 3] }, attached() { log.push('left') }, methods: { who() { return 'left' } } });
        const right = Behavior({ behaviors: [base], attached() { log.push('right') }, properties: { p: { type: String, value: 'right' } } });
        Component({ behaviors: [left, right], data: { o: { own: 1 } }, attached() { log.push('own', this.who(), this.base(), this.hasBehavior(base)) } })`,
    });
    expect(log).toEqual(['base', 'left', 'right', 'own', 'base', 1, true]);
    expect(page.all('a')[0]?.data).toEqual({ o: { base: 1, left: 1, who: 'base', own: 1 }, list: [1], p: 'right' });
  });

  it('7.6 definitionFilter changes the definition that uses the behavior, with the nested filters at hand', async () => {
    const { log } = await open({
      'p.wxml': '<x-a/>',
      'a.wxml': '',
      'a.js': `
        const inner = Behavior({ definitionFilter(definition) { definition.data = { ...definition.data, inner: true } } });
        const outer = Behavior({ behaviors: [inner], definitionFilter(definition, nested) { log.push(nested.length); definition.data.filtered = true; nested[0](definition) } });
        Component({ behaviors: [outer], data: {}, attached() { log.push(this.data) } })`,
    });
    expect(log).toEqual([1, { filtered: true, inner: true }]);
  });

  it('7.7 built-in behaviors: form fields, and what a component exports', async () => {
    const { log, run, page } = await open({
      'p.wxml': '<x-a id="a"/><x-b id="b"/>',
      'a.wxml': '',
      'a.js': `Component({ behaviors: ['wx://component-export'], export() { return { exported: this.data.n } }, data: { n: 1 } })`,
      'b.wxml': '',
      'b.js': `Component({ behaviors: ['wx://form-field'] })`,
    });
    await run(`log.push(page.selectComponent('#a'), page.selectComponent('#b').hasBehavior('wx://form-field'))`);
    expect(log).toEqual([{ exported: 1 }, true]);
    expect(page.commits[0]?.definitions?.find(({ path }) => path === 'b')).toMatchObject({
      formField: true,
      properties: { name: ['string'], value: ['any'] },
    });
  });
});

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
    const { log, run } = await open(nested(bindings));
    await run(trigger(options));
    expect(log).toEqual(expected);
  });

  it('8.10 to 8.12 the event object', async () => {
    const { log, run } = await open(nested({ c: '', b: '', a: 'bind:go="see"' }));
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
    const composed = await open(files(true));
    await composed.run(code);
    expect(composed.log).toEqual(['box s', 'page k', 'outer hidden', 'page outer', 'page outer']);
    const plain = await open(files(false));
    await plain.run(code);
    expect(plain.log).toEqual(['page k', 'outer hidden']);
  });

  it('8.9 a handler may be data-bound, and a missing one is warned about', async () => {
    const { log, run, errors } = await open(nested({ c: `bind:go="{{handler}}"`, b: '', a: '' }));
    await run(
      `${trigger('{}')}; page.setData({ handler: 'c' }); ${trigger('{}')}; page.setData({ handler: 'missing' }); ${trigger('{}')}`,
    );
    expect(log).toEqual(['c']);
    expect(errors).toEqual([expect.stringContaining('HANDLER_NOT_FOUND')]);
  });

  it('view events write models back, then run their handlers, with what the view says', async () => {
    const { page, log, settle } = await open({
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
    const { page, log, settle, errors } = await open({
      'p.js': `Page({ bad() { throw new Error('bad') }, good() { log.push('good') } })`,
    });
    page.dispatch('tap', 'bad');
    page.dispatch('tap', 'good');
    await settle();
    expect(errors).toEqual(['p: bad: Error: bad']);
    expect(log).toEqual(['good']);
  });
});

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
    const { log, run } = await open(files);
    await run(`log.push(page.selectAllComponents(${JSON.stringify(selector)}).map((each) => each.id))`);
    expect(log).toEqual([expected]);
  });

  it('10.8 >>> crosses into shadow trees', async () => {
    const { log, run } = await open(files);
    await run(
      `log.push(page.selectAllComponents('.list >>> .leaf').length, page.selectAllComponents('#box >>> .leaf').length, page.selectAllComponents('>>> .leaf').length)`,
    );
    expect(log).toEqual([2, 2, 4]);
  });

  it('10.9 selectComponent works right after setData, and is null on a miss', async () => {
    const { log, run } = await open({ ...files, 'p.wxml': '<x-a wx:if="{{on}}" id="late"/>' });
    await run(
      `log.push(page.selectComponent('#late')); page.setData({ on: true }); const late = page.selectComponent('#late'); log.push(late.is, late.selectOwnerComponent() === page)`,
    );
    expect(log).toEqual([null, 'a', true]);
  });

  it('10.10 a selector query waits for the commits before it, and answers in order', async () => {
    const { log, run, page } = await open({ 'p.js': 'Page({})' });
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

describe('12 relations', () => {
  const relation = (self: string, target: string, type: string): string =>
    `Component({ properties: { n: String }, relations: { './${target}': { type: '${type}', ${['linked', 'linkChanged', 'unlinked']
      .map((event) => `${event}(other) { log.push('${self}' + this.data.n + ' ${event} ' + other.data.n) }`)
      .join(
        ', ',
      )} } }, attached() { log.push('attached ' + this.data.n) }, detached() { log.push('detached ' + this.data.n) }, methods: { nodes() { return this.getRelationNodes('./${target}').map((each) => each.data.n).join('') } } })`;

  it('12.3 to 12.5 link, move and unlink partners, and list them in tree order', async () => {
    const { log, run, errors } = await open({
      'p.wxml': `<x-ul id="ul" n="U"><view><x-li wx:for="{{list}}" wx:key="*this" n="{{item}}"/></view></x-ul>`,
      'p.js': `Page({ data: { list: ['1', '2'] } })`,
      'ul.wxml': '<slot/>',
      'ul.js': relation('ul', 'li', 'child'),
      'li.wxml': '',
      'li.js': relation('li', 'ul', 'parent'),
    });
    expect(log).toEqual([
      'attached U',
      'attached 1',
      'ulU linked 1',
      'li1 linked U',
      'attached 2',
      'ulU linked 2',
      'li2 linked U',
    ]);
    log.length = 0;
    await run(`page.setData({ list: ['3', '2', '1'] }); log.push(page.selectComponent('#ul').nodes())`);
    expect(log.filter((entry) => entry.includes('linkChanged'))).toHaveLength(2);
    expect(log.at(-1)).toBe('321');
    log.length = 0;
    await run(`page.setData({ list: ['2'] }); log.push(page.selectComponent('#ul').nodes())`);
    expect(log).toEqual([
      'detached 3',
      'ulU unlinked 3',
      'li3 unlinked U',
      'detached 1',
      'ulU unlinked 1',
      'li1 unlinked U',
      '2',
    ]);
    expect(errors).toEqual([]);
  });

  it('12.1 parent wants no component in between, ancestor allows it, and one side alone links nothing', async () => {
    const files = (up: string, down: string): Record<string, string> => ({
      'p.wxml': '<x-ul id="ul" n="U"><x-mid><x-li n="1"/></x-mid></x-ul>',
      'ul.wxml': '<slot/>',
      'ul.js': relation('ul', 'li', down),
      'mid.wxml': '<slot/>',
      'mid.js': 'Component({})',
      'li.wxml': '',
      'li.js': relation('li', 'ul', up),
    });
    for (const [up, down, expected] of [
      ['parent', 'child', ''],
      ['ancestor', 'descendant', '1'],
      ['ancestor', 'child', ''],
    ] as const) {
      const { log, run } = await open(files(up, down));
      log.length = 0;
      await run(`log.push(page.selectComponent('#ul').nodes())`);
      expect(log).toEqual([expected]);
    }
  });

  it('12.2 partners may be named by a behavior', async () => {
    const { log, run } = await open({
      'shared.js': `module.exports = { field: Behavior({}) }`,
      'p.wxml': '<x-form id="form"><x-field/><x-other/></x-form>',
      'form.wxml': '<slot/>',
      'form.js': `const { field } = require('./shared'); Component({ relations: { fields: { type: 'descendant', target: field } } })`,
      'field.wxml': '',
      'field.js': `const { field } = require('./shared'); Component({ behaviors: [field], relations: { './form': { type: 'ancestor' } } })`,
      'other.wxml': '',
      'other.js': `Component({ relations: { './form': { type: 'ancestor' } } })`,
    });
    await run(`log.push(page.selectComponent('#form').getRelationNodes('fields').map((each) => each.is))`);
    expect(log).toEqual([['field']]);
  });
});

describe('13 instances', () => {
  it('have the documented members, and one identity', async () => {
    const { log, run } = await open({
      'p.wxml': '<x-a id="a" data-some-thing="{{o}}" class="c"/>',
      'p.js': 'Page({ data: { o: { k: 1 } }, custom: { deep: [1] } })',
      'a.wxml': '',
      'a.js': `Component({ properties: { n: Number }, attached() { self = this }, methods: { me() { return this } } }); let self;`,
    });
    await run(
      `const a = page.selectComponent('#a'); log.push(a.is, a.id, a.dataset, a.data === a.properties, a.me() === a, a.getPageId(), page.route, page.custom, a.attached)`,
    );
    expect(log).toEqual(['a', 'a', { someThing: { k: 1 } }, true, true, 1, 'p', { deep: [1] }, undefined]);
  });

  it('take properties of their own, also accessors named like a method of the platform', async () => {
    const { log, errors } = await open({
      'p.wxml': '<x-a/>',
      'a.wxml': '',
      'a.js': `Component({ created() { Object.defineProperty(this, 'parent', { get: () => 'p' }); const plain = this.setData; this.setData = (...args) => { log.push('wrapped'); plain.apply(this, args) } }, attached() { this.setData({ a: 1 }); log.push(this.parent, this.data.a) } })`,
    });
    expect(errors).toEqual([]);
    expect(log).toEqual(['wrapped', 'p', 1]);
  });
});
