// One life of a mini-program: from the start of its realm to its end. A session has one run at a time, and starts another
// when one dies. Everything in here belongs to the run and is gone with it; the package, the chrome and the permissions
// are the session's.

import type { NetworkPolicy, Shim, WindowFacts } from '@dinghy/api-shims';
import { admitUrl } from '@dinghy/api-shims/web';
import {
  apiOutlines,
  type BootPayload,
  CHANNELS,
  createPeer,
  exposeApi,
  type IncomingCall,
  type Json,
  type LaunchOptions,
  type LifecycleCalls,
  type LogicReports,
  type PageId,
  type Peer,
  type ViewToHostEvents,
} from '@dinghy/bridge-protocol';
import { DinghyError, isDinghyError } from '@dinghy/errors';
import type { Chrome, PageSlot } from '../../chrome/index.ts';
import type { LogicEngine, LogicRealm } from '../../engine/logic-engine.ts';
import type { ViewEngine } from '../../engine/view-engine.ts';
import { fetchViewPacks, loadViewPack } from '../../web/load-view-pack.ts';
import { createApiDispatcher, listGranted } from '../apis/api-dispatcher.ts';
import { createNavigationShim } from '../apis/navigation-shim.ts';
import { createPageShim } from '../apis/page-shim.ts';
import { createWindowShim } from '../apis/window-shim.ts';
import { EMPTY_STACK, type Navigation, type PageEntry, type StackState } from '../navigation/page-stack.ts';
import type { PageUrl } from '../navigation/parse-page-url.ts';
import type { AppPackage } from '../packages/app-package.ts';
import { loadLogicPack } from '../packages/load-logic-pack.ts';
import type { Permissions } from '../permissions.ts';
import type { Resources } from '../resources.ts';
import { createEarlyPage } from './early-page.ts';
import { createNavigator, type Navigator } from './navigator.ts';
import { changeTheme, dressTop, type Looks, safeAreaOf, setUpPage, type Theme } from './page-setup.ts';
import { createPageViews, type PageView, type PageViews } from './page-views.ts';
import { createPreloading } from './preload-rules.ts';
import { createRunPackages } from './run-packages.ts';
import { createSwipeBack } from './swipe-back.ts';
import { createToldFacts, type Facts } from './told-facts.ts';
import { answerInvoke, createViewInvoker, withoutViewCalls } from './view-invoker.ts';

/** Time that `App.onPageNotFound` has to send the user somewhere, before the home page is opened. */
const NOT_FOUND_GRACE_MS = 1000;

export interface AppRunOptions {
  readonly appPackage: AppPackage;
  readonly chrome: Chrome;
  readonly engine: LogicEngine;
  readonly viewEngine: ViewEngine;
  /** The session's shims; the run adds those that act on its pages. */
  readonly shims: readonly Shim[];
  readonly permissions: Permissions;
  readonly resources: Resources;
  readonly network: NetworkPolicy;
  readonly launch: LaunchOptions;
  readonly looks: Looks;
  /** The app's storage, key to JSON text. */
  readStorage(): Promise<Readonly<Record<string, string>>>;
  /** Answers of the synchronous information APIs, by name. */
  readFacts(launch: LaunchOptions): Readonly<Record<string, Json>>;
  /** Keeps what a page has drawn as a temporary file of the app. */
  keepFile(file: { readonly mime: string; readonly bytes: ArrayBuffer }): { readonly path: string };
  /** `<button open-type="share">`: gives the page on top to others. Absent when the host takes nothing of the kind. */
  readonly share?: () => Promise<void>;
  /** 0 to 1, while it starts. */
  onProgress(progress: number): void;
  /** The first page is about to be seen, which may be before it is open. */
  onSeen(): void;
  onSilence(silent: boolean): void;
  onAppError(error: LogicReports['appError']): void;
  onConsole(line: LogicReports['console']): void;
  /** Something of ours failed, and the run goes on. */
  onProblem(error: Error): void;
  /** Whether a page may be made anew after its view has died; counts it if so. */
  admitRevival(): boolean;
  /** The run is over: it could not start, or died. */
  onFatal(error: Error): void;
}

export interface AppRun {
  /** Slot of the page on top of the stack, which the chrome may not show yet. */
  readonly topSlot: PageSlot | undefined;
  /** Has the code of a subpackage run. */
  loadRoot(root: string): Promise<void>;
  /** Where the user is; where a next run begins. */
  readonly location: PageUrl | undefined;
  navigate(navigation: Navigation): Promise<void>;
  /** What the page on top answers to `onShareAppMessage`; `{}` without one. */
  askShareCard(from: 'menu' | 'button'): Promise<Json>;
  /** A tap on an item of the tab bar. */
  tapTab(index: number): void;
  /** CSS pixels of the chrome's element that a keyboard covers. */
  setKeyboard(height: number): void;
  /** The chrome has another size, or other insets. */
  updateWindow(): void;
  setShown(shown: boolean): void;
  setTheme(theme: Theme): void;
  /** CSS pixels of the user's text. */
  setFontSize(size: number): void;
  dispose(reason: string): void;
}

/** Starts a run. `opened` settles when the first page is about to be seen. */
export function startAppRun(options: AppRunOptions): AppRun & { readonly opened: Promise<void> } {
  const { appPackage, chrome, engine, resources, launch, looks } = options;
  const { appId } = appPackage.manifest;
  let peer: Peer | undefined;
  let disposed = false;
  let shownTheme = looks.theme();
  let isLogicSilent = false;

  const tell = (name: string, body: unknown): void => {
    peer?.sendEvent(CHANNELS.lifecycle, name, body);
    // Films stop when their page does.
    const isShown = name === 'pageShow';
    if (isShown || name === 'pageHide') navigator.viewOf((body as { readonly page: PageId }).page)?.send('shown', { isShown });
  };

  const fail = (error: Error): void => {
    if (disposed) return;
    dispose(error.message);
    options.onFatal(error);
  };

  const ending = new AbortController();
  const realmStarting = engine.start({
    appId,
    signal: ending.signal,
    onFatal: fail,
    onSilence(silent) {
      isLogicSilent = silent;
      options.onSilence(silent);
    },
  });
  // Views load beside the realm, and are joined to it as soon as there is one.
  let realm: LogicRealm | undefined;
  // At once where there is one: what is told of a page must not come before its view.
  const join = (use: (realm: LogicRealm) => void): void => {
    if (realm) use(realm);
    else void realmStarting.then(use, () => undefined);
  };

  const packages = createRunPackages({
    appPackage,
    launch,
    runScript: async (root, code) => (await realmStarting).runScript(root, code),
    ...(engine.takesPacks && { loadPack: loadLogicPack }),
    addComponents: () => views.addComponents(appPackage.growthOf),
    tell,
  });
  const views: PageViews = createPageViews({
    engine: options.viewEngine,
    document: chrome.element.ownerDocument,
    slots: chrome.pages,
    title: appPackage.app.window.navigationBarTitleText || appId,
    attachView: (page, port) => join((started) => started.attachView(page, port)),
    detachView: (page) => join((started) => started.detachView(page)),
    loadResource: (url) => resources.load(url),
    loadPack: loadViewPack,
    keepFile: options.keepFile,
    invoke: (body, call, slot) =>
      answerInvoke((asked) => {
        const { api, params } = asked as ViewToHostEvents['invoke'];
        if (api === 'openWebView') return openWebView(slot, params, call);
        if (api === 'showFullScreen') return showFullScreen(slot, params, call);
        return invoke(asked, call);
      }, body),
    onFirstPaint: (view) => tell('pageReady', { page: navigator.pageOf(view)?.page ?? view }),
    onEvent: (view, name, body) => onViewEvent(navigator.pageOf(view)?.page ?? view, name, body),
    onSilence: options.onSilence,
    onFault: (_page, message) => options.onProblem(new DinghyError('CONTAINER_VIEW_FAULT', { detail: message })),
    onDeath(view, error) {
      // The one that is kept warm: the next page makes its own.
      if (!navigator.pageOf(view.page)) return earlyPage.lose(view);
      // A frame that cannot be loaded cannot be the next time; a logic layer that is silent too cannot say what the page shows.
      const isRevived = isDinghyError(error, 'ENGINE_REALM_ENDED') && !isLogicSilent && options.admitRevival();
      if (!isRevived) return fail(error);
      options.onSilence(false);
      options.onProblem(error);
      navigator.replaceView(view);
    },
  });

  const navigator: Navigator = createNavigator({
    pages: appPackage.pages,
    views,
    host: chrome.pages,
    tell,
    loadPage: (path) => packages.enter(appPackage.rootOf(path)),
    locationChanged: () => updateFacts(),
    preparePage: (entry, view) => setUpPage(entry, view, appPackage, chrome, looks),
    takeEarly: (path) => earlyPage.take(path),
    stackChanged(state, topView) {
      dressStack(state, topView);
      const path = state.stack.at(-1)?.path;
      if (path !== undefined) void preload(path);
    },
  });

  const dressStack = (state: StackState, topView: PageView): void => {
    dressTop(state, topView, appPackage);
    const path = state.stack.at(-1)?.path;
    const selected = appPackage.app.tabBar?.list.findIndex(({ pagePath }) => pagePath === path) ?? -1;
    if (selected >= 0 && chrome.tabBar.state) chrome.tabBar.update({ selected });
  };
  const earlyPage = createEarlyPage({
    pages: appPackage.pages,
    views,
    host: chrome.pages,
    prepare(entry, view) {
      setUpPage(entry, view, appPackage, chrome, looks, appPackage.firstCommitOf(entry.path));
      dressStack({ ...EMPTY_STACK, stack: [entry] }, view);
    },
    onSeen: options.onSeen,
  });

  /** Pages with something over them that going back closes instead of the page. */
  const heldPages = new Set<PageId>();
  /** Navigates; a page that the package does not have is the app's to deal with too. */
  const navigate = (navigation: Navigation): Promise<void> => {
    const view = topView();
    if (navigation.type === 'navigateBack' && view && heldPages.has(view.page)) {
      view.send('back', {});
      return Promise.resolve();
    }
    return navigator.navigate(navigation).catch((error: unknown) => {
      if (isDinghyError(error, 'NAVIGATION_PAGE_UNKNOWN') && navigation.type !== 'navigateBack') {
        tell('pageNotFound', { ...navigation.url, isEntryPage: navigation.type === 'appLaunch' });
      }
      throw error;
    });
  };

  const openPages = (): [entry: PageEntry, view: PageView][] =>
    [...new Set([...navigator.state.stack, ...navigator.state.tabs])].flatMap((entry): [PageEntry, PageView][] => {
      const view = navigator.viewOf(entry.page);
      return view ? [[entry, view]] : [];
    });
  const showFullScreen = async (slot: PageSlot, params: Json, call: IncomingCall): Promise<object> => {
    const fullScreen = await import('./full-screen.ts');
    return fullScreen.showFullScreen(slot, params, call, (chrome.element.getRootNode() as ShadowRoot).host);
  };
  const topView = (): PageView | undefined => navigator.top && navigator.viewOf(navigator.top.page);
  const windowShim = createWindowShim();
  const dispatcher = createApiDispatcher({
    appId,
    permissions: options.permissions,
    shims: [
      ...options.shims,
      createNavigationShim({ navigate, currentPath: () => navigator.top?.path ?? '' }),
      createPageShim(topView),
      windowShim,
    ],
    sendApiEvent: (event) => tell('apiEvent', event),
  });
  const invoke = createViewInvoker({ ...dispatcher.table, ...(options.share && { shareAppMessage: options.share }) });

  const openWebView = async (slot: PageSlot, params: Json, call: IncomingCall): Promise<object> => {
    const { createWebViews } = await import('./web-views.ts');
    return createWebViews({ appId, policy: options.network, admitUrl, invoke }).open(slot.viewport, params, call);
  };

  const onViewEvent = (page: PageId, name: string, body: unknown): void => {
    if (name === 'invoke') void invoke(body).catch(() => undefined);
    else if (name === 'swipeBack') swipeBack(page, body);
    else if (name === 'holdBack') setHeld(page, (body as ViewToHostEvents['holdBack']).isHeld);
    else if (name === 'viewError') {
      const { code, message } = body as { readonly code: string; readonly message: string };
      options.onProblem(new DinghyError('CONTAINER_VIEW_FAULT', { detail: `${code}: ${message} (page ${page})` }));
    }
  };
  const told = createToldFacts();
  let screen = '';
  /** Answers of the information APIs that differ from what the logic layer knows. */
  const takeFacts = (): Facts | undefined => {
    const changed = told.changes(options.readFacts(launch));
    const { screenWidth, screenHeight } = windowOf(changed) ?? {};
    if (screenWidth !== undefined) screen = `${screenWidth} ${screenHeight}`;
    return changed;
  };
  const updateFacts = (): void => {
    const before = screen;
    const facts = takeFacts();
    if (!facts) return;
    tell('factsChange', { facts });
    const window = windowOf(facts);
    // Another page may leave another size to itself; that is no news of the window.
    if (window && screen !== before) windowShim.resized(window);
  };

  const preload = createPreloading({
    appPackage,
    async networkType() {
      const call: IncomingCall = { signal: ending.signal, progress: () => undefined };
      const answer = await dispatcher.table.getNetworkType?.({}, call)?.catch(() => undefined);
      return (answer as { readonly networkType?: string } | undefined)?.networkType;
    },
  });

  const setHeld = (page: PageId, isHeld: boolean): void => {
    if (isHeld) heldPages.add(page);
    else heldPages.delete(page);
  };
  const swipeBack = createSwipeBack({
    pages: chrome.pages,
    slots(page) {
      const { stack } = navigator.state;
      const top = topView();
      if (top?.page !== page || (stack.length < 2 && !heldPages.has(page))) return undefined;
      const below = heldPages.has(page) ? undefined : navigator.viewOf(stack.at(-2)?.page ?? 0);
      return { top: top.slot, below: below?.slot };
    },
    back: () => void navigate({ type: 'navigateBack', delta: 1 }).catch(() => undefined),
  });

  const onReport = (name: string, body: unknown): void => {
    if (name === 'appError') options.onAppError(body as LogicReports['appError']);
    else if (name === 'console') options.onConsole(body as LogicReports['console']);
  };

  const boot = async (): Promise<void> => {
    views.warm();
    options.onProgress(0.2);
    // The code is read while the realm starts; what goes wrong with it shows when it is run.
    appPackage.loadCode(appPackage.rootOf(launch.path)).catch(() => undefined);
    const showEarly = (): void => {
      // What cannot be loaded or drawn shows when the page is opened.
      fetchViewPacks(appPackage.closureOf(launch.path)).catch(() => undefined);
      if (!disposed && !navigator.top) earlyPage.show({ path: launch.path, query: launch.query });
    };
    appPackage
      .loadViews(launch.path)
      .then(showEarly)
      .catch(() => undefined);
    realm = await realmStarting;
    options.onProgress(0.5);
    peer = createPeer({ transport: realm.host, role: 'responder' });
    peer.onEvent(CHANNELS.lifecycle, onReport);
    exposeApi(peer, withoutViewCalls(dispatcher.table) as never, { onFailure: (_api, error) => reportForeign(error) });
    peer.onClose((reason) => fail(reason));
    const [storage] = await Promise.all([options.readStorage(), peer.opened]);
    const facts = takeFacts() ?? {};
    tell('boot', {
      appId,
      appManifest: appPackage.app as unknown as Json,
      storage,
      facts,
      apis: JSON.stringify(apiOutlines),
      grantedApis: listGranted(Object.keys(dispatcher.table), Object.keys(facts)),
    } satisfies BootPayload);
    await packages.enter(appPackage.rootOf(launch.path));
    options.onProgress(0.8);
  };

  /** A failure of ours or of a shim; a mini-program's own mistakes are `DinghyError`s, and its business. */
  const reportForeign = (error: unknown): void => {
    if (!isDinghyError(error)) options.onProblem(error instanceof Error ? error : new Error(String(error)));
  };

  const openFirstPage = async (): Promise<void> => {
    try {
      await navigate({ type: 'appLaunch', url: { path: launch.path, query: launch.query } });
    } catch (error) {
      if (!isDinghyError(error, 'NAVIGATION_PAGE_UNKNOWN')) throw error;
      options.onProblem(error);
      await new Promise((resolve) => setTimeout(resolve, NOT_FOUND_GRACE_MS));
      if (navigator.top === undefined && !disposed)
        await navigate({ type: 'appLaunch', url: { path: appPackage.app.entryPagePath, query: {} } });
    }
  };

  const dispose = (reason: string): void => {
    if (disposed) return;
    disposed = true;
    navigator.dispose();
    dispatcher.dispose();
    views.dispose();
    peer?.close(reason);
    ending.abort();
  };

  const launched = boot();
  const opened = launched.then(openFirstPage).then(() => options.onProgress(1));
  opened.catch((error: unknown) => fail(error instanceof Error ? error : new Error(String(error))));

  return {
    opened,
    get location() {
      return navigator.top && { path: navigator.top.path, query: navigator.top.query };
    },
    get topSlot() {
      return topView()?.slot;
    },
    loadRoot: packages.enter,
    // What the host or the user asks for waits until there is an app to ask.
    navigate: (navigation) => launched.then(() => navigate(navigation)),
    async askShareCard(from) {
      const page = navigator.top?.page;
      if (!peer || page === undefined) return {};
      const params: LifecycleCalls['shareAppMessage']['params'] = { page, from };
      return (await peer.call(CHANNELS.lifecycle, 'shareAppMessage', params)) as Json;
    },
    tapTab(index) {
      const item = appPackage.app.tabBar?.list[index];
      if (!item) return;
      const tellTap = (): void => {
        const top = navigator.top;
        if (top?.path === item.pagePath)
          tell('pageTabItemTap', { page: top.page, index, pagePath: item.pagePath, text: item.text });
      };
      navigate({ type: 'switchTab', url: { path: item.pagePath, query: {} } }).then(tellTap, () => undefined);
    },
    setKeyboard(height) {
      const view = topView();
      // What the tab bar covers of it is no part of the view.
      const bottom = navigator.top?.tab === true ? chrome.metrics().tabBarHeight : 0;
      view?.send('keyboardHeight', { height: Math.max(0, height - bottom) });
    },
    updateWindow() {
      if (peer) updateFacts();
      const metrics = chrome.metrics();
      for (const [entry, view] of openPages()) view.send('safeAreaChange', { safeArea: safeAreaOf(entry, view, metrics) });
    },
    setShown(shown) {
      const top = navigator.top;
      // The order of the platform: the page goes to sleep before the app, and wakes after it.
      if (!shown && top) tell('pageHide', { page: top.page });
      tell(shown ? 'appShow' : 'appHide', shown ? launch : {});
      if (shown && top) tell('pageShow', { page: top.page });
    },
    setTheme(next) {
      tell('themeChange', { theme: next });
      for (const [entry, view] of openPages()) changeTheme(entry, view, appPackage, shownTheme, next);
      shownTheme = next;
    },
    setFontSize(fontSizeSetting) {
      if (peer) updateFacts();
      for (const [, view] of openPages()) view.send('fontSizeChange', { fontSizeSetting });
    },
    dispose,
  };
}

function windowOf(facts: Facts | undefined): WindowFacts | undefined {
  return facts?.getWindowInfo as WindowFacts | undefined;
}
