// All that can be shown where the code that draws everything else could not be loaded. What it is made of is also used by the
// session and by its dialogs, and with it in the start neither needs a chunk beside its own, which would be asked for later.

import type { AppIdentity } from '../chrome/chrome.ts';
import { makeFailure } from '../chrome/failure.ts';
import { makeElement } from '../chrome/make-element.ts';

interface UnavailableOptions {
  readonly mount: HTMLElement;
  readonly app: AppIdentity;
  readonly language: 'en' | 'zh-CN';
  /** Default: the device's. */
  readonly theme?: 'light' | 'dark';
  /** Resolves when that has come to an end, good or bad; the screen stays until it is removed. */
  retry(): Promise<void>;
  close(): void;
}

const WORDS = {
  en: ['This could not be loaded. Check the connection.', 'Try again', 'Close'],
  'zh-CN': ['加载失败，请检查网络连接。', '重试', '关闭'],
} as const;

export function showUnavailable({ mount, app, language, theme, retry, close }: UnavailableOptions): Element {
  const [text, again, leave] = WORDS[language];
  let isTrying = false;
  const tryAgain = async (): Promise<void> => {
    if (isTrying) return;
    isTrying = true;
    content.style.opacity = '0.5';
    await retry();
    isTrying = false;
    content.style.opacity = '';
  };
  const buttons = [
    { label: again, press: () => void tryAgain() },
    { label: leave, press: close },
  ];
  const content = makeFailure({ app, text, buttons });
  const screen = makeElement('div');
  screen.style.cssText = `display:block;height:100%;color-scheme:${theme ?? 'light dark'}`;
  // The host's style sheets do not reach into a shadow root.
  screen.attachShadow({ mode: 'open' }).append(content);
  mount.append(screen);
  return screen;
}
