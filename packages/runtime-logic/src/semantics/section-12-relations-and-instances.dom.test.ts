// Relations, and what an instance offers. Numbers are those of the semantics reference.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeScreens, openScreen } from '../testing/open-screen.ts';

afterEach(() => {
  closeScreens();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  delete (Element.prototype as { animate?: unknown }).animate;
});

const EVENTS = ['linked', 'linkChanged', 'unlinked', 'linkFailed'];
const relation = (target: string, type: string): string =>
  `relations: { './${target}': { type: '${type}', ${EVENTS.map((event) => `${event}(other) { log.push(this.is + this.data.n + ' ${event} ' + (other ? other.is + other.data.n : '')) }`).join(', ')} } }`;
const component = (target: string, type: string): string => `Component({ properties: { n: String }, ${relation(target, type)} })`;

describe('12 relations', () => {
  const files = (wxml: string, up: string, down: string): Record<string, string> => ({
    'p.wxml': wxml,
    'ul.wxml': '<slot/>',
    'ul.js': component('li', down),
    'li.wxml': '',
    'li.js': component('ul', up),
    'mid.wxml': '<slot/>',
  });
  const linked = ['ul linked li', 'li linked ul'];
  const failed = ['li linkFailed '];

  it.each([
    ['parent over plain nodes', '<x-ul><view><x-li/></view></x-ul>', 'parent', 'child', linked],
    ['not parent over a component', '<x-ul><x-mid><x-li/></x-mid></x-ul>', 'parent', 'child', failed],
    ['ancestor over components', '<x-ul><x-mid><x-li/></x-mid></x-ul>', 'ancestor', 'descendant', linked],
    ['not types that do not match', '<x-ul><x-li/></x-ul>', 'ancestor', 'child', failed],
    [
      'parent-common-node with nothing between',
      '<x-ul><block wx:if="{{true}}"><x-li/></block></x-ul>',
      'parent-common-node',
      'child-common-node',
      linked,
    ],
    [
      'not parent-common-node over a node that has a name',
      '<x-ul><view class="v"><x-li/></view></x-ul>',
      'parent-common-node',
      'child-common-node',
      failed,
    ],
  ])('12.1 links %s', async (_what, wxml, up, down, expected) => {
    const { log } = await openScreen(files(wxml, up, down));
    expect(log).toEqual(expected);
  });

  it('12.1 one side alone, and partners in different trees, link nothing', async () => {
    const { log } = await openScreen({
      ...files('<x-ul><x-wrap/></x-ul>', 'ancestor', 'descendant'),
      'wrap.wxml': '<x-li/>',
    });
    expect(log).toEqual(failed);
  });

  it('12.2 partners are named by a path from the component or from the root', async () => {
    const { log } = await openScreen({
      'p.wxml': '<x-ul><x-li/></x-ul>',
      'p.json': '{"usingComponents":{"x-ul":"/deep/ul","x-li":"/deep/er/li"}}',
      'deep/ul.wxml': '<slot/>',
      'deep/ul.json': '{"component":true}',
      'deep/ul.js': `Component({ relations: { './er/li': { type: 'child', linked() { log.push('ul') } } } })`,
      'deep/er/li.wxml': '',
      'deep/er/li.json': '{"component":true}',
      'deep/er/li.js': `Component({ relations: { '/deep/ul': { type: 'parent', linked() { log.push('li') } } } })`,
    });
    expect(log).toEqual(['ul', 'li']);
  });

  it('12.3 a link is made after attached, the parent hears of it first, and a failure is told to the child', async () => {
    const { log } = await openScreen({
      ...files('<x-ul n="U"><x-li n="1"/></x-ul><x-li n="2"/>', 'parent', 'child'),
      'li.js': component('ul', 'parent').replace('properties', `attached() { log.push('attached ' + this.data.n) }, properties`),
    });
    expect(log).toEqual(['attached 1', 'ulU linked li1', 'li1 linked ulU', 'attached 2', 'li2 linkFailed ']);
  });

  it('12.4 moving tells both of a change, going tells both of the end', async () => {
    const { log, run } = await openScreen({
      ...files('<x-ul n="U"><x-li wx:for="{{l}}" wx:key="*this" n="{{item}}"/></x-ul>', 'parent', 'child'),
      'p.js': `Page({ data: { l: ['1', '2', '3'] } })`,
    });
    log.length = 0;
    await run(`page.setData({ l: ['3', '1', '2'] })`);
    expect(log).toEqual(['ulU linkChanged li3', 'li3 linkChanged ulU']);
    log.length = 0;
    await run(`page.setData({ l: ['1'] })`);
    expect(log).toEqual(['ulU unlinked li3', 'li3 unlinked ulU', 'ulU unlinked li2', 'li2 unlinked ulU']);
  });

  it('12.5 partners are listed in tree order, none as an empty list, also without host nodes', async () => {
    const { log, run } = await openScreen({
      ...files('<x-ul id="ul" n="U"><x-li n="b" wx:if="{{on}}"/><x-li n="a"/></x-ul><x-ul id="none"/>', 'parent', 'child'),
      'ul.js': component('li', 'child').replace('properties', 'options: { virtualHost: true }, properties'),
    });
    log.length = 0;
    await run(`page.setData({ on: true }); log.length = 0;
      log.push(page.selectComponent('#ul').getRelationNodes('./li').map(({ data }) => data.n).join(''), page.selectComponent('#none').getRelationNodes('./li'), page.selectComponent('#ul').getRelationNodes('./nobody'))`);
    expect(log).toEqual(['ba', [], []]);
  });
});

describe('13 instances', () => {
  it('13 every member of the table is there, and this is one object everywhere', async () => {
    const { log, run } = await openScreen({
      'p.wxml': '<x-a id="a" n="{{n}}" data-k="{{n}}" bind:go="see"/>',
      'p.js': 'Page({ data: { n: 1 }, see() {} })',
      'a.wxml': '',
      'a.js': `let selves = []; Component({ properties: { n: { type: Number, observer() { selves.push(this) } } }, observers: { n() { selves.push(this) } }, attached() { selves.push(this) }, methods: { selves() { return [...selves, this] } } })`,
    });
    await run(`const a = page.selectComponent('#a');
      log.push(a.is, a.id, a.dataset, a.data, a.properties === a.data, a.selves().every((each) => each === a), a.getPageId(), a.attached);
      log.push('setData hasBehavior triggerEvent createSelectorQuery createIntersectionObserver createMediaQueryObserver selectComponent selectAllComponents selectOwnerComponent getRelationNodes groupSetData getTabBar getPageId animate clearAnimation setUpdatePerformanceListener applyAnimatedStyle clearAnimatedStyle setInitialRenderingCache setPassiveEvent getPassiveEvent'
        .split(' ').filter((name) => typeof a[name] !== 'function' || typeof page[name] !== 'function'));
      log.push(a.renderer, page.renderer); a.renderer = 'mine'; log.push(a.renderer, page.renderer);
      log.push(typeof a.router.navigateTo, typeof a.pageRouter.redirectTo, typeof page.router.switchTab)`);
    expect(log).toEqual([
      'a',
      'a',
      { k: 1 },
      { n: 1 },
      true,
      true,
      1,
      undefined,
      [],
      'webview',
      'webview',
      'mine',
      'webview',
      'function',
      'function',
      'function',
    ]);
  });

  it('13 setUpdatePerformanceListener hears of the own updates of a component once the view has them', async () => {
    const { log, run } = await openScreen({ 'p.wxml': '<x-a id="a"/>{{n}}', 'a.wxml': '{{n}}' });
    const a = `const a = page.selectComponent('#a')`;
    await run(`${a}; a.setUpdatePerformanceListener({ withDataPaths: true }, function (update) { log.push([this === a, update]) });
      page.setData({ n: 1 }); a.setData({ n: 1, 'o.l[0]': 2 }); a.setData({ n: 2 }); log.push('later')`);
    const times = { pendingStartTimestamp: 1000, updateStartTimestamp: 1000, updateEndTimestamp: 1000 };
    const merged = { updateProcessId: 1, isMergedUpdate: true, dataPaths: [['n']], ...times };
    expect(log).toEqual([
      'later',
      [true, { ...merged, isMergedUpdate: false, dataPaths: [['n'], ['o', 'l', 0]] }],
      [true, merged],
    ]);
    log.length = 0;
    await run(`${a}; a.setUpdatePerformanceListener({}, (update) => log.push(update)); a.setData({ n: 3 })`);
    expect(log).toEqual([{ updateProcessId: 2, isMergedUpdate: false, ...times }]);
    await run(`${a}; a.setUpdatePerformanceListener(); a.setData({ n: 4 })`);
    expect(log).toHaveLength(1);
  });

  it('13 getPageId is that of the page, for all components of it', async () => {
    const { log, run } = await openScreen({ 'p.wxml': '<x-a id="a"/>', 'a.wxml': '<x-b id="b"/>', 'b.wxml': '' });
    await run(
      `const a = page.selectComponent('#a'); log.push(page.getPageId(), a.getPageId(), a.selectComponent('#b').getPageId())`,
    );
    expect(log).toEqual([1, 1, 1]);
  });

  it('13 getOpenerEventChannel is one channel for the page and its components', async () => {
    const { log, run } = await openScreen({ 'p.wxml': '<x-a id="a"/>', 'a.wxml': '' });
    await run(`const channel = page.getOpenerEventChannel();
      log.push(typeof channel.emit, typeof channel.on, page.selectComponent('#a').getOpenerEventChannel() === channel)`);
    expect(log).toEqual(['function', 'function', true]);
  });

  it('13 createMediaQueryObserver tells what matches and what comes to, until it is disconnected', async () => {
    const listeners = new Set<() => void>();
    const asked: string[] = [];
    let matches = true;
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
      asked.push(query);
      return {
        get matches() {
          return matches;
        },
        addEventListener: (_: string, listener: never) => listeners.add(listener),
        removeEventListener: (_: string, listener: never) => listeners.delete(listener),
      } as never;
    });
    const { log, run, settle } = await openScreen({ 'p.wxml': '' });
    await run(
      `page.observer = page.createMediaQueryObserver(); page.observer.observe({ minWidth: 300, orientation: 'portrait' }, (found) => log.push(found.matches))`,
    );
    matches = false;
    for (const listener of listeners) listener();
    await settle();
    expect([asked, log]).toEqual([['(min-width: 300px) and (orientation: portrait)'], [true, false]]);
    await run('page.observer.disconnect()');
    expect(listeners.size).toBe(0);
  });

  it('13 createIntersectionObserver sees the tree of its component, within margins, until it is disconnected', async () => {
    interface Made {
      readonly observed: Element[];
      readonly options: IntersectionObserverInit;
      tell(entries: object[]): void;
      live: boolean;
    }
    const made: Made[] = [];
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        readonly one: Made;
        constructor(tell: (entries: object[]) => void, options: IntersectionObserverInit) {
          this.one = { observed: [], options, tell, live: true };
          made.push(this.one);
        }
        observe(element: Element): void {
          this.one.observed.push(element);
        }
        unobserve(): void {}
        disconnect(): void {
          this.one.live = false;
        }
      },
    );
    const { log, run, root, settle } = await openScreen({
      'p.wxml': '<view class="seen" id="page"/><x-a id="a"/>',
      'a.wxml': '<view class="seen" id="own" data-n="{{1}}"/>',
      'a.js': `Component({ methods: { watch() {
        this.observer = this.createIntersectionObserver({ thresholds: [0, 0.5] }).relativeToViewport({ bottom: 20 });
        this.observer.observe('.seen', (entry) => log.push([entry.id, entry.dataset, entry.intersectionRatio]));
      } } })`,
    });
    await run(`page.selectComponent('#a').watch()`);
    const own = root.querySelector('wx-x-a > wx-view') as Element;
    expect(made.map(({ observed, options }) => [observed, options.threshold, options.rootMargin])).toEqual([
      [[own], [0, 0.5], '0px 0px 20px 0px'],
    ]);
    const box = new DOMRect(0, 0, 10, 10);
    const facts = { boundingClientRect: box, intersectionRect: box, rootBounds: box, isIntersecting: true, time: 1 };
    made[0]?.tell([{ target: own, intersectionRatio: 0.5, ...facts }]);
    await settle();
    expect(log).toEqual([['own', { n: 1 }, 0.5]]);
    await run(`page.selectComponent('#a').observer.disconnect()`);
    expect(made[0]?.live).toBe(false);
  });

  it('13 router counts addresses from the component, pageRouter from the page', async () => {
    const called: unknown[] = [];
    const { run } = await openScreen(
      {
        'p.wxml': '<x-deep id="a"/>',
        'p.json': '{"usingComponents":{"x-deep":"/parts/deep/deep"}}',
        'parts/deep/deep.wxml': '',
        'parts/deep/deep.json': '{"component":true}',
        'parts/deep/deep.js': 'Component({})',
      },
      { apis: { navigateTo: ({ url }: { url: string }) => void called.push(url) } as never },
    );
    await run(
      `const a = page.selectComponent('#a'); a.router.navigateTo({ url: '../next?x=a/b' }); a.pageRouter.navigateTo({ url: 'next' }); a.router.navigateTo({ url: '/abs' })`,
    );
    expect(called).toEqual(['/parts/next?x=a/b', '/next', '/abs']);
  });

  interface Played {
    readonly element: Element;
    readonly keyframes: Keyframe[];
    readonly duration: number;
    currentTime: number;
    cancelled: boolean;
  }

  /** happy-dom has no animations of its own. */
  function fakeAnimations(): Played[] {
    const played: Played[] = [];
    (Element.prototype as { animate: unknown }).animate = function (
      this: Element,
      keyframes: Keyframe[],
      options: { duration: number },
    ) {
      const one = { element: this, keyframes, duration: options.duration, currentTime: 0, cancelled: false };
      played.push(one);
      let frames = keyframes;
      return {
        finished: Promise.resolve(),
        pause() {},
        cancel: () => {
          one.cancelled = true;
        },
        get currentTime() {
          return one.currentTime;
        },
        set currentTime(value: number) {
          one.currentTime = value;
        },
        effect: {
          getKeyframes: () => frames.map((frame) => ({ ...frame, computedOffset: 0 })),
          setKeyframes: (next: Keyframe[]) => {
            frames = next;
            Object.assign(one, { keyframes: next });
          },
        },
      };
    };
    return played;
  }

  it('13 animate plays keyframes on what a selector of the tree names, and calls back at the end', async () => {
    const played = fakeAnimations();
    const { log, run, find } = await openScreen({
      'p.wxml': '<view class="box" id="one"/><view class="box"/><x-a/>',
      'a.wxml': '<view class="box"/>',
    });
    await run(`page.animate('.box', [{ opacity: 0, rotate: 45, offset: 0, ease: 'ease-in' }, { opacity: 1, translate: [10, '2rem'], width: 5, backgroundColor: 'red', unknown: 1 }], 300, () => log.push('done'));
      log.push('sync')`);
    expect(played.map(({ element }) => (element as HTMLElement).className)).toEqual(['box', 'box']);
    expect([played[0]?.element, played[0]?.duration]).toEqual([find('#one'), 300]);
    expect(played[0]?.keyframes).toEqual([
      { opacity: '0', transform: 'rotate(45deg)', offset: 0, easing: 'ease-in' },
      { opacity: '1', transform: 'translate(10px, 2rem)', width: '5px', backgroundColor: 'red' },
    ]);
    expect(log).toEqual(['sync', 'done']);
  });

  it('13 an animation may follow a scroll container instead of the clock', async () => {
    const played = fakeAnimations();
    const { run, find } = await openScreen({
      'p.wxml': '<scroll-view id="s" scroll-y><view id="v"/></scroll-view>',
    });
    await run(
      `page.animate('#v', [{ opacity: 0 }, { opacity: 1 }], 2000, { scrollSource: '#s', timeRange: 2000, startScrollOffset: 100, endScrollOffset: 300 })`,
    );
    const scroller = find('#s');
    expect(played[0]?.currentTime).toBe(0);
    scroller.scrollTop = 150;
    scroller.dispatchEvent(new Event('scroll'));
    expect(played[0]?.currentTime).toBe(500);
    scroller.scrollTop = 900;
    scroller.dispatchEvent(new Event('scroll'));
    expect(played[0]?.currentTime).toBe(2000);
  });

  it('13 clearAnimation takes away what it names, or all, and calls back', async () => {
    const played = fakeAnimations();
    const { log, run, settle } = await openScreen({ 'p.wxml': '<view id="v"/>' });
    await run(`page.animate('#v', [{ opacity: 0, rotate: 1 }, { opacity: 1, rotate: 2 }], 10)`);
    await run(`page.clearAnimation('#v', { rotate: true }, () => log.push('rotate'))`);
    expect(played[0]?.keyframes).toEqual([{ opacity: '0' }, { opacity: '1' }]);
    expect(played[0]?.cancelled).toBe(false);
    await run(`page.clearAnimation('#v', () => log.push('all'))`);
    await new Promise((resolve) => setTimeout(resolve, 40));
    await settle();
    expect(played[0]?.cancelled).toBe(true);
    expect(log).toEqual(['rotate', 'all']);
  });

  const tabs = {
    manifest: { tabBar: { custom: true, list: [{ pagePath: 'p' }] } },
  };
  const bar = {
    'custom-tab-bar/index.wxml': '<view class="bar">{{selected}}</view>',
    'custom-tab-bar/index.json': '{"component":true}',
    'custom-tab-bar/index.js': `Component({ data: { selected: 0 }, attached() { log.push('bar attached') }, pageLifetimes: { show() { log.push('bar show') } }, detached() { log.push('bar detached') } })`,
  };

  it('13 getTabBar gives the custom tab bar of the page, which has one of its own, drawn beside the page', async () => {
    const { log, run, root, viewErrors, tell, settle } = await openScreen(
      { 'p.wxml': 'page<x-a id="a"/>', 'a.wxml': '', ...bar },
      tabs,
    );
    expect(log).toEqual(['bar attached', 'bar show']);
    const shown = (): string | null | undefined => root.parentElement?.querySelector('wx-custom-tab-bar')?.textContent;
    expect([root.textContent, shown()]).toEqual(['page', '0']);
    await run(
      `page.getTabBar().setData({ selected: 2 }); log.push(page.getTabBar() === page.selectComponent('#a').getTabBar()); page.getTabBar((bar) => log.push(bar.data.selected))`,
    );
    expect(shown()).toBe('2');
    expect(log.slice(2)).toEqual([true, 2]);
    tell('pageUnload', { page: 1 });
    await settle();
    expect(log.at(-1)).toBe('bar detached');
    expect(viewErrors).toEqual([]);
  });

  it('13 getTabBar is null on pages that are no tabs', async () => {
    const { log, run } = await openScreen(bar, { manifest: { tabBar: { custom: true, list: [{ pagePath: 'other' }] } } });
    await run('log.push(page.getTabBar())');
    expect(log).toEqual([null]);
  });

  it('13 a page hears of scrolling only if it has onPageScroll', async () => {
    const scrolled = async (code: string): Promise<string[]> => {
      const { sent } = await openScreen({ 'p.js': code, 'p.wxml': 'x' });
      document.dispatchEvent(new Event('scroll'));
      await new Promise((resolve) => setTimeout(resolve, 40));
      return sent.filter((name) => name === 'pageScroll');
    };
    expect(await scrolled('Page({})')).toEqual([]);
    expect(await scrolled('Page({ onPageScroll() {} })')).toEqual(['pageScroll']);
  });
});
