// A chrome in a document, and what a person could see and do there.

import type { Chrome, ChromeOptions } from '../chrome.ts';
import { createChrome } from '../create-chrome.ts';
import { loadDialogs } from '../load-dialogs.ts';
import { loadNotices } from '../load-notices.ts';
import { pageMovesCode } from '../load-page-moves.ts';

// They open in the turn that asks for them, once they are loaded; load-dialogs.dom.test.ts has the time before.
await Promise.all([loadDialogs(), loadNotices(), pageMovesCode.load()]);

export interface TestChrome {
  readonly chrome: Chrome;
  /** What the user did, in order. */
  readonly log: string[];
  find(selector: string): HTMLElement;
  findAll(selector: string): readonly HTMLElement[];
  /** Presses the visible button with this text or label. */
  press(name: string): void;
  key(target: HTMLElement, key: string, shiftKey?: boolean): void;
}

export function createTestChrome(options: Partial<ChromeOptions> = {}): TestChrome {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const log: string[] = [];
  const note =
    (name: string) =>
    (detail?: unknown): void =>
      void log.push(detail === undefined ? name : `${name} ${detail}`);
  const chrome = createChrome({
    mount: host.attachShadow({ mode: 'open' }),
    app: { name: 'Shop' },
    theme: 'light',
    language: 'en',
    events: {
      back: note('back'),
      home: note('home'),
      close: note('close'),
      menu: note('menu'),
      tab: note('tab'),
      retry: note('retry'),
    },
    ...options,
  });
  const findAll = (selector: string): HTMLElement[] => [...chrome.element.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string): HTMLElement => {
    const [found] = findAll(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  return {
    chrome,
    log,
    find,
    findAll,
    press(name) {
      const button = findAll('button').find(
        (candidate) =>
          candidate.closest('.closing, [hidden], .slot:not(.visible)') === null &&
          (candidate.textContent === name || candidate.getAttribute('aria-label') === name),
      );
      if (!button) throw new Error(`no button ${name}`);
      button.click();
    },
    key(target, key, shiftKey = false) {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
    },
  };
}
