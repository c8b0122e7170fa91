// The page stack as a value (design: the container owns it). A navigation takes a state to the next one and says what
// has to happen on the way, in the order in which mini-programs observe it: pages are unloaded from the top, the page
// that stays is hidden, the new one is opened, the top one is shown. Here is the first navigation of a run; plan-navigation.ts has
// all others, and comes when the first page is seen.
//
// Tab pages live on when another tab is chosen: they leave the stack for `tabs`, and come back from there.

import type { PageId } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { PageUrl } from './parse-page-url.ts';

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

/** @throws `NAVIGATION_PAGE_UNKNOWN` */
export function checkPage(path: string, pages: AppPages): void {
  if (!pages.has(path)) throw new DinghyError('NAVIGATION_PAGE_UNKNOWN', { path });
}

/**
 * Plans to leave everything for one page.
 *
 * @param mintPage called once
 */
export function planLaunch({ stack, tabs }: StackState, url: PageUrl, pages: AppPages, mintPage: () => PageId): NavigationPlan {
  const page: PageEntry = { page: mintPage(), path: url.path, query: url.query, tab: pages.isTab(url.path) };
  return { next: { stack: [page], tabs: [] }, unload: [...stack.toReversed(), ...tabs], open: page, show: page };
}
