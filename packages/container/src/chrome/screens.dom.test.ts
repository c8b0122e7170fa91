import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTestChrome } from './testing/create-test-chrome.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('chrome.showToast', () => {
  const toast = { title: 'Saved', icon: 'success' as const, durationMs: 1500, mask: false };

  test('is said aloud, and goes by itself', () => {
    const { chrome, find } = createTestChrome();
    chrome.showToast(toast);
    expect([find('[role="status"]').textContent, find('[role="status"]').getAttribute('aria-live')]).toEqual(['Saved', 'polite']);
    vi.advanceTimersByTime(1500);
    expect(find('[role="status"]').textContent).toBe('');
  });

  test('replaces a loading, and a loading replaces it for good', () => {
    const { chrome, find, findAll } = createTestChrome();
    chrome.showLoading({ title: 'Wait', mask: true });
    chrome.showToast(toast);
    expect(findAll('.notice')).toHaveLength(1);
    chrome.showLoading({ title: 'Wait', mask: true });
    vi.advanceTimersByTime(60_000);
    expect(find('[role="status"]').textContent).toBe('Wait');
  });

  test('hideNotice takes away either, or only the kind it names', () => {
    const { chrome, findAll } = createTestChrome();
    chrome.showToast(toast);
    chrome.hideNotice('loading');
    expect(findAll('.notice')).toHaveLength(1);
    chrome.hideNotice();
    expect(findAll('.notice')).toHaveLength(0);
  });

  test('keeps touches from the page only with a mask', () => {
    const { chrome, find } = createTestChrome();
    chrome.showToast({ ...toast, mask: true });
    expect(find('.notice-layer').classList.contains('masking')).toBe(true);
    chrome.showToast(toast);
    expect(find('.notice-layer').classList.contains('masking')).toBe(false);
  });
});

describe('chrome.launchScreen', () => {
  test('covers the pages, shows progress, and gives them back', async () => {
    const { chrome, find } = createTestChrome();
    chrome.launchScreen.show();
    chrome.launchScreen.setProgress(0.4);
    expect([find('[role="progressbar"]').getAttribute('aria-valuenow'), find('.stage').inert]).toEqual(['40', true]);
    const gone = chrome.launchScreen.hide();
    vi.runAllTimers();
    await gone;
    expect([find('.launch-screen').hidden, find('.stage').inert]).toEqual([true, false]);
  });

  test('stays when it is shown again while it fades', async () => {
    const { chrome, find } = createTestChrome();
    chrome.launchScreen.show();
    const gone = chrome.launchScreen.hide();
    chrome.launchScreen.show();
    vi.runAllTimers();
    await gone;
    expect(find('.launch-screen').hidden).toBe(false);
  });

  test('shows the first letter of the name where there is no icon', () => {
    expect(createTestChrome({ app: { name: 'éclair' } }).find('.launch-screen .app-letter').textContent).toBe('É');
  });
});

describe('chrome.errorScreen', () => {
  test('says what happened, and offers another try', () => {
    const { chrome, find, log, press } = createTestChrome();
    chrome.errorScreen.show('ENGINE_DEAD');
    expect([find('.error-screen').hidden, find('[role="alert"] .error-code').textContent]).toEqual([false, 'ENGINE_DEAD']);
    press('Try again');
    expect(log).toEqual(['retry']);
    chrome.errorScreen.hide();
    expect(find('.error-screen').hidden).toBe(true);
  });
});

describe('chrome.setTheme', () => {
  test('changes what the chrome draws', () => {
    const { chrome } = createTestChrome();
    chrome.setTheme('dark');
    expect(chrome.element.dataset.theme).toBe('dark');
  });
});

describe('the language', () => {
  test('is Chinese where the host says so', () => {
    const { find } = createTestChrome({ language: 'zh-CN' });
    expect(find('.capsule-button').getAttribute('aria-label')).toBe('更多');
  });
});
