import { beforeEach, expect, test, vi } from 'vitest';
import type { Chrome } from './chrome.ts';
import { createFreshChrome } from './testing/create-fresh-chrome.ts';

const noticesOf = (chrome: Chrome): readonly (string | null)[] =>
  [...chrome.element.querySelectorAll('.notice')].map(({ textContent }) => textContent);

beforeEach(() => void vi.resetModules());

test('a loading asked for before its code has come is shown when it has, and the later of two stays', async () => {
  const chrome = await createFreshChrome();
  const shown = [
    chrome.showLoading({ title: 'First', mask: false }),
    chrome.showToast({ title: 'Second', icon: 'none', durationMs: 60_000, mask: false }),
  ];
  expect(noticesOf(chrome)).toEqual([]);
  await Promise.all(shown);
  expect(noticesOf(chrome)).toEqual(['Second']);
});

test('a loading that is hidden before its code has come does not stay', async () => {
  const chrome = await createFreshChrome();
  await Promise.all([chrome.showLoading({ title: 'Wait', mask: true }), chrome.hideNotice('loading')]);
  expect(noticesOf(chrome)).toEqual([]);
  expect(chrome.element.querySelector('.notice-layer')?.classList.contains('masking')).toBe(false);
});

test('a notice whose code comes after the chrome has gone is not shown', async () => {
  const chrome = await createFreshChrome();
  const shown = chrome.showLoading({ title: 'Wait', mask: false });
  chrome.dispose();
  await shown;
  expect(noticesOf(chrome)).toEqual([]);
});

test('the second page follows the first, and a finger draws nothing, before the code that moves pages has come', async () => {
  const chrome = await createFreshChrome();
  const [first, second] = [chrome.pages.createSlot(), chrome.pages.createSlot()];
  await chrome.pages.show(first, 'none');
  const showing = chrome.pages.show(second, 'push');
  expect(chrome.pages.beginSwipe(first)).toBeUndefined();
  await showing;
  expect(chrome.pages.current).toBe(second);
  const stage = chrome.element.querySelector('.stage');
  expect([stage?.querySelectorAll('.visible').length, stage?.classList.contains('moving')]).toEqual([1, false]);
});

test('a page that has been shown has the code that moves pages fetched', async () => {
  const chrome = await createFreshChrome();
  const [first, second] = [chrome.pages.createSlot(), chrome.pages.createSlot()];
  await chrome.pages.show(first, 'none');
  await chrome.pages.show(second, 'push');
  await vi.waitUntil(() => chrome.pages.beginSwipe(first) !== undefined);
});
