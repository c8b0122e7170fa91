// Ways through a mini-program that begin outside of it: the user's way back by button, key or finger, taps on the tab bar,
// what the host opens. Pages may hold the way back while something lies over them.

import type { LifecycleEvents, PageId } from '@dinghy/bridge-protocol';
import { isDinghyError } from '@dinghy/errors';
import type { TabBarConfig } from '@dinghy/package-format';
import type { PageHost } from '../../chrome/index.ts';
import type { Navigation } from '../navigation/page-stack.ts';
import type { Navigator } from './navigator.ts';
import type { PageView } from './page-views.ts';
import { createSwipeBack } from './swipe-back.ts';

export interface UserNavigationOptions {
  readonly navigator: Navigator;
  readonly pages: Pick<PageHost, 'beginSwipe'>;
  readonly tabs: TabBarConfig['list'];
  tell<Name extends 'pageNotFound' | 'pageTabItemTap'>(name: Name, body: LifecycleEvents[Name]): void;
}

export interface UserNavigation {
  readonly topView: PageView | undefined;
  /** Navigates; a page that the package does not have is the app's to deal with too. */
  navigate(navigation: Navigation): Promise<void>;
  /** A tap on an item of the tab bar. */
  tapTab(index: number): void;
  /** A page has something over it that going back closes instead of the page. */
  setHeld(page: PageId, isHeld: boolean): void;
  /** Body of a view's `swipeBack`. */
  swipeBack(page: PageId, body: unknown): void;
}

export function createUserNavigation({ navigator, pages, tabs, tell }: UserNavigationOptions): UserNavigation {
  const held = new Set<PageId>();
  const topView = (): PageView | undefined => navigator.top && navigator.viewOf(navigator.top.page);

  const navigate = async (navigation: Navigation): Promise<void> => {
    const view = topView();
    if (navigation.type === 'navigateBack' && view && held.has(view.page)) return view.send('back', {});
    try {
      await navigator.navigate(navigation);
    } catch (error) {
      if (isDinghyError(error, 'NAVIGATION_PAGE_UNKNOWN') && navigation.type !== 'navigateBack')
        tell('pageNotFound', { ...navigation.url, isEntryPage: navigation.type === 'appLaunch' });
      throw error;
    }
  };

  return {
    get topView() {
      return topView();
    },
    navigate,
    tapTab(index) {
      const item = tabs[index];
      if (!item) return;
      const { pagePath, text } = item;
      const tellTap = (): void => {
        const { top } = navigator;
        if (top?.path === pagePath) tell('pageTabItemTap', { page: top.page, index, pagePath, text });
      };
      navigate({ type: 'switchTab', url: { path: pagePath, query: {} } }).then(tellTap, () => undefined);
    },
    setHeld(page, isHeld) {
      if (isHeld) held.add(page);
      else held.delete(page);
    },
    swipeBack: createSwipeBack({
      pages,
      slots(page) {
        const { stack } = navigator.state;
        const top = topView();
        if (top?.page !== page || (stack.length < 2 && !held.has(page))) return undefined;
        const below = held.has(page) ? undefined : navigator.viewOf(stack.at(-2)?.page ?? 0);
        return { top: top.slot, below: below?.slot };
      },
      back: () => void navigate({ type: 'navigateBack', delta: 1 }).catch(() => undefined),
    }),
  };
}
