// Navigations that begin outside of a mini-program, and its own. Pages may hold the way back while something lies over them.

import type { LifecycleEvents, PageId } from '@dinghy/bridge-protocol';
import { isDinghyError } from '@dinghy/errors';
import type { Navigation } from '../navigation/page-stack.ts';
import type { Navigator } from './navigator.ts';
import type { PageView } from './page-views.ts';

export interface UserNavigationOptions {
  readonly navigator: Navigator;
  tell(name: 'pageNotFound', body: LifecycleEvents['pageNotFound']): void;
}

export interface UserNavigation {
  readonly topView: PageView | undefined;
  /** Navigates; a page that the package does not have is the app's to deal with too. */
  navigate(navigation: Navigation): Promise<void>;
  /** A page has something over it that going back closes instead of the page. */
  setHeld(page: PageId, isHeld: boolean): void;
  isHeld(page: PageId): boolean;
}

export function createUserNavigation({ navigator, tell }: UserNavigationOptions): UserNavigation {
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
    setHeld(page, isHeld) {
      if (isHeld) held.add(page);
      else held.delete(page);
    },
    isHeld: (page) => held.has(page),
  };
}
