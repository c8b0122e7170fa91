import { beforeEach, expect, test, vi } from 'vitest';
import type { Chrome } from './chrome.ts';
import { createFreshChrome } from './testing/create-fresh-chrome.ts';

const modal = { title: 'Remove?', content: '', showCancel: true, cancelText: '', confirmText: '' };

const dialogsOf = (chrome: Chrome): number => chrome.element.querySelectorAll('[role="dialog"]').length;

beforeEach(() => void vi.resetModules());

test('a dialog asked for before the dialogs are loaded opens when they are', async () => {
  const chrome = await createFreshChrome();
  const answer = chrome.showModal(modal);
  expect(dialogsOf(chrome)).toBe(0);
  await vi.waitUntil(() => dialogsOf(chrome) === 1);
  chrome.element.querySelector<HTMLElement>('.modal-confirm')?.click();
  await expect(answer).resolves.toEqual({ confirm: true, cancel: false });
});

test('a dialog whose call is aborted before the dialogs are loaded never opens', async () => {
  const chrome = await createFreshChrome();
  const controller = new AbortController();
  const answer = chrome.showModal(modal, controller.signal);
  controller.abort();
  await expect(answer).rejects.toMatchObject({ code: 'API_ABORTED' });
  expect(dialogsOf(chrome)).toBe(0);
});

test('two taps on the menu button before the dialogs are loaded open one menu', async () => {
  const chrome = await createFreshChrome();
  const button = chrome.element.querySelector<HTMLElement>('.capsule-button');
  button?.click();
  button?.click();
  await vi.waitUntil(() => dialogsOf(chrome) > 0);
  await Promise.resolve();
  expect(dialogsOf(chrome)).toBe(1);
});
