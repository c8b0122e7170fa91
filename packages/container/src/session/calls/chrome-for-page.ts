import type { Chrome, PageSlot } from '../../chrome/index.ts';

/**
 * The chrome with another idea of which page `wx.setNavigationBarTitle` and the like are about: a page that sets its bar
 * while it loads means its own, not that of the page that is still in front.
 */
export function chromeForPage(chrome: Chrome, current: () => PageSlot | undefined): Chrome {
  return {
    ...chrome,
    get tabBar() {
      return chrome.tabBar;
    },
    pages: {
      createSlot: chrome.pages.createSlot,
      show: chrome.pages.show,
      beginSwipe: chrome.pages.beginSwipe,
      get current() {
        return current() ?? chrome.pages.current;
      },
    },
  };
}
