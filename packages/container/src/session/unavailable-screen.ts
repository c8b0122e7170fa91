// All that can be shown where the code that draws everything else could not be loaded.

import { makeElement } from '../chrome/make-element.ts';

interface UnavailableOptions {
  readonly mount: HTMLElement;
  readonly language: 'en' | 'zh-CN';
  retry(): void;
  close(): void;
}

const WORDS = {
  en: ['This could not be loaded. Check the connection.', 'Try again', 'Close'],
  'zh-CN': ['加载失败，请检查网络连接。', '重试', '关闭'],
} as const;

export function showUnavailable({ mount, language, retry, close }: UnavailableOptions): Element {
  const [text, again, leave] = WORDS[language];
  const screen = makeElement('div', { role: 'alert' }, [
    makeElement('p', { text }),
    makeElement('button', { text: again, onClick: retry }),
    makeElement('button', { text: leave, onClick: close }),
  ]);
  screen.style.cssText = 'display:grid;place-content:center;gap:12px;height:100%;text-align:center;font:16px system-ui';
  mount.append(screen);
  return screen;
}
