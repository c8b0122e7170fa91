import { CHANNELS, type Json } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
  vi.restoreAllMocks();
});

describe('scroll-view', () => {
  it('scrolls to where the page says', async () => {
    page = await mountWxml('<scroll-view scroll-y scroll-top="{{top}}"><view>x</view></scroll-view>', { top: 20 });
    expect(page.find('wx-scroll-view').scrollTop).toBe(20);
    await page.set({ top: '35px' });
    expect(page.find('wx-scroll-view').scrollTop).toBe(35);
  });

  it('holds the page’s children and nothing else', async () => {
    page = await mountWxml(
      '<scroll-view scroll-x refresher-enabled refresher-triggered="{{on}}"><view wx:if="{{on}}">x</view></scroll-view>',
      { on: true },
    );
    expect(page.find('wx-scroll-view').children).toHaveLength(1);
    expect(page.find('wx-scroll-view').style.getPropertyValue('--wx-pull')).toBe('45px');
  });

  it('is what its content is placed in', async () => {
    page = await mountWxml('<scroll-view scroll-y><view>x</view></scroll-view>');
    expect(getComputedStyle(page.find('wx-scroll-view')).position).toBe('relative');
  });

  it('lays out its content as a flexible box only where the page asks for it by both, and is hidden as any', async () => {
    page = await mountWxml(
      '<scroll-view scroll-y style="display: {{d}}">x</scroll-view><scroll-view enable-flex style="display: flex">x</scroll-view>',
      { d: 'inline-block' },
    );
    const displays = () => [...page.root.querySelectorAll('wx-scroll-view')].map((each) => getComputedStyle(each).display);
    expect(displays()).toEqual(['inline-block', 'flex']);
    await page.set({ d: 'none' });
    expect(displays()).toEqual(['none', 'flex']);
  });

  describe('tells of its events:', () => {
    const box = (): HTMLElement => page.find('wx-scroll-view');
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const layOut = (): void => {
      for (const [name, value] of Object.entries({ clientHeight: 100, scrollHeight: 500, clientWidth: 100, scrollWidth: 300 })) {
        vi.spyOn(HTMLElement.prototype, name as 'clientHeight', 'get').mockReturnValue(value);
      }
    };
    const scrollTo = async (top: number): Promise<void> => {
      box().scrollTop = top;
      box().dispatchEvent(new Event('scroll'));
      await frame();
      await page.settle();
    };
    const events = (): unknown[] => page.details().map(([type, detail]) => [type, (detail as { direction?: string }).direction]);

    it('one scroll a frame, however often the browser scrolls', async () => {
      layOut();
      page = await mountWxml('<scroll-view scroll-y bindscroll="s"/>');
      for (const top of [10, 20, 30]) {
        box().scrollTop = top;
        box().dispatchEvent(new Event('scroll'));
      }
      await frame();
      await page.settle();
      expect(page.details()).toEqual([
        ['scroll', { scrollTop: 30, scrollLeft: 0, scrollHeight: 500, scrollWidth: 300, deltaX: 0, deltaY: -30 }],
      ]);
    });

    it('the edges, once each time they come near', async () => {
      layOut();
      page = await mountWxml('<scroll-view scroll-y bindscrolltolower="s" bindscrolltoupper="s"/>');
      for (const top of [340, 355, 360, 200, 20, 10]) await scrollTo(top);
      expect(events()).toEqual([
        ['scrolltolower', 'bottom'],
        ['scrolltoupper', 'top'],
      ]);
    });

    it('the start and the end of scrolling', async () => {
      page = await mountWxml('<scroll-view scroll-y bindscrollstart="s" bindscrollend="s"/>');
      await scrollTo(5);
      await scrollTo(10);
      await new Promise((resolve) => setTimeout(resolve, 140));
      await page.settle();
      expect(page.details()).toEqual([
        ['scrollstart', { scrollTop: 5, scrollLeft: 0 }],
        ['scrollend', { scrollTop: 10, scrollLeft: 0 }],
      ]);
    });

    it('drags, where it is enhanced', async () => {
      page = await mountWxml(
        '<scroll-view scroll-y enhanced="{{on}}" binddragstart="s" binddragging="s" binddragend="s"><view id="in"/></scroll-view>',
        {
          on: false,
        },
      );
      const drag = () =>
        page.drag('#in', [
          [0, 0],
          [0, -10],
          [0, -30],
          [0, -40],
        ]);
      await drag();
      expect(page.details()).toEqual([]);
      await page.set({ on: true });
      await drag();
      expect(page.details().map(([type]) => type)).toEqual(['dragstart', 'dragging', 'dragend']);
    });

    it('pulling: until it is let go, refreshes, and is told that it is done', async () => {
      page = await mountWxml(
        `<scroll-view scroll-y refresher-enabled refresher-triggered="{{on}}" bindrefresherpulling="s" bindrefresherwillrefresh="s"
           bindrefresherrefresh="s" bindrefresherrestore="s" bindrefresherabort="s"><view id="in" slot="refresher"/></scroll-view>`,
        { on: false },
      );
      const pull = (down: number) =>
        page.drag('#in', [
          [0, 0],
          [0, down],
        ]);
      await pull(40);
      await pull(120);
      await page.set({ on: true });
      await page.set({ on: false });
      expect(page.details().map(([type]) => type)).toEqual([
        'refresherpulling',
        'refresherabort',
        'refresherpulling',
        'refresherwillrefresh',
        'refresherrefresh',
        'refresherrestore',
      ]);
      expect(page.find('#in').getAttribute('data-wx-slot')).toBe('refresher');
    });
  });

  it.each([
    ['start', 50, 150],
    ['center', 50, 110],
    ['end', 50, 70],
    ['nearest', 50, 70],
  ])('brings a child into view at its %s', async (alignment, offset, expected) => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(100);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return (this.localName === 'wx-scroll-view' ? { top: 0, bottom: 100 } : { top: 100, bottom: 120 }) as DOMRect;
    });
    page = await mountWxml(
      `<scroll-view scroll-y scroll-into-view="{{to}}" scroll-into-view-alignment="${alignment}" scroll-into-view-offset="${offset}"><view id="row"/></scroll-view>`,
      { to: '' },
    );
    await page.set({ to: 'row' });
    expect(page.find('wx-scroll-view').scrollTop).toBe(expected);
  });

  it('leaves a child where it is that can be seen already, with scroll-into-view-within-extent', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(100);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return (this.localName === 'wx-scroll-view' ? { top: 0, bottom: 100 } : { top: 40, bottom: 60 }) as DOMRect;
    });
    page = await mountWxml(
      '<scroll-view scroll-y scroll-into-view="{{to}}" scroll-into-view-within-extent="{{within}}"><view id="row"/></scroll-view>',
      { to: '', within: true },
    );
    await page.set({ to: 'row' });
    expect(page.find('wx-scroll-view').scrollTop).toBe(0);
    await page.set({ to: '', within: false });
    await page.set({ to: 'row' });
    expect(page.find('wx-scroll-view').scrollTop).toBe(40);
  });

  it('has the methods of the platform’s context', async () => {
    page = await mountWxml('<scroll-view id="box" scroll-y/>');
    const call = (method: string, argument: Json) =>
      page.logic.call(CHANNELS.render, 'callComponent', { scope: 1, selector: '#box', index: 0, method, argument });
    await call('scrollTo', { top: 70, animated: false });
    expect(page.find('wx-scroll-view').scrollTop).toBe(70);
    await call('set', { scrollEnabled: false });
    expect(page.find('wx-scroll-view').classList.contains('wx-scroll-view-still')).toBe(true);
  });

  it('goes sideways too', async () => {
    page = await mountWxml('<scroll-view scroll-x scroll-left="{{left}}" show-scrollbar="{{bar}}" bounces="{{false}}"/>', {
      left: 40,
      bar: true,
    });
    const box = page.find('wx-scroll-view');
    expect([box.scrollLeft, box.hasAttribute('show-scrollbar'), box.hasAttribute('bounces')]).toEqual([40, true, false]);
    await page.set({ left: 70, bar: false });
    expect([box.scrollLeft, box.hasAttribute('show-scrollbar')]).toEqual([70, false]);
  });

  it('rests on whole pages where it is paged', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(100);
    page = await mountWxml('<scroll-view scroll-y paging-enabled/>');
    const box = page.find('wx-scroll-view');
    box.scrollTop = 130;
    box.dispatchEvent(new Event('scroll'));
    await vi.waitUntil(() => box.scrollTop === 100);
  });

  it('shows its refresher as the page asks', async () => {
    page = await mountWxml(
      `<scroll-view scroll-y refresher-enabled refresher-threshold="80" refresher-default-style="white" refresher-background="#123456"
         refresher-triggered="{{on}}"/>`,
      { on: false },
    );
    await page.set({ on: true });
    const { style, dataset } = page.find('wx-scroll-view');
    expect([style.getPropertyValue('--wx-pull'), style.getPropertyValue('--wx-pull-background'), dataset.refresher]).toEqual([
      '80px',
      '#123456',
      'white',
    ]);
  });

  describe('with a second level', () => {
    const open = async (attributes = '', data: Readonly<Record<string, Json>> = {}): Promise<HTMLElement> => {
      vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
      page = await mountWxml(
        `<scroll-view id="box" scroll-y refresher-enabled refresher-two-level-enabled ${attributes} bindrefresherstatuschange="s">
           <view id="in" slot="refresher"/></scroll-view>`,
        data,
      );
      return page.find('wx-scroll-view');
    };
    const drag = (by: number) =>
      page.drag('#in', [
        [0, 0],
        [0, by],
      ]);
    const statuses = () =>
      page
        .details()
        .filter(([type]) => type === 'refresherstatuschange')
        .map(([, detail]) => (detail as { readonly status: number }).status);
    const rest = () => new Promise((resolve) => setTimeout(resolve, 220));

    it('opens when it is pulled beyond refresher-two-level-threshold, and closes when it is pushed back', async () => {
      const box = await open('refresher-two-level-threshold="100" refresher-two-level-close-threshold="60"');
      await drag(220);
      await rest();
      expect(statuses()).toEqual([5, 6, 7]);
      expect(box.style.getPropertyValue('--wx-pull')).toBe('400px');
      await drag(-40);
      expect(box.hasAttribute('data-two-level')).toBe(true);
      await drag(-80);
      await rest();
      expect(statuses().slice(3)).toEqual([8, 0]);
    });

    it('refreshes when it is pulled less far', async () => {
      await open('refresher-two-level-threshold="100"');
      await drag(150);
      expect(statuses()).toEqual([1, 2]);
    });

    it('opens and closes by refresher-two-level-triggered, and by its context', async () => {
      const box = await open('refresher-two-level-triggered="{{on}}" refresher-two-level-pinned', { on: false });
      await page.set({ on: true });
      expect([box.hasAttribute('data-two-level'), box.hasAttribute('data-pinned')]).toEqual([true, true]);
      await page.set({ on: false });
      expect(box.hasAttribute('data-two-level')).toBe(false);
      const call = (method: string) =>
        page.logic.call(CHANNELS.render, 'callComponent', { scope: 1, selector: '#box', index: 0, method, argument: null });
      await call('triggerTwoLevel');
      expect(box.hasAttribute('data-two-level')).toBe(true);
      await call('closeTwoLevel');
      expect(box.hasAttribute('data-two-level')).toBe(false);
    });

    it('stays while it may scroll, with refresher-two-level-scroll-enabled', async () => {
      const box = await open('refresher-two-level-triggered refresher-two-level-scroll-enabled');
      await rest();
      await drag(-300);
      expect([box.hasAttribute('data-two-level'), box.hasAttribute('refresher-two-level-scroll-enabled')]).toEqual([true, true]);
    });
  });

  it.each([
    ['refresher-ballistic-refresh-enabled', 1],
    ['', 0],
  ])('refreshes where it runs into its top with %j: %d', async (attribute, count) => {
    page = await mountWxml(`<scroll-view scroll-y refresher-enabled ${attribute} bindrefresherrefresh="s"/>`);
    const box = page.find('wx-scroll-view');
    for (const top of [3000, 0]) {
      box.scrollTop = top;
      box.dispatchEvent(new Event('scroll'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await page.settle();
    expect(page.details()).toHaveLength(count);
  });

  it.each(['reverse', 'scroll-anchoring', 'clip'])('lets its stylesheet know of %s', async (name) => {
    page = await mountWxml(`<scroll-view scroll-y ${name}="{{on}}"/>`, { on: true });
    expect(page.find('wx-scroll-view').hasAttribute(name)).toBe(true);
    await page.set({ on: false });
    expect(page.find('wx-scroll-view').hasAttribute(name)).toBe(false);
  });

  it.each([
    'scroll-top="{{[]}}"',
    'upper-threshold="-5" lower-threshold="1e9"',
    'scroll-into-view="nowhere"',
    'padding="{{[\'a\']}}" min-drag-distance="x"',
  ])('copes with %s', async (attributes) => {
    page = await mountWxml(`<scroll-view scroll-y ${attributes}><view/></scroll-view>`);
    expect(page.messages.filter(({ name }) => name === 'viewError')).toEqual([]);
  });
});
