// Rules of components, section 1 of the semantics reference. Each test is a small program; its code writes to `log`, and
// the log is compared.

import { describe, expect, it } from 'vitest';
import { openComponents } from '../../testing/open-components.ts';
import { openProgram } from '../../testing/open-program.ts';

/** Logs every lifetime of a component with its `n` property. */
const LIFETIMES = `Component({
  properties: { n: String },
  lifetimes: {
    created() { log.push('created ' + this.is) }, attached() { log.push('attached ' + this.is + this.data.n) },
    ready() { log.push('ready ' + this.is + this.data.n) }, moved() { log.push('moved ' + this.is + this.data.n) },
    detached() { log.push('detached ' + this.is + this.data.n) },
  } })`;

describe('1 lifetimes', () => {
  it('1.1 to 1.5 run in their documented orders', async () => {
    const { log, run, errors } = await openComponents({
      'p.wxml': '<x-a n="1" wx:if="{{!gone}}"><x-c n="2"/></x-a>',
      'a.wxml': '<x-b n="3"/><slot/>',
      'a.js': LIFETIMES,
      'b.wxml': '',
      'b.js': LIFETIMES,
      'c.wxml': '',
      'c.js': LIFETIMES,
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
    const { log } = await openComponents({
      'p.wxml': '<x-a n="x"/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { n: { type: String, value: 'initial' } }, observers: { n(n) { log.push('observed ' + n) } },
        created() { log.push('created ' + this.data.n) }, attached() { log.push('attached ' + this.data.n) } })`,
    });
    expect(log).toEqual(['created initial', 'observed x', 'attached x']);
  });

  it('1.6 moved fires for the rows that were relocated, and for no other', async () => {
    const { log, run, page } = await openComponents({
      'p.wxml': '<x-a wx:for="{{list}}" wx:key="*this" n="{{item}}"/>',
      'p.js': `Page({ data: { list: ['1', '2', '3'] } })`,
      'a.wxml': '',
      'a.js': LIFETIMES,
    });
    const before = page.root.children;
    log.length = 0;
    await run(`page.setData({ list: ['3', '1', '2'] })`);
    expect(log).toEqual(['moved a3']);
    expect(page.root.children).toEqual([before[2], before[0], before[1]]);
  });

  it('1.7 error fires on the component whose code threw, and its siblings live on', async () => {
    const { log, errors } = await openComponents({
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
    const { log } = await openComponents({
      'p.wxml': '<x-a/>',
      'a.wxml': '',
      'a.js': `Component({ attached() { log.push('top') }, ready() { log.push('ready') }, lifetimes: { attached() { log.push('lifetimes') } } })`,
    });
    expect(log).toEqual(['lifetimes', 'ready']);
  });

  it('1.9 page lifetimes run pre-order through shadow trees and light children', async () => {
    const component = (name: string): string =>
      `Component({ pageLifetimes: { show() { log.push('show ${name}') }, hide() { log.push('hide ${name}') }, resize(size) { log.push(size.size.windowWidth) } } })`;
    const { log, tell, settle, page } = await openComponents({
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
    const { page, run } = await openComponents({ 'p.wxml': '<x-a wx:if="{{on}}"/>', 'a.wxml': '', 'a.js': 'Component({})' });
    await run('page.setData({ on: true })');
    const [first] = page.root.children;
    await run('page.setData({ on: false })');
    await run('page.setData({ on: 1 })');
    expect(page.root.children).toHaveLength(1);
    expect(page.root.children[0]).not.toBe(first);
  });
});
