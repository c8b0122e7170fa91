// All that can be shown where the code that draws everything else could not be loaded. What it is made of is also used by the
// session and by its dialogs, and with it in the start neither needs a chunk beside its own, which would be asked for later.

import { makeAppIcon, nameOf } from '../chrome/app-badge.ts';
import type { AppIdentity } from '../chrome/chrome.ts';
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

// The style sheets are in the code that has not come, and those of the host do not reach into a shadow root.
const SCREEN = 'display:block;height:100%;background:Canvas;color:CanvasText';
const COLUMN =
  'box-sizing:border-box;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:12px;height:100%;padding:24px;text-align:center;font:16px/1.45 system-ui';
const ICON =
  'display:grid;place-content:center;width:56px;height:56px;border-radius:28px;color:#fff;font-size:24px;font-weight:600';
const BUTTON = 'min-width:160px;min-height:48px;border:0;border-radius:10px;font:inherit;cursor:pointer;';
const PRIMARY = `${BUTTON}margin-top:12px;background:var(--dinghy-accent,#0a7c4c);color:var(--dinghy-on-accent,#fff)`;
const QUIET = `${BUTTON}background:none;color:inherit`;

export function showUnavailable({ mount, app, language, theme, retry, close }: UnavailableOptions): Element {
  const [text, again, leave] = WORDS[language];
  let isTrying = false;
  const tryAgain = async (): Promise<void> => {
    if (isTrying) return;
    isTrying = true;
    button.style.opacity = '0.5';
    await retry();
    isTrying = false;
    button.style.opacity = '';
  };
  const button = styled(makeElement('button', { text: again, onClick: () => void tryAgain() }), PRIMARY);
  const content = makeElement('div', { role: 'alert' }, [
    styled(makeAppIcon(app), ICON),
    makeElement('strong', { text: nameOf(app) }),
    styled(makeElement('p', { text }), 'margin:0'),
    button,
    styled(makeElement('button', { text: leave, onClick: close }), QUIET),
  ]);
  const screen = styled(makeElement('div'), `${SCREEN};color-scheme:${theme ?? 'light dark'}`);
  screen.attachShadow({ mode: 'open' }).append(styled(content, COLUMN));
  mount.append(screen);
  return screen;
}

/** Adds to what the element has of its own. */
function styled<Styled extends HTMLElement>(element: Styled, style: string): Styled {
  element.style.cssText += style;
  return element;
}
