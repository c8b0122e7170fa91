// Carries out navigations, one after another: loads the page's package, asks the page stack for a plan, tells the logic
// layer in the order of the platform, and lets the chrome show the result.

import type { LifecycleEvents, OpenType, PageId } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { PageHost, PageTransition } from '../../chrome/index.ts';
import { aroundCode } from '../load-around.ts';
import {
  type AppPages,
  checkPage,
  EMPTY_STACK,
  type Navigation,
  type NavigationPlan,
  type PageEntry,
  planLaunch,
  type StackState,
} from '../navigation/page-stack.ts';
import type { PageView, PageViews } from './page-views.ts';

/** A page that has painted nothing by then is shown as it is, so that a slow page does not look like a dead button. */
const PAINT_WAIT_MS = 1000;
/** Between a page that is there and the view that is made ready for the next. */
const SETTLE_MS = 150;

type Planning = (mintPage: () => PageId) => NavigationPlan;

type TellLogic = <Name extends keyof LifecycleEvents>(name: Name, body: LifecycleEvents[Name]) => void;

export interface NavigatorOptions {
  readonly pages: AppPages;
  readonly views: PageViews;
  readonly host: Pick<PageHost, 'show'>;
  readonly tell: TellLogic;
  /** Has the code of the page's package run in the logic layer. */
  loadPage(path: string): Promise<void>;
  /** A view that has been given a page of that path already, and nobody uses. */
  takeEarly(path: string): PageView | undefined;
  /** The stack has changed; the logic layer does not know yet. */
  locationChanged(): void;
  /** Gives a view its page and its bars; {@link NavigatorOptions.loadPage} is done. */
  preparePage(entry: PageEntry, view: PageView): void;
  /** Another page is on top, or lies deeper than before. */
  stackChanged(state: StackState, topView: PageView): void;
}

export interface Navigator {
  readonly state: StackState;
  readonly top: PageEntry | undefined;
  viewOf(page: PageId): PageView | undefined;
  /** The page that a view shows, or is about to. */
  pageOf(view: PageId): PageEntry | undefined;
  /** Gives the page of a view that has died another one. What its page holds lives in the logic layer, and is sent again. */
  replaceView(dead: PageView): void;
  /** Settles when the page, or one that it leads on to, is about to be seen. Rejects with `NAVIGATION_*` and `PACKAGE_*`. */
  navigate(navigation: Navigation): Promise<void>;
  dispose(): void;
}

export function createNavigator(options: NavigatorOptions): Navigator {
  const { pages, views, host, tell } = options;
  const byPage = new Map<PageId, PageView>();
  let state = EMPTY_STACK;
  let disposed = false;
  /** The last navigation; the next one starts when it has been planned. */
  let queue: Promise<unknown> = Promise.resolve();
  /** The last transition; the next one starts when it is over. */
  let display: Promise<unknown> = Promise.resolve();
  /** The start of the last one that has been asked for. */
  let lastShown: Promise<void> = Promise.resolve();

  const refuseWhenDisposed = (): void => {
    if (disposed) throw new DinghyError('NAVIGATION_SUPERSEDED', {});
  };

  /** What there is to carry out, as soon as its turn has come. */
  const prepare = async (navigation: Navigation): Promise<Planning> => {
    refuseWhenDisposed();
    if (navigation.type === 'appLaunch') {
      const { url } = navigation;
      checkPage(url.path, pages);
      await options.loadPage(url.path);
      refuseWhenDisposed();
      return (mintPage) => planLaunch(state, url, pages, mintPage);
    }
    const { checkNavigation, planNavigation } = await aroundCode.load();
    checkNavigation(state, navigation, pages);
    if (navigation.type !== 'navigateBack') await options.loadPage(navigation.url.path);
    refuseWhenDisposed();
    return (mintPage) => planNavigation(state, navigation, pages, mintPage);
  };

  const carryOut = (navigation: Navigation, planning: Planning): Promise<void> => {
    let taken: PageView | undefined;
    const plan = planning(() => {
      taken = (navigation.type !== 'navigateBack' && options.takeEarly(navigation.url.path)) || views.take();
      byPage.set(taken.page, taken);
      return taken.page;
    });
    const opener = state.stack.at(-1);
    state = plan.next;
    options.locationChanged();
    tellPlan(plan, navigation.type, opener);
    const topView = byPage.get(state.stack.at(-1)?.page ?? 0);
    if (topView) options.stackChanged(state, topView);
    return show(plan, navigation.type, taken);
  };

  const tellPlan = (plan: NavigationPlan, openType: OpenType, opener: PageEntry | undefined): void => {
    for (const { page } of plan.unload) tell('pageUnload', { page });
    if (plan.hide) tell('pageHide', { page: plan.hide.page });
    if (plan.open) {
      const { page, path, query } = plan.open;
      const view = byPage.get(page);
      // First what takes another thread's time: it makes the page while the bars and the view are given theirs.
      tell('pageOpen', { page, path, query, openType, ...(openType === 'navigateTo' && opener && { opener: opener.page }) });
      if (view && view.path === undefined) options.preparePage(plan.open, view);
    }
    if (plan.show) tell('pageShow', { page: plan.show.page });
  };

  /** Settles when the transition starts; the pages that it leaves go when it is over. */
  const show = (plan: NavigationPlan, type: Navigation['type'], opened: PageView | undefined): Promise<void> => {
    const leaving = plan.unload.map(({ page }) => byPage.get(page));
    for (const { page } of plan.unload) byPage.delete(page);
    for (const view of leaving) view?.stopWaiting();
    const shown = plan.show && byPage.get(plan.show.page);
    lastShown = new Promise((resolve) => {
      display = display.then(async () => {
        if (opened) await Promise.race([opened.painted, delay(PAINT_WAIT_MS)]);
        // A later navigation may have unloaded the page by now, and then has a page of its own to show. Asked by the page's own
        // number, which the view that shows it does not have if it has replaced another.
        const isLeft = plan.show !== undefined && !byPage.has(plan.show.page);
        resolve(isLeft ? lastShown : undefined);
        if (shown && !isLeft && !disposed) await host.show(shown.slot, transitionOf(type));
        for (const view of leaving) view?.remove();
        // Not beside the page's own first work: another frame costs the browser as much as the page did.
        void delay(SETTLE_MS).then(() => !disposed && views.warm());
      });
    });
    return lastShown;
  };

  const pageOf = (view: PageId): PageEntry | undefined =>
    [...state.stack, ...state.tabs].find(({ page }) => byPage.get(page)?.page === view);

  const replaceView = (dead: PageView): void => {
    const entry = pageOf(dead.page);
    if (!entry || disposed) {
      dead.remove();
      return;
    }
    const view = views.take();
    byPage.set(entry.page, view);
    options.preparePage(entry, view);
    // What the page has set itself since.
    view.slot.setNavigationBar(dead.slot.navigationBar);
    tell('viewReplaced', { page: entry.page, view: view.page });
    display = display.then(async () => {
      await Promise.race([view.painted, delay(PAINT_WAIT_MS)]);
      if (!disposed && state.stack.at(-1)?.page === entry.page) await host.show(view.slot, 'none');
      dead.remove();
    });
  };

  return {
    get state() {
      return state;
    },
    get top() {
      return state.stack.at(-1);
    },
    viewOf: (page) => byPage.get(page),
    pageOf,
    replaceView,
    async navigate(navigation) {
      const turn = queue.then(() => prepare(navigation)).then((planning) => ({ shown: carryOut(navigation, planning) }));
      queue = turn.catch(() => undefined);
      // Boxed, so that the queue goes on while the page is still being painted.
      await (await turn).shown;
    },
    dispose() {
      disposed = true;
    },
  };
}

function transitionOf(type: Navigation['type']): PageTransition {
  if (type === 'navigateTo') return 'push';
  return type === 'navigateBack' ? 'pop' : 'none';
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
