import { callApi, createTestCall, describeShim } from '@dinghy/api-shims/conformance';
import { documentedApis } from '@dinghy/bridge-protocol/reference';
import { DinghyError, isDinghyError } from '@dinghy/errors';
import { describe, expect, test } from 'vitest';
import type { Chrome, ChromeOptions } from './chrome.ts';
import { createTabBar } from './tab-bar.ts';
import { createTestChrome, type TestChrome } from './testing/create-test-chrome.ts';
import { createUiShim } from './ui-shim.ts';

const loadImage = async (url: string): Promise<string> => {
  if (!url.startsWith('/')) throw new DinghyError('NETWORK_DOMAIN_DENIED', { origin: url });
  return `blob:test${url}`;
};

interface Ui extends TestChrome {
  call(api: string, params?: object): Promise<unknown>;
}

function createUi(options: Partial<ChromeOptions> = {}): Ui {
  const testChrome = createTestChrome(options);
  const shim = createUiShim(testChrome.chrome, { loadImage });
  return { ...testChrome, call: (api, params = {}) => callApi(shim, api, params, createTestCall()) };
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no failure',
    (error: unknown) => isDinghyError(error) && error.code,
  );

async function openPage(chrome: Chrome): Promise<void> {
  await chrome.pages.show(chrome.pages.createSlot(), 'none');
}

describeShim({ describe, test, expect }, { name: 'ui', create: () => createUiShim(createTestChrome().chrome, { loadImage }) });

describe('createUiShim', () => {
  test('answers every API of the ui folder that needs no page view', () => {
    const elsewhere = /pageScrollTo|loadFontFace|PullDown|setBackground|onWindowResize|getMenuButton/;
    const described = Object.values(documentedApis)
      .filter(({ see, name }) => /\/api\/ui\//.test(see) && !elsewhere.test(name))
      .map(({ name }) => name);
    const shim = createUiShim(createTestChrome().chrome, { loadImage });
    expect(described.filter((name) => !Object.hasOwn(shim.apis, name))).toEqual([]);
  });

  test('showToast takes an icon it does not know for success, and pictures of the app only', async () => {
    const { call, find, findAll } = createUi();
    await call('showToast', { title: 'a', icon: 'constructor' });
    expect(findAll('.notice-icon')).toHaveLength(1);
    await call('showToast', { title: 'a', image: '/a.png' });
    expect(find('.notice-image').getAttribute('src')).toBe('blob:test/a.png');
    expect(await codeOf(call('showToast', { title: 'a', image: 'https://evil.example/x.png' }))).toBe('NETWORK_DOMAIN_DENIED');
  });

  test('hideLoading takes a toast away too, unless it is told not to', async () => {
    const { call, findAll } = createUi();
    await call('showToast', { title: 'a', icon: 'none' });
    await call('hideLoading', { noConflict: true });
    expect(findAll('.notice')).toHaveLength(1);
    await call('hideLoading');
    expect(findAll('.notice')).toHaveLength(0);
  });

  test('showModal and showActionSheet answer in the platform’s shape', async () => {
    const { call, press } = createUi();
    const modal = call('showModal', { title: 'a', confirmText: 'Yes' });
    press('Yes');
    expect(await modal).toEqual({ confirm: true, cancel: false });
    const sheet = call('showActionSheet', { itemList: ['One', 'Two'] });
    press('Two');
    expect(await sheet).toEqual({ tapIndex: 1 });
    const cancelled = call('showActionSheet', { itemList: ['One'] });
    press('Cancel');
    expect(await codeOf(cancelled)).toBe('API_USER_CANCELLED');
  });

  test('hideShareMenu takes the entry for sharing out of the menu of the page in front, and showShareMenu puts it back', async () => {
    const { call, chrome, press, findAll } = createUi({
      menu: [
        { id: 'share', label: 'Share', icon: 'share' },
        { id: 'about', label: 'About', icon: 'about' },
      ],
    });
    await openPage(chrome);
    const labels = async (): Promise<(string | null)[]> => {
      press('More');
      const shown = findAll('.menu-label')
        .filter((label) => label.closest('.closing') === null)
        .map((label) => label.textContent);
      press('Cancel');
      await Promise.resolve();
      return shown;
    };
    await call('hideShareMenu');
    expect(await labels()).toEqual(['About']);
    await call('showShareMenu');
    expect(await labels()).toEqual(['Share', 'About']);
    await call('hideShareMenu');
    await openPage(chrome);
    expect(await labels()).toEqual(['Share', 'About']);
  });

  test('navigation bar functions act on the page in front, and fail without one', async () => {
    const { call, chrome } = createUi();
    expect(await codeOf(call('setNavigationBarTitle', { title: 'a' }))).toBe('API_FAILED');
    await openPage(chrome);
    await call('setNavigationBarTitle', { title: 'Title' });
    await call('setNavigationBarColor', { frontColor: '#FFFFFF', backgroundColor: '#123456', animation: { duration: 300 } });
    await call('showNavigationBarLoading');
    expect(chrome.pages.current?.navigationBar).toMatchObject({
      title: 'Title',
      textStyle: 'white',
      backgroundColor: '#123456',
      colorTransitionMs: 300,
      loading: true,
    });
    expect(await codeOf(call('setNavigationBarColor', { frontColor: '#ff0000', backgroundColor: '#123456' }))).toBe(
      'API_PARAMETER_INVALID',
    );
  });

  test('tab bar functions change one item, and fail where there is none', async () => {
    const { call, chrome } = createUi();
    expect(await codeOf(call('setTabBarBadge', { index: 0, text: '1' }))).toBe('API_FAILED');
    const items = [{ text: 'Home' }, { text: 'Cart' }];
    chrome.addTabBar(createTabBar).set({
      color: '#888888',
      selectedColor: '#000000',
      backgroundColor: '#ffffff',
      borderStyle: 'black',
      position: 'bottom',
      selected: 0,
      items,
    });
    await call('setTabBarBadge', { index: 1, text: '3' });
    await call('setTabBarItem', { index: 0, text: 'Start', iconPath: '/a.png' });
    await call('setTabBarStyle', { color: '#ff0000' });
    expect(chrome.tabBar?.state).toMatchObject({
      color: '#ff0000',
      items: [
        { text: 'Start', icon: 'blob:test/a.png' },
        { text: 'Cart', badge: '3' },
      ],
    });
    expect(await codeOf(call('showTabBarRedDot', { index: 2 }))).toBe('API_FAILED');
    await call('showTabBarRedDot', { index: 1 });
    expect(chrome.tabBar?.state?.items[1]).toMatchObject({ badge: '', redDot: true });
  });

  test('previewImage shows what may be loaded, from the picture asked for', async () => {
    const { call, findAll } = createUi();
    await call('previewImage', { urls: ['https://evil.example/x.png', '/a.png', '/b.png'], current: '/b.png' });
    expect(findAll('.viewer-image').map((image) => image.getAttribute('src'))).toEqual(['blob:test/a.png', 'blob:test/b.png']);
    expect(await codeOf(call('previewImage', { urls: ['https://evil.example/x.png'] }))).toBe('API_FAILED');
  });

  test('previewMedia shows films beside pictures, and a tap on a film is its buttons’', async () => {
    const { call, find, findAll } = createUi();
    const sources = [
      { url: '/a.png', type: 'image' },
      { url: 'https://evil.example/x.mp4', type: 'video' },
      { url: '/b.mp4', type: 'video' },
    ];
    await call('previewMedia', { sources, current: 2 });
    expect(findAll('.viewer-image').map((medium) => [medium.tagName, medium.getAttribute('src')])).toEqual([
      ['IMG', 'blob:test/a.png'],
      ['VIDEO', 'blob:test/b.mp4'],
    ]);
    await new Promise(requestAnimationFrame);
    expect(find('.viewer-counter').textContent).toBe('2 / 2');
    find('video').click();
    expect(findAll('.viewer-image')).toHaveLength(2);
  });
});
