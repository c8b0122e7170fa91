// The user's ways through a mini-program that its own code does not begin: taps on the tab bar, and back by a finger.

import type { LifecycleEvents, PageId } from '@dinghy/bridge-protocol';
import type { TabBarConfig } from '@dinghy/package-format';
import type { PageHost } from '../../chrome/index.ts';
import type { Navigator } from './navigator.ts';
import { createSwipeBack } from './swipe-back.ts';
import type { UserNavigation } from './user-navigation.ts';

export interface UserWaysOptions {
  readonly navigator: Navigator;
  readonly user: UserNavigation;
  readonly pages: Pick<PageHost, 'beginSwipe'>;
  readonly tabs: TabBarConfig['list'];
  tell(name: 'pageTabItemTap', body: LifecycleEvents['pageTabItemTap']): void;
}

export interface UserWays {
  /** A tap on an item of the tab bar. */
  tapTab(index: number): void;
  /** Body of a view's `swipeBack`. */
  swipeBack(page: PageId, body: unknown): void;
}

export function createUserWays({ navigator, user, pages, tabs, tell }: UserWaysOptions): UserWays {
  return {
    tapTab(index) {
      const item = tabs[index];
      if (!item) return;
      const { pagePath, text } = item;
      const tellTap = (): void => {
        const { top } = navigator;
        if (top?.path === pagePath) tell('pageTabItemTap', { page: top.page, index, pagePath, text });
      };
      user.navigate({ type: 'switchTab', url: { path: pagePath, query: {} } }).then(tellTap, () => undefined);
    },
    swipeBack: createSwipeBack({
      pages,
      slots(page) {
        const { stack } = navigator.state;
        const top = user.topView;
        if (top?.page !== page || (stack.length < 2 && !user.isHeld(page))) return undefined;
        const below = user.isHeld(page) ? undefined : navigator.viewOf(stack.at(-2)?.page ?? 0);
        return { top: top.slot, below: below?.slot };
      },
      back: () => void user.navigate({ type: 'navigateBack', delta: 1 }).catch(() => undefined),
    }),
  };
}
