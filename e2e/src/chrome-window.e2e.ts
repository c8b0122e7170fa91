import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type ChromeFixture, NOTCH, openChrome } from './chrome/open-chrome.ts';

let chrome: ChromeFixture;
afterEach(() => chrome.host.close());

interface WindowInfo {
  readonly windowWidth: number;
  readonly windowHeight: number;
  readonly screenWidth: number;
  readonly screenHeight: number;
  readonly statusBarHeight: number;
  readonly safeArea: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

const NO_NOTCH = { top: 0, right: 0, bottom: 0, left: 0 } as const;

const heard = async (event: string): Promise<unknown> => {
  const line = (await chrome.said()).find((text) => text.startsWith(`${event} `));
  return line && JSON.parse(line.slice(event.length + 1));
};
const shape = (): Promise<string | null> => chrome.app.chrome('.chrome').getAttribute('data-shape');

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Drivers do not know that a frame is turned, fingers do: a place of the turned screen as one of the device's. */
async function tapAt({ x, y }: Point): Promise<void> {
  const { width } = chrome.host.page.viewportSize() as { readonly width: number };
  await chrome.host.page.touchscreen.tap(width - y, x);
}

/** A place in an element of the container's, on the turned screen. */
async function inChrome(element: Locator, within: Point): Promise<Point> {
  const offset = await element.evaluate((node) => {
    let x = 0;
    let y = 0;
    for (let at: Element | null = node; at instanceof HTMLElement; at = at.offsetParent) {
      x += at.offsetLeft;
      y += at.offsetTop;
      if (at.classList.contains('slot')) break;
    }
    return { x, y };
  });
  return { x: offset.x + within.x, y: offset.y + within.y };
}

async function tapTurned(selector: string): Promise<void> {
  const box = await (await chrome.app.view())
    .locator(selector)
    .first()
    .evaluate((node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
  await tapAt(await inChrome(chrome.app.chrome('.slot.visible .viewport'), box));
}

async function askTurned<Answer>(api: string): Promise<Answer> {
  await chrome.app.fill('input', JSON.stringify([api]));
  await tapTurned('text="Run"');
  await expect.poll(() => heard(api)).toBeTruthy();
  return (await heard(api)) as Answer;
}

describe('A page that wants to be wide', () => {
  it('is turned with all its surroundings on a phone, with the notch at its left, and back for the page below', async () => {
    chrome = await openChrome('home', { safeArea: NOTCH });
    await chrome.call('navigateTo', { url: '/pages/wide/wide' });
    await chrome.app.chrome('.nav-title:text("Wide")').waitFor();
    await expect.poll(shape).toBe('right');
    const info = await askTurned<WindowInfo>('getWindowInfo');
    expect(info).toMatchObject({
      windowWidth: 812,
      windowHeight: 375 - 44,
      screenWidth: 812,
      screenHeight: 375,
      statusBarHeight: 0,
    });
    expect(info.safeArea).toMatchObject({ left: 47, top: 0, right: 812 - 34, bottom: 375 });
    expect(await askTurned('getSystemSetting')).toMatchObject({ deviceOrientation: 'landscape' });
    await chrome.host.screenshot('chrome-wide');
    await chrome.app.fill('input', '["setPageOrientation", { "orientation": "portrait" }]');
    await tapTurned('text="Run"');
    await expect.poll(shape).toBe('full');
    await expect
      .poll(() => heard('onResize'))
      .toEqual({
        deviceOrientation: 'portrait',
        size: { windowWidth: 375, windowHeight: 812 - 44 - 47, screenWidth: 375, screenHeight: 812 },
      });
    await chrome.call('setPageOrientation', { orientation: 'landscape' });
    await expect.poll(shape).toBe('right');
    await tapAt(await inChrome(chrome.app.chrome('.slot.visible .nav-button').first(), { x: 22, y: 22 }));
    await expect.poll(shape).toBe('full');
    expect(await heard('onWindowResize')).toMatchObject({ deviceOrientation: 'portrait', size: { screenWidth: 375 } });
    expect(chrome.host.problems).toEqual([]);
  });

  it('is a band on a desk, where nobody turns the screen', async () => {
    chrome = await openChrome('wide', { device: 'desktop' });
    await expect.poll(shape).toBe('band');
    expect(await chrome.ask<WindowInfo>('getWindowInfo')).toMatchObject({ screenWidth: 388, screenHeight: 218 });
    await chrome.host.screenshot('chrome-band');
    expect(chrome.host.problems).toEqual([]);
  });
});

describe('A phone on its side', () => {
  it('shows a page that turns in its whole width, and tells it', async () => {
    chrome = await openChrome('turning');
    await chrome.host.page.setViewportSize({ width: 812, height: 375 });
    await expect
      .poll(() => heard('onResize'))
      .toEqual({
        deviceOrientation: 'landscape',
        size: { windowWidth: 812, windowHeight: 375 - 44, screenWidth: 812, screenHeight: 375 },
      });
    expect(await shape()).toBe('full');
    expect(chrome.host.problems).toEqual([]);
  });

  it('tells where the notch is when the phone is turned upside down, which leaves the size as it was', async () => {
    chrome = await openChrome('turning', { size: { width: 812, height: 375 } });
    const { page } = chrome.host;
    const device = await page.context().newCDPSession(page);
    const sides = async (): Promise<readonly number[]> => {
      const { left, right } = (await chrome.ask<WindowInfo>('getWindowInfo')).safeArea;
      return [left, right];
    };
    await device.send('Emulation.setSafeAreaInsetsOverride', { insets: { ...NO_NOTCH, left: 47 } });
    await expect.poll(sides).toEqual([47, 812]);
    await device.send('Emulation.setSafeAreaInsetsOverride', { insets: { ...NO_NOTCH, right: 47 } });
    await expect.poll(sides).toEqual([0, 812 - 47]);
    expect(chrome.host.problems).toEqual([]);
  });

  it('shows any other as a column as wide as a phone', async () => {
    chrome = await openChrome('home', { size: { width: 812, height: 375 } });
    expect(await shape()).toBe('column');
    expect(await chrome.ask<WindowInfo>('getWindowInfo')).toMatchObject({ screenWidth: 375, screenHeight: 375 });
    await chrome.host.screenshot('chrome-column');
    expect(chrome.host.problems).toEqual([]);
  });
});

describe('The user’s text size', () => {
  it('is what the host says, and pages that ask for it follow it', async () => {
    chrome = await openChrome('turning', { device: 'desktop' });
    const view = await chrome.app.view();
    const sizes = (): Promise<string[]> =>
      view.evaluate(() =>
        [document.querySelector('.size'), document.querySelector('wx-page')].map(
          (node) => getComputedStyle(node as Element).fontSize,
        ),
      );
    expect(await sizes()).toEqual(['16px', '16px']);
    await chrome.host.page.getByRole('button', { name: 'Change text size' }).click();
    await expect.poll(sizes).toEqual(['18px', '18px']);
    expect(await chrome.ask('getAppBaseInfo')).toMatchObject({ fontSizeSetting: 18 });
    expect(chrome.host.problems).toEqual([]);
  });
});

describe('A film in full', () => {
  const film = async (): Promise<{ readonly width: number; readonly height: number } | undefined> => {
    const box = await (await chrome.app.view('wx-video')).locator('wx-video').boundingBox();
    return box ? { width: Math.round(box.width), height: Math.round(box.height) } : undefined;
  };

  it('covers the bars and the host, but not the capsule, until Escape', async () => {
    chrome = await openChrome('film', { device: 'desktop' });
    const isFull = (): Promise<boolean> => chrome.host.page.evaluate(() => document.fullscreenElement !== null);
    await chrome.app.tapText('Full');
    await expect.poll(isFull).toBe(true);
    await chrome.app.chrome('.slot.full-screen').waitFor();
    await expect.poll(async () => (await film())?.height).toBe(await chrome.host.page.evaluate(() => innerHeight));
    expect(await chrome.app.chrome('.slot.visible .nav').isVisible()).toBe(false);
    expect(await chrome.app.chrome('.capsule').isVisible()).toBe(true);
    await chrome.host.screenshot('chrome-film-in-full');
    // As the browser does it at Escape, which a driver cannot press for it.
    await chrome.host.page.evaluate(() => document.exitFullscreen());
    await chrome.app.expectText('full false');
    await expect.poll(film).toEqual({ width: 300, height: 225 });
    // A page in full is no size of the page.
    expect(await heard('onResize')).toBeUndefined();
    expect(chrome.host.problems).toEqual([]);
  });

  it('is turned where it wants to be wide, and left by Escape and by going back', async () => {
    chrome = await openChrome('film');
    await chrome.app.tapText('Full and wide');
    await expect.poll(shape).toBe('right');
    await chrome.host.screenshot('chrome-film-turned');
    await chrome.host.page.keyboard.press('Escape');
    await chrome.app.expectText('full false');
    await expect.poll(shape).toBe('full');
    await chrome.app.tapText('Full');
    await chrome.app.chrome('.slot.full-screen').waitFor();
    await chrome.app.swipe('#film', { x: 0, y: 0 });
    await chrome.app.drag({ x: 4, y: 400 }, { x: 300, y: 400 });
    await chrome.app.chrome('.slot:not(.full-screen).visible').waitFor();
    expect(await chrome.app.chrome('.slot.visible .nav').isVisible()).toBe(true);
    expect(chrome.host.problems).toEqual([]);
  });
});

describe('The theme', () => {
  it('changes what is open: bars, colours round the page, styles, and the page is told', async () => {
    chrome = await openChrome('home', { safeArea: NOTCH });
    expect(await chrome.styleOf('.slot.visible .nav', 'background-color')).toBe('rgb(253, 253, 253)');
    await chrome.host.page.emulateMedia({ colorScheme: 'dark' });
    await chrome.app.expectText('theme dark');
    expect(await chrome.styleOf('.slot.visible .nav', 'background-color')).toBe('rgb(28, 29, 31)');
    expect(await chrome.styleOf('.slot.visible .nav', 'color')).toBe('rgb(255, 255, 255)');
    expect(await chrome.styleOf('.tab-bar', 'background-color')).toBe('rgb(28, 29, 31)');
    expect(await chrome.styleOf('.tab[aria-current]', 'color')).toBe('rgb(76, 195, 138)');
    const view = await chrome.app.view();
    const colours = (): Promise<string[]> =>
      view.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        getComputedStyle(document.querySelector('wx-page') as Element).color,
      ]);
    await expect.poll(colours).toEqual(['rgb(16, 17, 18)', 'rgb(236, 236, 238)']);
    expect(await chrome.ask('getAppBaseInfo')).toMatchObject({ theme: 'dark' });
    await chrome.host.screenshot('chrome-dark');
    expect(chrome.host.problems).toEqual([]);
  });
});

describe('The keyboard', () => {
  it('is told to the page by its height', async () => {
    chrome = await openChrome('own-bar');
    const view = await chrome.app.view();
    await view.locator('input').focus();
    // Headless browsers have no keyboard: the visual viewport says what one would make it say.
    await chrome.host.page.evaluate(() => {
      const viewport = window.visualViewport as VisualViewport;
      Object.defineProperty(viewport, 'height', { configurable: true, value: window.innerHeight - 300 });
      viewport.dispatchEvent(new Event('resize'));
    });
    await chrome.app.expectText('keyboard 300');
    expect(chrome.host.problems).toEqual([]);
  });
});
