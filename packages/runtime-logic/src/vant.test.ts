// Real components, headless: every one of @vant/weapp is created, changed, and taken away again.

import { describe, expect, it } from 'vitest';
import { openProgram, type Program } from './testing/open-program.ts';
import { VANT, vantComponents, vantFiles } from './testing/vant-files.ts';

const files = vantFiles();
const components = vantComponents(files);
const FACTS = {
  getSystemInfoSync: {
    SDKVersion: '3.7.0',
    platform: 'ios',
    windowWidth: 375,
    windowHeight: 667,
    statusBarHeight: 20,
    screenWidth: 375,
    safeArea: {},
  },
};

const usingComponents = Object.fromEntries(components.map((name) => [`van-${name}`, `/${VANT}/${name}/index`]));

async function openVant(wxml: string, page = 'Page({ data: {} })'): Promise<Program> {
  return openProgram(
    { ...files, 'pages/p.wxml': wxml, 'pages/p.json': JSON.stringify({ usingComponents }), 'pages/p.js': page },
    { facts: FACTS },
  );
}

/** Waits for the timers that components use in place of animation frames. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));

describe('@vant/weapp', () => {
  it.each(components)('van-%s comes, changes and goes without an error', async (name) => {
    const program = await openVant(
      `<van-${name} id="it" wx:if="{{shown}}" title="{{text}}" value="{{value}}" show="{{show}}" name="{{text}}" active="{{value}}" color="{{text}}"/>`,
      `Page({ data: { shown: true, text: 'a', value: 0, show: false },
        change() { this.setData({ text: 'b', value: 1, show: true }) },
        found() { log.push(this.selectComponent('#it') !== null) },
        take() { this.setData({ shown: false }) } })`,
    );
    const view = await program.open('pages/p');
    expect(view.all(`${VANT}/${name}/index`)).toHaveLength(1);
    for (const handler of ['found', 'change', 'take']) {
      view.dispatch('tap', handler);
      await program.settle();
    }
    await pause();
    expect(program.log).toEqual([true]);
    expect(view.all(`${VANT}/${name}/index`)).toHaveLength(0);
    expect(program.errors.filter((error) => !/sticky|index-bar/.test(error))).toEqual([]);
  });

  it('van-tabs knows its tabs in order, and follows one that comes and one that moves', async () => {
    const program = await openVant(
      `<van-tabs id="tabs" active="{{active}}" bind:change="onChange"><van-tab wx:for="{{tabs}}" wx:key="name" name="{{item.name}}" title="{{item.title}}"/></van-tabs>`,
      `Page({
        data: { active: 'b', tabs: ['a', 'b', 'c'].map((name) => ({ name, title: name.toUpperCase() })) },
        onChange(event) { log.push(event.detail) },
        titles() { log.push(this.selectComponent('#tabs').data.tabs.map((tab) => tab.title).join('')) },
        add() { this.setData({ tabs: [{ name: 'z', title: 'Z' }, ...this.data.tabs] }) },
        turn() { this.setData({ tabs: [...this.data.tabs].reverse() }) },
        choose() { this.setData({ active: 'c' }) },
      })`,
    );
    const view = await program.open('pages/p');
    for (const handler of ['titles', 'add', 'titles', 'turn', 'titles', 'choose']) {
      view.dispatch('tap', handler);
      await program.settle();
    }
    expect(program.errors).toEqual([]);
    expect(program.log.filter((entry) => typeof entry === 'string')).toEqual(['ABC', 'ZABC', 'CBAZ']);
    const [tabs] = view.all(`${VANT}/tabs/index`);
    const titles = tabs?.data.tabs as { title: string }[] | undefined;
    expect(titles?.map(({ title }) => title)).toEqual(['C', 'B', 'A', 'Z']);
    expect(tabs?.data.currentIndex).toBe(0);
  });

  it('van-checkbox-group tells its boxes what is checked, and hears of a tap', async () => {
    const program = await openVant(
      `<van-checkbox-group value="{{value}}" bind:change="onChange"><van-cell-group><van-checkbox wx:for="{{all}}" wx:key="*this" name="{{item}}" id="box-{{item}}"/></van-cell-group></van-checkbox-group>`,
      `Page({ data: { value: ['b'], all: ['a', 'b'] },
        onChange(event) { this.setData({ value: event.detail }); log.push(event.detail) },
        tap() { this.selectComponent('#box-a').toggle() } })`,
    );
    const view = await program.open('pages/p');
    const boxes = (): unknown[] => view.all(`${VANT}/checkbox/index`).map(({ data }) => data.value);
    expect(boxes()).toEqual([false, true]);
    view.dispatch('tap', 'tap');
    await program.settle();
    expect(program.errors).toEqual([]);
    expect(program.log).toEqual([['b', 'a']]);
    expect(boxes()).toEqual([true, true]);
  });

  it('Dialog.alert finds the dialog of the page, and resolves when it is confirmed', async () => {
    const program = await openVant(
      '<van-dialog id="van-dialog"/>',
      `const Dialog = require('../${VANT}/dialog/dialog').default;
       Page({ onLoad() { Dialog.alert({ title: 'T', message: 'M' }).then(() => log.push('confirmed')) } })`,
    );
    const view = await program.open('pages/p');
    const [dialog] = view.all(`${VANT}/dialog/index`);
    expect(dialog?.data).toMatchObject({ show: true, title: 'T', message: 'M' });
    view.dispatch('tap', 'onConfirm', { instance: view.idOf(dialog as never) });
    await program.settle();
    // What the view tells it when its popup has faded out.
    view.dispatch('after-leave', 'onAfterLeave', { instance: view.idOf(dialog as never) });
    await pause();
    expect(program.errors).toEqual([]);
    expect(program.log).toEqual(['confirmed']);
    expect(dialog?.data.show).toBe(false);
  });

  it('van-picker takes a formatter from its owner, which never reaches the view', async () => {
    const program = await openVant(
      `<van-datetime-picker type="time" value="12:30" formatter="{{formatter}}"/>`,
      `Page({ data: { formatter: (type, value) => type + value } })`,
    );
    const view = await program.open('pages/p');
    const columns = view.all(`${VANT}/picker-column/index`);
    expect(program.errors).toEqual([]);
    expect(columns).toHaveLength(2);
    const options = columns[0]?.data.options as unknown[] | undefined;
    expect(options?.[12]).toBe('hour12');
    expect(view.root.data).not.toHaveProperty('formatter');
  });
});
