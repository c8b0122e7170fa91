import { afterEach, describe, expect, it } from 'vitest';
import { type ChromeFixture, NOTCH, openChrome } from './chrome/open-chrome.ts';

let chrome: ChromeFixture;
afterEach(() => chrome.host.close());

const SMALL_PHONE = { width: 375, height: 667 } as const;

describe('The navigation bar', () => {
  it('has the title, colours and spinner that the page asks for', async () => {
    chrome = await openChrome('home', { safeArea: NOTCH });
    const { app, styleOf } = chrome;
    expect(await app.chrome('.slot.visible .nav-title').innerText()).toBe('Chrome');
    await chrome.call('setNavigationBarTitle', { title: 'Renamed' });
    await expect.poll(() => app.chrome('.slot.visible .nav-title').innerText()).toBe('Renamed');
    await chrome.call('setNavigationBarColor', { frontColor: '#ffffff', backgroundColor: '#7a1f5c' });
    await expect.poll(() => styleOf('.slot.visible .nav', 'background-color')).toBe('rgb(122, 31, 92)');
    expect(await styleOf('.slot.visible .nav', 'color')).toBe('rgb(255, 255, 255)');
    expect(await app.chrome('.capsule').getAttribute('data-tone')).toBe('white');
    await chrome.call('showNavigationBarLoading');
    await app.chrome('.slot.visible .nav-spinner').waitFor();
    await chrome.host.screenshot('chrome-navigation-bar');
    await chrome.call('hideNavigationBarLoading');
    await app.chrome('.slot.visible .nav-spinner').waitFor({ state: 'hidden' });
    expect(chrome.host.problems).toEqual([]);
  });

  it('ends a title that has no room with dots, whichever way it is written, beside the capsule', async () => {
    chrome = await openChrome('home', { size: SMALL_PHONE });
    for (const title of [
      'A long title '.repeat(400),
      '\u05DB\u05D5\u05EA\u05E8\u05EA \u05D0\u05E8\u05D5\u05DB\u05D4 '.repeat(400),
    ]) {
      await chrome.call('setNavigationBarTitle', { title });
      const bar = chrome.app.chrome('.slot.visible .nav-title');
      await expect.poll(() => bar.innerText()).toContain(title.slice(0, 8));
      expect(await chrome.styleOf('.slot.visible .nav-title', 'text-overflow')).toBe('ellipsis');
      const [text, capsule] = await Promise.all([bar.boundingBox(), chrome.app.chrome('.capsule').boundingBox()]);
      expect((text?.x ?? 0) + (text?.width ?? 999)).toBeLessThanOrEqual(capsule?.x ?? 0);
      expect(text?.height).toBe(24);
      await chrome.host.screenshot(title.startsWith('A') ? 'chrome-long-title' : 'chrome-long-title-rtl');
    }
    expect(chrome.host.problems).toEqual([]);
  });

  it('gives way to a page that draws its own, and tells it where the capsule is', async () => {
    chrome = await openChrome('own-bar', { safeArea: NOTCH });
    await chrome.app.expectText('status bar 47');
    const button = await chrome.ask<{ readonly top: number; readonly right: number; readonly height: number }>(
      'getMenuButtonBoundingClientRect',
    );
    const box = await chrome.app.chrome('.capsule').boundingBox();
    expect([button.top, button.right, button.height]).toEqual([box?.y, (box?.x ?? 0) + (box?.width ?? 0), box?.height]);
    const view = await (await (await chrome.app.view()).frameElement()).boundingBox();
    expect([view?.y, view?.height]).toEqual([0, 812]);
    const foot = await (await chrome.app.view()).locator('.foot').evaluate((node) => getComputedStyle(node).paddingBottom);
    expect(foot).toBe('42px');
    await chrome.host.screenshot('chrome-own-bar');
    expect(chrome.host.problems).toEqual([]);
  });
});

describe('The tab bar', () => {
  it('shows icons, badges and red dots', async () => {
    chrome = await openChrome('home', { safeArea: NOTCH });
    const { app } = chrome;
    const icon = app.chrome('.tab-icon').first();
    await expect.poll(() => icon.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(54);
    await chrome.call('setTabBarBadge', { index: 0, text: '12' });
    await expect.poll(() => app.chrome('.tab-badge').allInnerTexts()).toEqual(['12']);
    await chrome.call('showTabBarRedDot', { index: 1 });
    await app.chrome('.tab-dot').waitFor();
    await chrome.host.screenshot('chrome-tab-bar');
    await chrome.call('removeTabBarBadge', { index: 0 });
    await chrome.call('hideTabBarRedDot', { index: 1 });
    await expect.poll(() => app.chrome('.tab-badge, .tab-dot').count()).toBe(0);
    await chrome.call('setTabBarItem', { index: 1, text: 'Renamed' });
    await app.tab('Renamed');
    await app.expectText('Row 0');
    expect(await app.chrome('.tab[aria-current]').innerText()).toBe('Renamed');
    expect(chrome.host.problems).toEqual([]);
  });

  it('takes other colours, hides with a movement, and leaves its room to the page', async () => {
    chrome = await openChrome('home', { size: SMALL_PHONE });
    await chrome.call('setTabBarStyle', {
      backgroundColor: '#102a43',
      color: '#9fb3c8',
      selectedColor: '#f7c948',
      borderStyle: 'white',
    });
    await expect.poll(() => chrome.styleOf('.tab-bar', 'background-color')).toBe('rgb(16, 42, 67)');
    expect(await chrome.styleOf('.tab[aria-current]', 'color')).toBe('rgb(247, 201, 72)');
    await chrome.host.screenshot('chrome-tab-bar-style');
    const height = async (): Promise<number | undefined> =>
      (await (await (await chrome.app.view()).frameElement()).boundingBox())?.height;
    expect(await height()).toBe(667 - 44 - 50);
    await chrome.call('hideTabBar', { animation: true });
    await expect.poll(height).toBe(667 - 44);
    expect(await chrome.styleOf('.tab-bar', 'transition-duration')).toBe('0.25s');
    await chrome.call('showTabBar', { animation: true });
    await expect.poll(height).toBe(667 - 44 - 50);
    expect(chrome.host.problems).toEqual([]);
  });
});

describe('A page', () => {
  it('is pulled down to be made anew, tells of its end and of its scrolling', async () => {
    chrome = await openChrome('list', { size: SMALL_PHONE });
    const { app } = chrome;
    await app.drag({ x: 180, y: 300 }, { x: 180, y: 560 });
    await app.expectText('pulled');
    await chrome.host.screenshot('chrome-pulled-down');
    await (await app.view()).evaluate(() => scrollTo(0, 600));
    await app.expectText('scrolled 600');
    await (await app.view()).evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await app.expectText('at the end');
    expect(chrome.host.problems).toEqual([]);
  });

  it('slides over the one below it, and away with a finger from the edge', async () => {
    chrome = await openChrome('home', { size: SMALL_PHONE });
    const { app } = chrome;
    await chrome.call('navigateTo', { url: '/pages/turning/turning' });
    await app.expectText('Text as large');
    const moving = (): Promise<string[]> =>
      app.chrome('.slot').evaluateAll((slots) => slots.map((slot) => (slot as HTMLElement).style.transform));
    await app.chrome('.stage:not(.moving)').waitFor();
    const session = await chrome.host.context.newCDPSession(chrome.host.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 400 }] });
    await touch('touchStart', 4);
    for (let x = 20; x <= 280; x += 20) {
      await touch('touchMove', x);
      await chrome.host.page.waitForTimeout(16);
    }
    // The page has followed the finger, and what lies below has come along.
    await expect.poll(async () => (await moving()).filter((transform) => transform !== '').length).toBe(2);
    expect(Math.max(...(await moving()).map((transform) => Number(/[\d.]+/.exec(transform)?.[0] ?? 0)))).toBeGreaterThan(60);
    await chrome.host.screenshot('chrome-swipe-back');
    await touch('touchEnd');
    await expect.poll(() => app.chrome('.slot.visible .nav-title').innerText()).toBe('Chrome');
    await expect.poll(() => app.chrome('.slot').count()).toBeLessThanOrEqual(2);
    expect(chrome.host.problems).toEqual([]);
  });

  it('has the colours round it that it asks for', async () => {
    chrome = await openChrome('list');
    await chrome.call('setBackgroundColor', {
      backgroundColor: '#ffeedd',
      backgroundColorTop: '#112233',
      backgroundColorBottom: '#445566',
    });
    await chrome.call('setBackgroundTextStyle', { textStyle: 'light' });
    const view = await chrome.app.view();
    const colours = (): Promise<string[]> =>
      view.evaluate(() => {
        const refresh = document.querySelector('.dinghy-refresh') as HTMLElement;
        return [document.documentElement, refresh].map((node) => getComputedStyle(node).backgroundColor);
      });
    await expect.poll(colours).toEqual(['rgb(255, 238, 221)', 'rgb(17, 34, 51)']);
    expect(await view.locator('.dinghy-refresh').getAttribute('data-style')).toBe('light');
    expect(await chrome.styleOf('.slot.visible .viewport', 'background-color')).toBe('rgb(68, 85, 102)');
    // The page is as high as the screen and its list higher: what lies below it has the page's own colour.
    const ground = (): Promise<string> => view.evaluate(() => getComputedStyle(document.documentElement).backgroundImage);
    await expect.poll(ground).toContain('rgb(255, 248, 225)');
    expect(chrome.host.problems).toEqual([]);
  });
});
