// The pages of a run: their views, the stack that they lie in, and the first one before there is a logic layer to open it.

import type { PageId } from '@dinghy/bridge-protocol';
import { DinghyError, isDinghyError } from '@dinghy/errors';
import { loadViewPack } from '../../web/load-view-pack.ts';
import { EMPTY_STACK, type StackState } from '../navigation/page-stack.ts';
import type { AppRunOptions } from './app-run.ts';
import { createEarlyPage, type EarlyPage } from './early-page.ts';
import type { LogicLink } from './logic-link.ts';
import { createNavigator, type Navigator } from './navigator.ts';
import { dressTop, setUpPage } from './page-setup.ts';
import { createPageViews, type PageView, type PageViews } from './page-views.ts';
import type { RunCalls } from './run-calls.ts';

export interface RunPagesOptions {
  readonly run: AppRunOptions;
  readonly link: LogicLink;
  readonly calls: Pick<RunCalls, 'answerView'>;
  tell(name: string, body: unknown): void;
  /** Has the code of a page's package run. */
  loadPage(path: string): Promise<void>;
  /** Another page is on top, or about to be. */
  entered(path: string): void;
  /** The stack has changed; the logic layer does not know yet. */
  locationChanged(): void;
  onViewEvent(page: PageId, name: string, body: unknown): void;
  /** The run cannot go on. */
  fail(error: Error): void;
}

export interface RunPages {
  readonly views: PageViews;
  readonly navigator: Navigator;
  readonly early: EarlyPage;
}

export function createRunPages(options: RunPagesOptions): RunPages {
  const { run, tell } = options;
  const { appPackage, chrome, looks } = run;

  const dressStack = (state: StackState, topView: PageView): void => {
    dressTop(state, topView, appPackage);
    const path = state.stack.at(-1)?.path;
    const selected = appPackage.app.tabBar?.list.findIndex(({ pagePath }) => pagePath === path) ?? -1;
    if (selected >= 0) chrome.tabBar?.update({ selected });
  };
  const pageOf = (view: PageId): PageId => navigator.pageOf(view)?.page ?? view;

  const views = createPageViews({
    engine: run.viewEngine,
    document: chrome.element.ownerDocument,
    slots: chrome.pages,
    title: appPackage.app.window.navigationBarTitleText || appPackage.manifest.appId,
    attachView: (page, port) => options.link.join((realm) => realm.attachView(page, port)),
    detachView: (page) => options.link.join((realm) => realm.detachView(page)),
    loadResource: (url) => run.resources.load(url),
    loadPack: loadViewPack,
    keepFile: run.keepFile,
    invoke: options.calls.answerView,
    onFirstPaint: (view) => tell('pageReady', { page: pageOf(view) }),
    onEvent: (view, name, body) => options.onViewEvent(pageOf(view), name, body),
    onSilence: run.onSilence,
    onFault: (_page, message) => run.onProblem(new DinghyError('CONTAINER_VIEW_FAULT', { detail: message })),
    onDeath: (view, error) => survive(view, error),
  });

  const navigator = createNavigator({
    pages: appPackage.pages,
    views,
    host: chrome.pages,
    tell,
    loadPage: options.loadPage,
    locationChanged: options.locationChanged,
    preparePage: (entry, view) => setUpPage(entry, view, appPackage, chrome, looks),
    takeEarly: (path) => early.take(path),
    stackChanged(state, topView) {
      dressStack(state, topView);
      const path = state.stack.at(-1)?.path;
      if (path !== undefined) options.entered(path);
    },
  });

  const early = createEarlyPage({
    pages: appPackage.pages,
    views,
    host: chrome.pages,
    prepare(entry, view) {
      setUpPage(entry, view, appPackage, chrome, looks, appPackage.firstCommitOf(entry.path));
      dressStack({ ...EMPTY_STACK, stack: [entry] }, view);
    },
    onSeen: run.onSeen,
  });

  // A frame that cannot be loaded cannot be the next time; a logic layer that is silent too cannot say what the page shows.
  const mayRevive = (error: Error): boolean =>
    isDinghyError(error, 'ENGINE_REALM_ENDED') && !options.link.isSilent && run.admitRevival();
  const survive = (view: PageView, error: Error): void => {
    // The one that is kept warm: the next page makes its own.
    if (!navigator.pageOf(view.page)) early.lose(view);
    else if (!mayRevive(error)) options.fail(error);
    else {
      run.onSilence(false);
      run.onProblem(error);
      navigator.replaceView(view);
    }
  };

  return { views, navigator, early };
}
