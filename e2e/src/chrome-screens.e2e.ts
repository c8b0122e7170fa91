import { afterEach, describe, expect, it } from 'vitest';
import { openHost } from './browser/open-host.ts';
import { type ChromeFixture, NOTCH, openChrome } from './chrome/open-chrome.ts';
import { driveMiniProgram } from './driver/mini-program.ts';

let chrome: ChromeFixture;
afterEach(() => chrome.host.close());

const SMALL_PHONE = { width: 375, height: 667 } as const;
const button = (name: string) => chrome.host.page.getByRole('button', { name, exact: true });
const dialog = () => chrome.host.page.locator('.dialog:not(.closing) [role="dialog"]');

async function choose(entry: string): Promise<void> {
  await button('More').click();
  await dialog().getByRole('button', { name: entry, exact: true }).click();
}

describe('The capsule’s menu', () => {
  it('offers about, settings, restart, share and home', async () => {
    chrome = await openChrome('home', { safeArea: NOTCH });
    await button('More').click();
    for (const entry of ['Share', 'Add to home', 'About', 'Settings', 'Restart']) await button(entry).waitFor();
    await chrome.host.screenshot('chrome-menu');
    await button('Cancel').click();
    await choose('About');
    await dialog().getByText('Version').waitFor();
    await chrome.host.screenshot('chrome-about');
    expect(chrome.host.problems).toEqual([]);
  });

  it('shares the page, and puts the mini-program on the host’s first page', async () => {
    chrome = await openChrome('home', { size: SMALL_PHONE });
    await chrome.host.page.evaluate(() => {
      Object.assign(navigator, { share: (card: object) => Promise.resolve(Object.assign(window, { shared: card })) });
    });
    await choose('Share');
    await expect
      .poll(() => chrome.host.page.evaluate(() => JSON.stringify((window as { shared?: unknown }).shared ?? null)))
      .toContain('#/open/chrome?path=pages%2Fhome%2Fhome');
    await choose('Add to home');
    await expect.poll(() => chrome.host.page.evaluate(() => localStorage.getItem('favourites'))).toBe('chrome');
    expect(chrome.host.problems).toEqual([]);
  });

  it('asks for permissions once, and lets the user take them back', async () => {
    chrome = await openChrome('home', { size: SMALL_PHONE });
    const settings = async (): Promise<string> => {
      await chrome.call('getSetting');
      return (await chrome.said())[0] ?? '';
    };
    await chrome.call('authorize', { scope: 'scope.userLocation' });
    await dialog().getByText('To show shops near you').waitFor();
    await chrome.host.screenshot('chrome-consent');
    // The first half second is for reading.
    await chrome.host.page.waitForTimeout(600);
    await button('Allow').click();
    await chrome.app.expectText('authorize:ok');
    await expect.poll(settings).toContain('"scope.userLocation":true');
    await choose('Settings');
    const permission = dialog().getByRole('switch');
    await expect.poll(() => permission.getAttribute('aria-checked')).toBe('true');
    await chrome.host.screenshot('chrome-settings');
    await permission.click();
    await dialog().getByRole('button', { name: 'Done' }).click();
    await expect.poll(settings).toContain('"scope.userLocation":false');
    expect(chrome.host.problems).toEqual([]);
  });

  it('gives the focus back to the page that a dialog came from', async () => {
    chrome = await openChrome('home', { size: SMALL_PHONE });
    await chrome.call('showModal', { title: 'Remove?' });
    await dialog().getByText('Remove?').waitFor();
    await chrome.host.page.keyboard.press('Escape');
    await chrome.app.expectText('"cancel":true');
    expect(await (await chrome.app.view()).evaluate(() => document.hasFocus())).toBe(true);
    expect(chrome.host.problems).toEqual([]);
  });

  it('restarts, with what the page held gone', async () => {
    chrome = await openChrome('home', { size: SMALL_PHONE });
    await chrome.call('setNavigationBarTitle', { title: 'Renamed' });
    await chrome.app.chrome('.nav-title:text("Renamed")').waitFor();
    await choose('Restart');
    await expect.poll(() => chrome.app.chrome('.slot.visible .nav-title').innerText()).toBe('Chrome');
    await chrome.app.expectText('Run');
    expect(await chrome.said()).toEqual([]);
    expect(chrome.host.problems).toEqual([]);
  });
});

describe('A launch', () => {
  it('shows a screen while it takes long, and one that offers another try when it fails', async () => {
    const host = await openHost({ device: 'phone', path: '#/lifestyle', safeArea: NOTCH });
    let isBroken = true;
    await host.page.route(/\/packages\/chrome\/manifest\.json/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      if (isBroken) await route.fulfill({ status: 503, body: '' });
      else await route.continue();
    });
    const app = driveMiniProgram(host.page);
    chrome = { host, app } as ChromeFixture;
    await host.page.evaluate(() => {
      location.hash = '#/open/chrome';
    });
    await app.chrome('.launch-screen').waitFor();
    await host.screenshot('chrome-launch');
    await app.chrome('.error-screen').waitFor();
    await app.chrome('.launch-screen').waitFor({ state: 'hidden' });
    await host.screenshot('chrome-error');
    isBroken = false;
    await host.page.getByRole('button', { name: 'Try again' }).click();
    await app.expectText('Run');
    await app.chrome('.error-screen').waitFor({ state: 'hidden' });
  });

  it('says that the container’s own code could not be had, and gets it with another try', async () => {
    const host = await openHost({ device: 'phone', path: '#/lifestyle', size: SMALL_PHONE });
    const app = driveMiniProgram(host.page);
    chrome = { host, app } as ChromeFixture;
    await host.page.route(/\/session-code/, (route) => route.abort());
    await host.page.evaluate(() => {
      location.hash = '#/open/chrome';
    });
    await button('Try again').waitFor();
    await host.screenshot('chrome-unavailable');
    await host.page.unroute(/\/session-code/);
    await button('Try again').click();
    await app.expectText('Run');
    expect(await button('Try again').count()).toBe(0);
  });

  it('shows no page without its tab bar, whose code it gets with another try', async () => {
    const host = await openHost({ device: 'phone', path: '#/lifestyle' });
    const app = driveMiniProgram(host.page);
    chrome = { host, app } as ChromeFixture;
    await host.page.route(/\/tab-bar/, (route) => route.abort());
    await host.page.evaluate(() => {
      location.hash = '#/open/chrome';
    });
    await app.chrome('.error-screen').waitFor();
    expect(await app.chrome('.error-code').innerText()).toBe('CONTAINER_CODE_UNREADABLE');
    expect(await app.chrome('.slot.visible').count()).toBe(0);
    await host.page.unroute(/\/tab-bar/);
    await button('Try again').click();
    await app.expectText('Run');
    expect(await app.chrome('.tab').allInnerTexts()).toEqual(['Home', 'List']);
  });
});
