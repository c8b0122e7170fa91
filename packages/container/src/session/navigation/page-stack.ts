// The page stack as a value (design: the container owns it). A navigation takes a state to the next one and says what
// has to happen on the way, in the order in which mini-programs observe it: pages are unloaded from the top, the page
// that stays is hidden, the new one is opened, the top one is shown.
//
// Tab pages live on when another tab is chosen: they leave the stack for `tabs`, and come back from there.

import type { PageId } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { PageUrl } from './parse-page-url.ts';

/** The platform's limit. */
export const MAX_STACK_DEPTH = 10;

export interface PageEntry extends PageUrl {
  readonly page: PageId;
  readonly tab: boolean;
}

export interface StackState {
  /** Bottom first. Empty only before the first page has been opened. */
  readonly stack: readonly PageEntry[];
  /** Tab pages that are alive and not in the stack. */
  readonly tabs: readonly PageEntry[];
}

export const EMPTY_STACK: StackState = { stack: [], tabs: [] };

export type Navigation =
  | { readonly type: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'appLaunch'; readonly url: PageUrl }
  | { readonly type: 'navigateBack'; readonly delta: number };

export interface NavigationPlan {
  readonly next: StackState;
  /** Top first. */
  readonly unload: readonly PageEntry[];
  readonly hide?: PageEntry;
  /** Absent when the page that is shown was alive already. */
  readonly open?: PageEntry;
  /** Absent when the visible page stays the same. */
  readonly show?: PageEntry;
}

export interface AppPages {
  isTab(path: string): boolean;
  has(path: string): boolean;
}

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
  if (!pages.has(path)) throw new DinghyError('NAVIGATION_PAGE_UNKNOWN', { path });
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
      return opened(EMPTY_STACK, open(navigation.url), { unload: [...stack.toReversed(), ...tabs] });
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
