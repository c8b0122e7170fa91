import { CHANNELS } from '@dinghy/bridge-protocol';
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

  it('takes the size that the user reads at, follows it, and asks for the way up', async () => {
    page = await mountWxml('<page-meta root-font-size="system" page-font-size="system" page-orientation="landscape"/>');
    const sizes = (): string[] => [document.documentElement, page.root].map((each) => getComputedStyle(each).fontSize);
    expect(sizes()).toEqual(['16px', '16px']);
    page.host.sendEvent(CHANNELS.lifecycle, 'fontSizeChange', { fontSizeSetting: 23 });
    await page.settle();
    expect(sizes()).toEqual(['23px', '23px']);
    expect(asked()).toEqual([{ api: 'setPageOrientation', params: { orientation: 'landscape' } }]);
  });

  it('tells of the page’s scrolling and size', async () => {
    page = await mountWxml(
      '<page-meta root-background-color="#abcdef" background-color-top="#111111" background-color-bottom="#222222" bindscroll="s" bindresize="r"/>',
    );
    expect(asked()).toEqual([
      { api: 'setBackgroundColor', params: { backgroundColorTop: '#111111', backgroundColorBottom: '#222222' } },
    ]);
    expect(page.root.style.getPropertyValue('--wx-page')).toBe('#abcdef');
    document.dispatchEvent(new Event('scroll'));
    window.dispatchEvent(new Event('resize'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await page.settle();
    expect(page.details().map(([type]) => type)).toEqual(['resize', 'scroll']);
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
