import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('cover-view', () => {
  it('scrolls to where it is told, and only there', async () => {
    page = await mountWxml('<cover-view scroll-top="{{top}}"><cover-view>a</cover-view></cover-view>', { top: 30 });
    const host = page.find('wx-cover-view');
    expect(host.scrollTop).toBe(30);
    await page.set({ top: 'sideways' });
    expect(host.scrollTop).toBe(30);
    await page.set({ top: '12' });
    expect(host.scrollTop).toBe(12);
  });

  it('gives taps to handlers, as any box', async () => {
    page = await mountWxml('<cover-view id="c" bindtap="tap">a</cover-view>');
    await page.tap('#c');
    expect(page.details().map(([type]) => type)).toEqual(['tap']);
  });
});

describe('cover-image', () => {
  it('loads through the host, and says what it could not show', async () => {
    const loadResource = (url: string) => {
      if (url === '/bad.png') throw new Error('none');
      return { mime: 'image/png', bytes: new ArrayBuffer(1) };
    };
    page = await mountWxml('<cover-image src="/good.png"/><cover-image src="/bad.png" binderror="error"/>', {}, { loadResource });
    await page.settle();
    expect(page.find<HTMLImageElement>('img').src).toMatch(/^blob:/);
    expect(page.details()).toEqual([['error', { errMsg: 'image:fail /bad.png' }]]);
  });
});
