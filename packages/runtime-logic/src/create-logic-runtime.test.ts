import { describe, expect, it } from 'vitest';
import { openProgram } from './testing/open-program.ts';

describe('createLogicRuntime', () => {
  it('runs App, Page and Component, and renders the first page with one commit', async () => {
    const program = await openProgram({
      'app.js': `App({ onLaunch() { log.push('launch') }, onShow() { log.push('app show') }, globalData: { name: 'g' } })`,
      'pages/home.json': `{"usingComponents": {"row": "/components/row"}}`,
      'pages/home.wxml': `<view><row wx:for="{{rows}}" wx:key="id" item="{{item}}" bind:pick="onPick"/></view>`,
      'pages/home.js': `
        const app = getApp();
        Page({
          data: { rows: [{ id: 1, text: 'one' }, { id: 2, text: 'two' }], name: app.globalData.name },
          onLoad(query) { log.push('load ' + query.a) },
          onShow() { log.push('show') },
          onReady() { log.push('ready') },
          onTap() { this.setData({ 'rows[0].text': 'uno' }, () => log.push('applied')) },
          onPick(event) { log.push('pick ' + event.detail.id) },
        })`,
      'components/row.wxml': `<view>{{item.text}}</view>`,
      'components/row.js': `
        Component({
          properties: { item: Object },
          lifetimes: { attached() { log.push('attached ' + this.data.item.id) } },
          methods: { pick() { this.triggerEvent('pick', { id: this.data.item.id }) } },
        })`,
    });
    const view = await program.open('pages/home', { query: { a: '1' } });
    expect(program.errors).toEqual([]);
    expect(program.log).toEqual(['launch', 'app show', 'attached 1', 'attached 2', 'load 1', 'show', 'ready']);
    expect(view.commits).toHaveLength(1);
    expect(view.commits[0]).toMatchObject({
      definitions: [
        { path: 'pages/home', data: { name: 'g' } },
        { path: 'components/row', properties: { item: ['object'] } },
      ],
      created: [{ id: 1, path: 'pages/home' }],
      children: [[1, [[2, 2]]]],
    });

    view.dispatch('tap', 'onTap');
    await program.settle();
    expect(view.commits[1]).toEqual({
      patches: [[1, [['s', ['rows', 0, 'text'], 'uno']]]],
    });
    expect(program.log.at(-1)).toBe('applied');
    view.dispatch('tap', 'pick', { instance: 3 });
    await program.settle();
    expect(program.log.at(-1)).toBe('pick 2');
  });

  it('says which page or component file runs, as frameworks that make definitions ask for', async () => {
    const program = await openProgram({
      'app.js': `log.push(['app', globalThis.__wxRoute])`,
      'pages/home.wxml': ``,
      'pages/home.js': `log.push(__wxRoute); Page({})`,
      'pages/next.wxml': ``,
      'pages/next.js': `log.push(__wxRoute); Page({})`,
    });
    await program.open('pages/home');
    await program.open('pages/next');
    expect(program.log).toEqual([['app', undefined], 'pages/home', 'pages/next']);
  });

  it('answers a query of the page being opened when the page has told that it is ready', async () => {
    const program = await openProgram({
      'p.wxml': `<view class="c">text</view>`,
      'p.js': `Page({
        onLoad() { this.createSelectorQuery().select('.c').boundingClientRect().exec(() => log.push('measured')) },
        onReady() { log.push('ready') },
      })`,
    });
    await program.open('p');
    await program.settle();
    expect(program.log).toEqual(['ready', 'measured']);
  });

  it('runs wx.nextTick in a turn of its own, after all that promises do in this one', async () => {
    const program = await openProgram({
      'p.wxml': ``,
      'p.js': `Page({
        onLoad() {
          wx.nextTick(() => log.push('tick'));
          Promise.resolve().then(() => Promise.resolve()).then(() => log.push('promise'));
        },
      })`,
    });
    await program.open('p');
    await program.settle();
    expect(program.log).toEqual(['promise', 'tick']);
  });

  it('warns of a computed template name that there is not, and of none whose template only has no component', async () => {
    const program = await openProgram({
      'p.json': `{"usingComponents": {"x-a": "/a"}}`,
      'p.wxml': `<template name="plain"><view/></template><template name="whole"><x-a/></template>` + `<template is="{{name}}"/>`,
      'p.js': `Page({ data: { name: 'plain' } })`,
      'a.wxml': ``,
      'a.js': `Component({ attached() { log.push('made') } })`,
    });
    await program.open('p');
    expect(program.errors).toEqual([]);
    const [page] = program.globals.getCurrentPages();
    page.setData({ name: 'whole' });
    page.setData({ name: 'nowhere' });
    await program.settle();
    expect(program.log).toEqual(['made']);
    expect(program.errors).toEqual([expect.stringContaining('"nowhere"')]);
  });
});
