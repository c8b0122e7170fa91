import { describe, expect, test, vi } from 'vitest';
import type { Chrome, PageSlot } from './chrome.ts';
import { createTabBar } from './tab-bar.ts';
import { createTestChrome } from './testing/create-test-chrome.ts';

function addPage(chrome: Chrome, title: string, isTabPage = false): { readonly slot: PageSlot; readonly element: HTMLElement } {
  const slot = chrome.pages.createSlot();
  slot.setNavigationBar({ title });
  slot.setTabPage(isTabPage);
  return { slot, element: slot.viewport.parentElement as HTMLElement };
}

function setTabs(chrome: Chrome, position: 'top' | 'bottom' = 'bottom'): void {
  const items = [{ text: 'Home' }, { text: 'Cart' }];
  (chrome.tabBar ?? chrome.addTabBar(createTabBar)).set({
    color: '#888888',
    selectedColor: '#000000',
    backgroundColor: '#ffffff',
    borderStyle: 'black',
    position,
    selected: 0,
    items,
  });
}

describe('chrome.pages', () => {
  test('makes slots invisible, unreachable and in their final place', () => {
    const { chrome } = createTestChrome();
    const { slot, element } = addPage(chrome, 'Warm');
    expect([element.classList.contains('visible'), element.inert, slot.viewport.isConnected]).toEqual([false, true, true]);
  });

  test('never moves a slot in the document, whatever is shown', async () => {
    const { chrome } = createTestChrome();
    const [a, b, c] = ['a', 'b', 'c'].map((title) => addPage(chrome, title)) as [
      ReturnType<typeof addPage>,
      ReturnType<typeof addPage>,
      ReturnType<typeof addPage>,
    ];
    const stage = a.element.parentElement as HTMLElement;
    let moves = 0;
    const observer = new MutationObserver((records) => {
      moves += records.length;
    });
    observer.observe(stage, { childList: true });
    await chrome.pages.show(a.slot, 'none');
    await chrome.pages.show(b.slot, 'push');
    await chrome.pages.show(c.slot, 'push');
    await chrome.pages.show(a.slot, 'pop');
    await new Promise((resolve) => setTimeout(resolve));
    expect(moves).toBe(0);
  });

  test('shows one page at a time; the others cannot be reached', async () => {
    const { chrome } = createTestChrome();
    const [a, b] = [addPage(chrome, 'a'), addPage(chrome, 'b')];
    await chrome.pages.show(a.slot, 'none');
    await chrome.pages.show(b.slot, 'push');
    expect([a.element.inert, b.element.inert]).toEqual([true, false]);
    expect(chrome.pages.current).toBe(b.slot);
    await chrome.pages.show(a.slot, 'pop');
    expect([a.element.inert, b.element.inert]).toEqual([false, true]);
  });

  test('draws a pushed page above, and the one that is popped to below', async () => {
    const { chrome } = createTestChrome();
    const [a, b, fresh] = [addPage(chrome, 'a', true), addPage(chrome, 'b'), addPage(chrome, 'fresh')];
    const level = (page: { readonly element: HTMLElement }): number => Number(page.element.style.zIndex);
    await chrome.pages.show(a.slot, 'none');
    await chrome.pages.show(b.slot, 'push');
    expect(level(a)).toBeLessThan(2);
    expect(level(b)).toBeGreaterThan(2);
    await chrome.pages.show(fresh.slot, 'pop');
    expect(level(fresh)).toBeLessThan(level(b));
    expect(level(fresh)).toBeGreaterThan(2);
  });

  test('ends well when pages follow one another without waiting', async () => {
    const { chrome } = createTestChrome();
    const pages = ['a', 'b', 'c', 'd'].map((title) => addPage(chrome, title));
    await Promise.all(pages.map(({ slot }) => chrome.pages.show(slot, 'push')));
    expect(pages.map(({ element }) => element.classList.contains('visible'))).toEqual([false, false, false, true]);
  });

  test('draws the current slot aside with a finger, and lets it come back', async () => {
    const { chrome } = createTestChrome();
    const [a, b] = [addPage(chrome, 'a'), addPage(chrome, 'b')];
    const stage = a.element.parentElement as HTMLElement;
    Object.defineProperty(stage, 'clientWidth', { value: 400 });
    await chrome.pages.show(a.slot, 'none');
    await chrome.pages.show(b.slot, 'push');
    const swipe = chrome.pages.beginSwipe(a.slot);
    swipe?.move(100);
    expect([b.element.style.transform, a.element.style.transform]).toEqual(['translateX(25%)', 'translateX(-21.00%)']);
    // Seen, but not touched.
    expect([a.element.classList.contains('visible'), a.element.inert, chrome.pages.current]).toEqual([true, true, b.slot]);
    expect(chrome.pages.beginSwipe(a.slot)).toBeUndefined();
    swipe?.cancel();
    await vi.waitUntil(() => !a.element.classList.contains('visible'));
    expect([b.element.style.transform, a.element.classList.contains('visible')]).toEqual(['', false]);
    swipe?.move(300);
    expect(b.element.style.transform).toBe('');
  });

  test('goes on with a pop from where the finger has drawn it', async () => {
    const { chrome } = createTestChrome();
    const [a, b] = [addPage(chrome, 'a'), addPage(chrome, 'b')];
    await chrome.pages.show(a.slot, 'none');
    await chrome.pages.show(b.slot, 'push');
    chrome.pages.beginSwipe(a.slot)?.move(100);
    await chrome.pages.show(a.slot, 'pop');
    expect([a.element.style.transform, a.element.inert, b.element.classList.contains('visible')]).toEqual(['', false, false]);
    expect(chrome.pages.current).toBe(a.slot);
  });

  test('ignores a slot that has been removed', async () => {
    const { chrome } = createTestChrome();
    const { slot, element } = addPage(chrome, 'a');
    await chrome.pages.show(slot, 'none');
    slot.remove();
    await chrome.pages.show(slot, 'push');
    expect([element.isConnected, chrome.pages.current]).toEqual([false, undefined]);
  });
});

describe('slot.setNavigationBar', () => {
  test('shows title, back or home, and loading', () => {
    const { chrome } = createTestChrome();
    const { slot, element } = addPage(chrome, 'Title');
    const hidden = (selector: string): boolean => (element.querySelector(selector) as HTMLElement).hasAttribute('hidden');
    expect([
      element.querySelector('h1')?.textContent,
      hidden('[aria-label="Back"]'),
      hidden('.nav-home'),
      hidden('.nav-spinner'),
    ]).toEqual(['Title', true, true, true]);
    slot.setNavigationBar({ home: true, loading: true });
    expect([hidden('.nav-home'), hidden('.nav-spinner')]).toEqual([false, false]);
    slot.setNavigationBar({ back: true });
    expect([hidden('[aria-label="Back"]'), hidden('.nav-home')]).toEqual([false, true]);
  });

  test('takes the bar away for pages that draw their own', () => {
    const { chrome } = createTestChrome();
    const { slot, element } = addPage(chrome, 'Title');
    slot.setNavigationBar({ style: 'custom' });
    expect([(element.querySelector('.nav') as HTMLElement).hidden, element.classList.contains('full-height')]).toEqual([
      true,
      true,
    ]);
  });

  test('takes titles as text and colours as colours', () => {
    const { chrome } = createTestChrome();
    const { slot, element } = addPage(chrome, '<img src=x onerror=alert(1)>\u202eevil\n');
    slot.setNavigationBar({ backgroundColor: 'url(https://evil.example/x)' });
    expect(element.querySelector('h1')?.textContent).toBe('<img src=x onerror=alert(1)> evil');
    expect(element.querySelector('img')).toBeNull();
    expect((element.querySelector('.nav') as HTMLElement).style.backgroundColor).not.toContain('url');
  });

  test('gives the capsule the tone of the page in front', async () => {
    const { chrome, find } = createTestChrome();
    const { slot } = addPage(chrome, 'a');
    await chrome.pages.show(slot, 'none');
    expect(find('.capsule').dataset.tone).toBe('black');
    slot.setNavigationBar({ textStyle: 'white' });
    expect(find('.capsule').dataset.tone).toBe('white');
  });
});

describe('chrome.tabBar', () => {
  test('is shown on tab pages only', async () => {
    const { chrome, find } = createTestChrome();
    setTabs(chrome);
    const [tab, detail] = [addPage(chrome, 'tab', true), addPage(chrome, 'detail')];
    await chrome.pages.show(tab.slot, 'none');
    expect(find('.stage').classList.contains('with-tab-bar')).toBe(true);
    await chrome.pages.show(detail.slot, 'push');
    expect(find('.stage').classList.contains('with-tab-bar')).toBe(false);
  });

  test('says which tab is chosen, and tells of taps', () => {
    const { chrome, find, log, press } = createTestChrome();
    setTabs(chrome);
    expect(find('[aria-current="page"]').textContent).toBe('Home');
    press('Cart');
    expect(log).toEqual(['tab 1']);
    chrome.tabBar?.update({ selected: 1 });
    expect(find('[aria-current="page"]').textContent).toBe('Cart');
  });

  test('keeps the focus of a tab while it changes', () => {
    const { chrome, findAll } = createTestChrome();
    setTabs(chrome);
    const [home] = findAll('.tab');
    chrome.tabBar?.update({ selected: 1 });
    expect(findAll('.tab')[0]).toBe(home);
  });

  test('shows badges, long ones as dots, and red dots', () => {
    const { chrome, findAll } = createTestChrome();
    setTabs(chrome);
    chrome.tabBar?.updateItem(0, { badge: '12345' });
    chrome.tabBar?.updateItem(1, { redDot: true });
    expect(findAll('.tab-badge').map((badge) => badge.textContent)).toEqual(['…']);
    expect(findAll('.tab-dot')).toHaveLength(1);
    chrome.tabBar?.updateItem(0, { badge: '' });
    expect(findAll('.tab-badge')).toHaveLength(0);
  });

  test('takes its space from the top of pages where it stands there', () => {
    const { chrome, find } = createTestChrome();
    setTabs(chrome, 'top');
    const { tabBarHeight, topTabBarHeight } = chrome.metrics();
    const space = (edge: string): string => find('.stage').style.getPropertyValue(`--tab-space-${edge}`);
    expect([tabBarHeight, topTabBarHeight, space('top'), space('bottom')]).toEqual([0, 50, '50px', '0px']);
  });

  test('gives its space back when hidden', () => {
    const { chrome, find } = createTestChrome();
    setTabs(chrome);
    expect(chrome.metrics().tabBarHeight).toBe(50);
    chrome.tabBar?.setVisible(false, true);
    expect([
      chrome.metrics().tabBarHeight,
      find('.tab-bar').inert,
      find('.stage').style.getPropertyValue('--tab-space-bottom'),
    ]).toEqual([0, true, '0px']);
  });
});

describe('chrome.metrics', () => {
  test('puts the menu button in the navigation bar, below the status bar', () => {
    const mount = document.body.appendChild(document.createElement('div'));
    Object.defineProperty(mount, 'clientWidth', { value: 375 });
    const { chrome } = createTestChrome({ mount, statusBarHeight: 20 });
    expect(chrome.metrics()).toMatchObject({
      width: 375,
      statusBarHeight: 20,
      navigationBarHeight: 44,
      safeArea: { top: 20 },
      menuButton: { left: 281, right: 368, top: 26, bottom: 58, width: 87, height: 32 },
    });
  });
});
