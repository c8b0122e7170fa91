// What happens round a mini-program, told to all of its pages that are open, or to the one on top.

import type { LaunchOptions } from '@dinghy/bridge-protocol';
import type { Chrome } from '../../chrome/index.ts';
import type { PageEntry } from '../navigation/page-stack.ts';
import type { AppPackage } from '../packages/app-package.ts';
import { changeTheme } from './change-theme.ts';
import type { Navigator } from './navigator.ts';
import { safeAreaOf, type Theme } from './page-setup.ts';
import type { PageView } from './page-views.ts';

export interface OpenPagesOptions {
  readonly navigator: Navigator;
  readonly appPackage: AppPackage;
  readonly chrome: Pick<Chrome, 'metrics'>;
  readonly launch: LaunchOptions;
  /** That pages have been given so far. */
  readonly theme: Theme;
  tell(name: string, body: unknown): void;
}

export interface OpenPages {
  /** CSS pixels of the chrome's element that a keyboard covers. */
  setKeyboard(height: number): void;
  /** The chrome has other insets. */
  updateSafeAreas(): void;
  setShown(shown: boolean): void;
  setTheme(theme: Theme): void;
  /** CSS pixels of the user's text. */
  setFontSize(size: number): void;
}

export function createOpenPages({ navigator, appPackage, chrome, launch, theme, tell }: OpenPagesOptions): OpenPages {
  let shownTheme = theme;
  const openPages = (): [entry: PageEntry, view: PageView][] =>
    [...new Set([...navigator.state.stack, ...navigator.state.tabs])].flatMap((entry): [PageEntry, PageView][] => {
      const view = navigator.viewOf(entry.page);
      return view ? [[entry, view]] : [];
    });

  return {
    setKeyboard(height) {
      const { top } = navigator;
      // What the tab bar covers of it is no part of the view.
      const bottom = top?.tab === true ? chrome.metrics().tabBarHeight : 0;
      if (top) navigator.viewOf(top.page)?.send('keyboardHeight', { height: Math.max(0, height - bottom) });
    },
    updateSafeAreas() {
      const metrics = chrome.metrics();
      for (const [entry, view] of openPages()) view.send('safeAreaChange', { safeArea: safeAreaOf(entry, view, metrics) });
    },
    setShown(shown) {
      const { top } = navigator;
      // The order of the platform: the page goes to sleep before the app, and wakes after it.
      if (!shown && top) tell('pageHide', { page: top.page });
      tell(shown ? 'appShow' : 'appHide', shown ? launch : {});
      if (shown && top) tell('pageShow', { page: top.page });
    },
    setTheme(next) {
      tell('themeChange', { theme: next });
      for (const [entry, view] of openPages()) changeTheme(entry, view, appPackage, shownTheme, next);
      shownTheme = next;
    },
    setFontSize(fontSizeSetting) {
      for (const [, view] of openPages()) view.send('fontSizeChange', { fontSizeSetting });
    },
  };
}
