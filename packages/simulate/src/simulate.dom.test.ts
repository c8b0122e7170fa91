// biome-ignore-all lint/suspicious/noExplicitAny: tests look into components of any shape
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { behavior, load, match, type RootComponent, render, scroll, sleep } from './index.ts';
import * as plugin from './jest-snapshot-plugin.ts';

const COUNTER = join(import.meta.dirname, '../fixtures/counter/index');

expect.addSnapshotSerializer(plugin as never);

describe('components by path', () => {
  let id: string;
  let component: RootComponent;
  let parent: HTMLElement;

  beforeEach(() => {
    id = load(COUNTER);
    component = render(id, { count: 3, class: 'root', 'data-q': 1 }) as RootComponent;
    parent = document.createElement('div');
    document.body.append(parent);
  });
  afterEach(() => parent.remove());

  test('render gives the DOM at once, with prefixed classes and the tag of the component', () => {
    expect(component.dom.outerHTML).toBe(
      '<main class="root" data-q="1"><wx-view class="main--box main--calm" data-count="3" style="width: 20px">' +
        '<x-label class="main--host"><wx-view class="x-label--text main--outer">3<wx-text class="main--in">6</wx-text></wx-view></x-label>' +
        '<wx-view class="main--item" data-id="1">one</wx-view></wx-view></main>',
    );
  });

  test('load takes the tag of the component', () => {
    expect(render(load(COUNTER, 'x-counter'))?.dom.firstElementChild?.className).toBe('x-counter--box x-counter--calm');
  });

  test('load refuses a path without a component', () => {
    expect(() => load('/nowhere/index')).toThrow('/nowhere/index');
  });

  test('render gives nothing for an id that was never given out', () => {
    expect(render('nothing')).toBeUndefined();
  });

  test('stylesheets are in the head, prefixed, with rpx as px', () => {
    expect(document.querySelector(`style#${id}`)?.textContent).toContain('.main--box { color: red; width: 20px; }');
  });

  test('attach and detach run lifetimes before they return', () => {
    const { log } = component.data as any;
    expect(log).toEqual(['created']);
    component.attach(parent);
    expect(component.parentNode).toBe(parent);
    expect((component.data as any).log).toEqual(['created', 'attached', 'shown 3', 'ready']);
    component.detach();
    expect((component.data as any).log.at(-1)).toBe('detached');
    expect(parent.childNodes).toHaveLength(0);
    component.attach(parent);
    expect((component.data as any).log.filter((entry: string) => entry === 'attached')).toHaveLength(2);
  });

  test('setData shows in the DOM at once, and calls back later', async () => {
    const done = vi.fn();
    component.setData({ count: 5, 'items[1]': { id: 2, name: 'two' } }, done);
    expect(component.querySelector('.in')?.dom?.textContent).toBe('10');
    expect(component.querySelectorAll('.item').map(({ dom }) => dom?.textContent)).toEqual(['one', 'two']);
    expect(done).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(done).toHaveBeenCalledOnce();
  });

  test('querySelector stays in the component, and >>> goes into others', () => {
    component.attach(parent);
    expect(component.querySelector('.text')).toBeUndefined();
    expect(component.querySelector('.host >>> .text')?.dom?.className).toBe('x-label--text main--outer');
    expect(component.querySelector('#box')?.dom).toBe(component.dom.firstElementChild);
    expect(component.querySelectorAll('.none')).toEqual([]);
    const label = component.querySelector('.host');
    expect(label?.data).toEqual({ text: '3' });
    expect(label?.instance.selectOwnerComponent()).toBe(component.instance);
  });

  test('dispatchEvent causes an event that bubbles, after the turn', async () => {
    component.attach(parent);
    component.querySelector('.in')?.dispatchEvent('tap', { detail: { x: 7 } });
    expect((component.data as any).log).not.toContain('tap 7 3');
    await sleep();
    expect((component.data as any).log).toContain('tap 7 3');
  });

  test('dispatchEvent makes a tap of touches, and catch keeps it', async () => {
    component.attach(parent);
    const heard = vi.fn();
    component.addEventListener('tap', heard);
    component.querySelector('.item')?.dispatchEvent('touchstart');
    component.querySelector('.item')?.dispatchEvent('touchend');
    await sleep();
    expect((component.data as any).log.at(-1)).toBe('item 1');
    expect(heard).not.toHaveBeenCalled();
    component.querySelector('.in')?.dispatchEvent('touchstart', { touches: [{ x: 4, y: 5 }] });
    component.querySelector('.in')?.dispatchEvent('touchend', { changedTouches: [{ x: 4, y: 5 }] });
    await sleep();
    expect(heard).toHaveBeenCalledOnce();
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ type: 'tap', detail: { x: 4, y: 5 }, touches: [{ pageX: 4 }] });
  });

  test('a finger that stays presses, and one that moves does neither', async () => {
    component.attach(parent);
    const heard = vi.fn(({ type }) => type);
    for (const type of ['tap', 'longpress']) component.addEventListener(type, heard);
    const inner = component.querySelector('.in');
    inner?.dispatchEvent('touchstart');
    await sleep(400);
    inner?.dispatchEvent('touchend');
    await sleep();
    expect(heard.mock.results.map(({ value }) => value)).toEqual(['longpress']);
    inner?.dispatchEvent('touchstart');
    inner?.dispatchEvent('touchmove', { touches: [{ x: 30, y: 0 }] });
    inner?.dispatchEvent('touchend');
    await sleep();
    expect(heard).toHaveBeenCalledOnce();
  });

  test('addEventListener hears what components trigger, until removeEventListener', async () => {
    const heard = vi.fn();
    component.addEventListener('pressed', heard);
    component.instance.triggerEvent('pressed', { a: 1 });
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ type: 'pressed', detail: { a: 1 } });
    component.removeEventListener('pressed', heard);
    component.instance.triggerEvent('pressed');
    expect(heard).toHaveBeenCalledOnce();
  });

  test('triggerLifeTime and triggerPageLifeTime call lifetimes with arguments', () => {
    component.triggerLifeTime('ready');
    component.triggerPageLifeTime('show', { from: 'test' });
    expect((component.data as any).log).toEqual(['created', 'ready', 'show test']);
  });

  test('selector queries answer for what is attached', async () => {
    component.attach(parent);
    const answer = await new Promise((resolve) =>
      component.instance.createSelectorQuery().select('#box').fields({ id: true, dataset: true }, resolve).exec(),
    );
    expect(answer).toEqual({ id: 'box', dataset: { count: 3 } });
  });

  test('toJSON names things as the compiler does', () => {
    expect(component.toJSON()).toMatchObject({
      tagName: 'main',
      attrs: [
        { name: 'class', value: 'root' },
        { name: 'data-q', value: 1 },
      ],
    });
    expect(component.toJSON()).toMatchInlineSnapshot(`
      <main
        class="root"
        data-q="{{1}}"
      >
        <wx-view
          class="box calm"
          data-count="{{3}}"
          hoverClass="pressed"
          id="box"
          style="width: 20rpx"
          bind:tap="onTap"
        >
          <x-label
            class="host"
            myClass="outer"
            note="{{null}}"
            bind:shown="onShown"
          >
            <wx-view
              class="text my-class"
            >
              3
              <wx-text
                class="in"
              >
                6
              </wx-text>
            </wx-view>
          </x-label>
          <wx-view
            class="item"
            data-id="{{1}}"
            catch:tap="onItem"
          >
            one
          </wx-view>
        </wx-view>
      </main>
    `);
  });

  test('match compares markup without the space between tags', () => {
    const label = render(load({ template: '<div class="a"><span>1</span></div>' }));
    expect(match(label?.dom, '<div class="a">\n  <span>1</span>\n</div>')).toBe(true);
    expect(match(label?.dom, '<div class="b"><span>1</span></div>')).toBe(false);
    expect(match(undefined, '<div/>')).toBe(false);
  });

  test('scroll moves in steps and says so', async () => {
    const heard = vi.fn();
    component.dom.addEventListener('scroll', heard);
    scroll(component, 100, 4);
    await sleep(20);
    expect(heard).toHaveBeenCalledTimes(4);
    expect(component.dom.scrollTop).toBe(100);
  });
});

describe('components by definition', () => {
  test('load takes HTML tags, and components by their ids', () => {
    const child = load({ id: 'x-child', tagName: 'x-child', template: '<b>{{v}}</b>', properties: { v: String } });
    const owner = load({
      tagName: 'x-owner',
      template: '<div class="a"> {{ n }}  px <x-child v="{{n}}"/><other v="2"/></div>',
      usingComponents: { other: child },
      properties: { n: Number },
    });
    expect(render(owner, { n: 4 })?.dom.outerHTML).toBe(
      '<x-owner><div class="a">4 px<x-child><b>4</b></x-child><x-child><b>2</b></x-child></div></x-owner>',
    );
  });

  test('a list shows all its rows, also where pages make them as they come near the screen', () => {
    vi.stubGlobal(
      'IntersectionObserver',
      class NeverTells {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    );
    const list = render(
      load({
        template: '<scroll-view type="list" scroll-y><view wx:for="{{rows}}" wx:key="*this">{{item}}</view></scroll-view>',
        data: { rows: Array.from({ length: 150 }, (_, at) => at) },
      }),
    );
    vi.unstubAllGlobals();
    expect(list?.dom.firstElementChild?.children).toHaveLength(150);
  });

  test('load refuses a template that names a component nobody loaded', () => {
    expect(() => load({ template: '<never-loaded/>' })).toThrow('component never-loaded not found');
    expect(() => load({ template: '' })).toThrow('invalid template');
  });

  test('behaviors are shared', () => {
    const shared = behavior({ data: { from: 'behavior' }, methods: { hello: () => 'hello' } });
    const component = render(load({ template: '<view>{{from}}</view>', behaviors: [shared] }));
    expect(component?.dom.textContent).toBe('behavior');
    expect(component?.instance.hello()).toBe('hello');
    expect(() => behavior('no')).toThrow();
  });

  test('functions pass to components, and code that throws does not end the test', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const component = render(
      load({
        template: '<view/>',
        properties: { f: null },
        attached: () => {
          throw new Error('mine');
        },
      } as never),
      { f: () => 5 },
    );
    component?.attach(document.createElement('div'));
    expect((component as any).data.f()).toBe(5);
    expect(error).toHaveBeenCalledWith(new Error('mine'));
    error.mockRestore();
  });

  test('a component without a host node is found, by its id, its class and from it inwards', async () => {
    const picked = vi.fn();
    const tag = load({
      template: '<view class="in" bind:tap="pick">{{n}}</view>',
      options: { virtualHost: true },
      properties: { n: Number },
      methods: {
        pick(this: any) {
          this.triggerEvent('pick');
        },
      },
    } as any);
    const component = render(
      load({
        template: '<view class="o"><x-v id="v" class="c" n="{{3}}" bind:pick="picked"/></view><x-v class="c" n="{{4}}"/>',
        usingComponents: { 'x-v': tag },
        methods: { picked },
      } as any),
    ) as RootComponent;
    const all = component.querySelectorAll('.c');
    expect(all.map(({ instance }) => instance.data.n)).toEqual([3, 4]);
    expect(component.querySelectorAll('.o > .c').map(({ instance }) => instance.id)).toEqual(['v']);
    const host = component.querySelector('#v');
    expect([host?.dom, host?.toJSON()]).toMatchObject([undefined, { tagName: 'wx-view', children: ['3'] }]);
    host?.setData({ n: 5 });
    host?.querySelector('.in')?.dispatchEvent('tap');
    await sleep(0);
    expect(component.dom.textContent).toBe('54');
    expect(picked).toHaveBeenCalledTimes(1);
  });
});

describe('view scripts', () => {
  const SCRIPTED = `<wxs module="m">
    function heard(event, owner) {
      owner.callMethod('note', { type: event.type, detail: event.detail, at: event.currentTarget.dataset.at });
      event.instance.addClass('heard');
      owner.selectComponent('.other').setStyle({ width: '3px' });
      owner.triggerEvent('passed', event.detail);
    }
    function changed(now, before, owner, instance) { instance.getState().last = now; owner.callMethod('note', { now: now, first: before === undefined, isInner: instance.hasClass('inner') }) }
    module.exports = { heard: heard, changed: changed };
    </wxs><div class="outer" data-at="outer" bind:go="{{m.heard}}"><x-inner class="inner" data-at="inner" value="{{value}}" change:value="{{m.changed}}" bind:go="{{m.heard}}"/></div><div class="other"/>`;

  const renderScripted = (): { readonly component: RootComponent; readonly notes: unknown[] } => {
    const notes: unknown[] = [];
    const inner = load({ tagName: 'x-inner', template: '<b>inner</b>', properties: { value: Number } });
    const id = load({
      template: SCRIPTED,
      usingComponents: { 'x-inner': inner },
      data: { value: 1 },
      methods: { note: (what: unknown) => void notes.push(what) },
    });
    const component = render(id) as RootComponent;
    component.attach(document.createElement('div'));
    return { component, notes };
  };

  test('hear what components trigger, and act on the view and the component', () => {
    const { component, notes } = renderScripted();
    const passed = vi.fn();
    component.addEventListener('passed', passed);
    notes.length = 0;
    component.querySelector('.inner')?.instance.triggerEvent('go', { n: 1 }, { bubbles: true });
    expect(notes).toEqual([
      { type: 'go', detail: { n: 1 }, at: 'inner' },
      { type: 'go', detail: { n: 1 }, at: 'outer' },
    ]);
    expect(component.querySelector('.outer')?.dom?.className).toBe('outer heard');
    expect(component.querySelector('.other')?.dom?.style.width).toBe('3px');
    expect(passed).toHaveBeenCalledTimes(2);
  });

  test('are told of properties that change', () => {
    const { component, notes } = renderScripted();
    component.setData({ value: 2 });
    expect(notes).toEqual([
      { now: 1, first: true, isInner: true },
      { now: 2, first: false, isInner: true },
    ]);
  });
});

describe('the mocked device', () => {
  const wx = (globalThis as any).wx;

  test('facts are those of the mocked phone', () => {
    expect(wx.getSystemInfoSync()).toMatchObject({ windowWidth: 428, SDKVersion: '2.32.2', platform: 'ios' });
    expect(wx.getMenuButtonBoundingClientRect()).toMatchObject({ width: 87, left: 334 });
  });

  test('calls succeed through callbacks or a promise', async () => {
    const success = vi.fn();
    expect(wx.showToast({ success })).toBeUndefined();
    await sleep(5);
    expect(success).toHaveBeenCalledWith({ errMsg: 'showToast:ok', errCode: 0, errno: 0 });
    await expect(wx.showModal()).resolves.toMatchObject({ confirm: true });
  });

  test('createAnimation collects steps', () => {
    const animation = wx.createAnimation({ duration: 100 });
    expect(animation.scale(2).opacity(0).step().export().actions).toEqual([
      {
        animates: [
          { type: 'scale', args: [2, 2] },
          { type: 'style', args: ['opacity', 0] },
        ],
        option: { transformOrigin: '50% 50% 0', transition: { duration: 100, timingFunction: 'linear', delay: 0 } },
      },
    ]);
  });

  test('createAnimation shows the settings of its steps, which may be changed for those that follow', () => {
    const animation = wx.createAnimation({ duration: 100 });
    expect(animation.option.transition.duration).toBe(100);
    animation.option.transition.duration = 0;
    expect(animation.opacity(0).step().export().actions[0].option.transition.duration).toBe(0);
  });
});
