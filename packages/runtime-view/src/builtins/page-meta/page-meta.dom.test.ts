import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
  document.documentElement.removeAttribute('style');
  window.scrollTo(0, 0);
});
const asked = (): unknown[] => page.messages.filter(({ name }) => name === 'invoke').map(({ body }) => body);

describe('page-meta', () => {
  it('sets what is around the page, and only what has changed', async () => {
    page = await mountWxml(
      `<page-meta page-style="{{style}}" root-font-size="20px" page-font-size="18px" background-color="{{colour}}" background-text-style="light"/>`,
      { style: 'overflow: hidden', colour: '#ff0000' },
    );
    expect(document.documentElement.style.overflow).toBe('hidden');
    expect(document.documentElement.style.fontSize).toBe('20px');
    expect(page.root.style.fontSize).toBe('18px');
    expect(asked()).toEqual([
      { api: 'setBackgroundColor', params: { backgroundColor: '#ff0000' } },
      { api: 'setBackgroundTextStyle', params: { textStyle: 'light' } },
    ]);
    await page.set({ style: 'color: red' });
    expect(document.documentElement.style.overflow).toBe('');
    expect(page.root.style.fontSize).toBe('18px');
    expect(asked()).toHaveLength(2);
  });

  it('scrolls the page, and says when that is done', async () => {
    page = await mountWxml('<page-meta scroll-top="{{top}}" scroll-duration="0" bindscrolldone="d"/>', { top: '' });
    expect(page.details()).toEqual([]);
    await page.set({ top: '120px' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await page.settle();
    expect(window.scrollY).toBe(120);
    expect(page.details()).toEqual([['scrolldone', {}]]);
  });

  it.each(['root-font-size="expression(1)"', 'scroll-top="x" scroll-duration="-1"', 'background-text-style="blink"'])(
    'ignores %s',
    async (attributes) => {
      page = await mountWxml(`<page-meta ${attributes}/>`);
      expect(document.documentElement.style.fontSize).toBe('');
      expect(asked()).toEqual([]);
    },
  );
});

describe('navigation-bar', () => {
  it('asks for what has changed of the page’s bar', async () => {
    page = await mountWxml(
      '<page-meta><navigation-bar title="{{title}}" loading="{{busy}}" front-color="#ffffff" background-color="#336699" color-animation-duration="200" color-animation-timing-func="easeIn"/></page-meta>',
      { title: 'One', busy: false },
    );
    expect(asked()).toEqual([
      { api: 'setNavigationBarTitle', params: { title: 'One' } },
      {
        api: 'setNavigationBarColor',
        params: { frontColor: '#ffffff', backgroundColor: '#336699', animation: { duration: 200, timingFunc: 'easeIn' } },
      },
    ]);
    await page.set({ title: 'Two', busy: true });
    expect(asked().slice(2)).toEqual([
      { api: 'setNavigationBarTitle', params: { title: 'Two' } },
      { api: 'showNavigationBarLoading', params: {} },
    ]);
    await page.set({ busy: false });
    expect(asked().at(-1)).toEqual({ api: 'hideNavigationBarLoading', params: {} });
  });
});
