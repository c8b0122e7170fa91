// What the user sees in place of pages: that it opens, that it failed; and over them, that it does not answer.

import { isDinghyError } from '@dinghy/errors';
import type { Chrome } from '../chrome/index.ts';
import type { Words } from '../chrome/words.ts';

/** A launch with a warm realm and view takes about half as long. */
const LAUNCH_SCREEN_AFTER_MS = 120;

export interface SessionScreens {
  /** It is opened again: the launch screen comes, whatever was there. */
  showLaunch(): void;
  /** Something can be seen, or will never be. */
  hideLaunch(): void;
  showFailure(error: Error): void;
  showSilence(silent: boolean): void;
}

type ChromeOfScreens = Pick<Chrome, 'launchScreen' | 'errorScreen' | 'showLoading' | 'hideNotice'>;

export function createSessionScreens(chrome: ChromeOfScreens, words: Pick<Words, 'loading'>): SessionScreens {
  // What opens in the blink of an eye needs no screen that says so, and none that fades over what the user wants to see.
  const announce = setTimeout(() => chrome.launchScreen.show(), LAUNCH_SCREEN_AFTER_MS);
  const hideLaunch = (): void => {
    clearTimeout(announce);
    void chrome.launchScreen.hide();
  };
  return {
    showLaunch() {
      chrome.errorScreen.hide();
      chrome.launchScreen.show();
    },
    hideLaunch,
    showFailure(error) {
      // It lies over the error screen.
      hideLaunch();
      // The words are for the user. The hint is for the host's developers, who get it by the `error` event.
      chrome.errorScreen.show(isDinghyError(error) ? error.code : undefined);
    },
    showSilence(silent) {
      const shown = silent ? chrome.showLoading({ title: words.loading, mask: false }) : chrome.hideNotice('loading');
      // Where it cannot be shown, the user sees a page that does not answer.
      shown.catch(() => undefined);
    },
  };
}
