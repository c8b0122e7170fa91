// All ways through the page stack: from the state and a navigation to the plan that page-stack.ts describes.

import type { PageId } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import {
  type AppPages,
  checkPage,
  type Navigation,
  type NavigationPlan,
  type PageEntry,
  planLaunch,
  type StackState,
} from './page-stack.ts';
import type { PageUrl } from './parse-page-url.ts';

/** The platform's limit. */
export const MAX_STACK_DEPTH = 10;

/**
 * Checks what can be known before the page's code has been loaded.
 *
 * @throws `NAVIGATION_*`
 */
export function checkNavigation(state: StackState, navigation: Navigation, pages: AppPages): void {
  if (navigation.type === 'navigateBack') {
    if (state.stack.length <= 1) throw new DinghyError('NAVIGATION_AT_FIRST_PAGE', {});
    return;
  }
  const { path } = navigation.url;
  checkPage(path, pages);
  const tab = pages.isTab(path);
  if (navigation.type === 'switchTab' && !tab) throw new DinghyError('NAVIGATION_TAB_UNKNOWN', { path });
  if ((navigation.type === 'navigateTo' || navigation.type === 'redirectTo') && tab) {
    throw new DinghyError('NAVIGATION_TO_TAB_PAGE', { api: navigation.type, path });
  }
  if (navigation.type === 'navigateTo' && state.stack.length >= MAX_STACK_DEPTH) {
    throw new DinghyError('NAVIGATION_STACK_FULL', { limit: MAX_STACK_DEPTH });
  }
}

/**
 * Plans a navigation that {@link checkNavigation} admits.
 *
 * @param mintPage called once, when a page is opened
 */
export function planNavigation(
  state: StackState,
  navigation: Navigation,
  pages: AppPages,
  mintPage: () => PageId,
): NavigationPlan {
  checkNavigation(state, navigation, pages);
  const { stack, tabs } = state;
  const top = stack.at(-1);
  const open = (url: PageUrl): PageEntry => ({ page: mintPage(), path: url.path, query: url.query, tab: pages.isTab(url.path) });
  switch (navigation.type) {
    case 'navigateTo':
      return opened({ stack, tabs }, open(navigation.url), { unload: [], ...(top && { hide: top }) });
    case 'redirectTo':
      return opened({ stack: stack.slice(0, -1), tabs }, open(navigation.url), { unload: top ? [top] : [] });
    case 'appLaunch':
    case 'reLaunch':
      return planLaunch(state, navigation.url, pages, mintPage);
    case 'navigateBack':
      return planBack(state, navigation.delta);
    case 'switchTab':
      return planSwitchTab(state, navigation.url.path, () => open({ path: navigation.url.path, query: {} }));
  }
}

function opened(below: StackState, page: PageEntry, rest: Pick<NavigationPlan, 'unload' | 'hide'>): NavigationPlan {
  return { ...rest, next: { stack: [...below.stack, page], tabs: below.tabs }, open: page, show: page };
}

/** A delta beyond the bottom goes to the bottom. */
function planBack({ stack, tabs }: StackState, delta: number): NavigationPlan {
  const kept = Math.max(1, stack.length - Math.max(1, Math.floor(delta) || 1));
  const show = stack[kept - 1];
  return { next: { stack: stack.slice(0, kept), tabs }, unload: stack.slice(kept).toReversed(), ...(show && { show }) };
}

/** Other pages above the tab are unloaded; the tab that was visible is hidden and lives on. A tab page takes no query. */
function planSwitchTab({ stack, tabs }: StackState, path: string, open: () => PageEntry): NavigationPlan {
  const top = stack.at(-1);
  const alive = [...stack, ...tabs].find((entry) => entry.tab && entry.path === path);
  const target = alive ?? open();
  const unload = stack.filter((entry) => !entry.tab).toReversed();
  const others = [...stack.filter((entry) => entry.tab), ...tabs].filter((entry) => entry !== target);
  return {
    next: { stack: [target], tabs: others },
    unload,
    ...(top?.tab && top !== target && { hide: top }),
    ...(alive === undefined && { open: target }),
    ...(top !== target && { show: target }),
  };
}
