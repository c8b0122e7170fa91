// All that can be shown where the code that draws everything else could not be loaded. What it is made of is also used by the
// session and by its dialogs, and with it in the start neither needs a chunk beside its own, which would be asked for later.

import { makeAppIcon, nameOf } from '../chrome/app-badge.ts';
import type { AppIdentity } from '../chrome/chrome.ts';
import { makeIcon } from '../chrome/icons.ts';
import { makeElement } from '../chrome/make-element.ts';

interface UnavailableOptions {
  readonly mount: HTMLElement;
  readonly app: AppIdentity;
  readonly language: 'en' | 'zh-CN';
  retry(): void;
  close(): void;
}

const WORDS = {
  en: ['This could not be loaded. Check the connection.', 'Try again', 'Close'],
  'zh-CN': ['加载失败，请检查网络连接。', '重试', '关闭'],
} as const;

const ICON = 'display:grid;place-content:center;justify-self:center;width:48px;height:48px;border-radius:12px;color:#fff';

export function showUnavailable({ mount, app, language, retry, close }: UnavailableOptions): Element {
  const [text, again, leave] = WORDS[language];
  const icon = makeAppIcon(app);
  icon.style.cssText += ICON;
  const sign = makeIcon('warning');
  sign.style.cssText = 'width:20px;vertical-align:text-bottom';
  const line = makeElement('p', { text: ` ${text}` });
  line.prepend(sign);
  const screen = makeElement('div', { role: 'alert' }, [
    icon,
    makeElement('strong', { text: nameOf(app) }),
    line,
    makeElement('button', { text: again, onClick: retry }),
    makeElement('button', { text: leave, onClick: close }),
  ]);
  screen.style.cssText =
    'display:grid;place-content:center;gap:12px;height:100%;padding:0 24px;text-align:center;font:16px system-ui';
  mount.append(screen);
  return screen;
}
