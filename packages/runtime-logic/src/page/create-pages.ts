// Pages: opened, shown, hidden and closed as the container says, in the documented order of lifetimes (1.10).

import {
  CHANNELS,
  type ComponentEventPayload,
  type InstanceId,
  type Json,
  type PageId,
  type PageOpenPayload,
  type Peer,
  type SendsPatches,
  type ViewEventPayload,
  type ViewToLogicEvents,
} from '@dinghy/bridge-protocol';
import { createCommitter } from '../commit/create-committer.ts';
import type { Scheduler } from '../commit/scheduler.ts';
import type { ComponentFactory } from '../component/create-component.ts';
import type { Definitions } from '../component/create-definitions.ts';
import type { TreeLifetimes } from '../component/tree-lifetimes.ts';
import type { ComponentUpdates } from '../component/update-component.ts';
import { callGuarded, type LogicContext, methodOf } from '../context.ts';
import { deliverViewEvent } from '../events/deliver-view-event.ts';
import type { ComponentRecord } from '../structure/nodes.ts';
import { PageTree } from '../structure/page-tree.ts';
import type { ScreenSize } from '../wx/create-wx.ts';
import type { Page } from './page.ts';
import { createPageStack, type PageStack } from './page-stack.ts';

export interface Pages {
  readonly stack: PageStack;
  open(payload: PageOpenPayload): void;
  show(page: PageId): void;
  hide(page: PageId): void;
  unload(page: PageId): void;
  ready(page: PageId): void;
  /** Runs it when the page has told that it is ready, at once when it has, and at the latest when it goes. */
  afterReady(page: Page, action: () => void): void;
  /** Another view shows the page from now on, on the port of `view`. */
  replaceView(page: PageId, view: PageId): void;
  tabItemTap(page: PageId, item: { readonly index: number; readonly pagePath: string; readonly text: string }): void;
  /** Calls a method of the page, where it has it. */
  call(page: PageId, method: string, ...args: unknown[]): unknown;
  pageOf(record: ComponentRecord): Page | undefined;
  setManifest(manifest: unknown): void;
  /** Has the view of a component's page run the scripts that listen to its event. */
  runScripts(record: ComponentRecord, event: Omit<ComponentEventPayload, 'instance'>): void;
  noteAttached(record: ComponentRecord): void;
  dispose(): void;
}

export interface PagesOptions {
  readonly context: LogicContext;
  readonly scheduler: Scheduler;
  readonly definitions: Definitions;
  readonly factory: ComponentFactory;
  readonly lifetimes: TreeLifetimes;
  readonly updates: ComponentUpdates;
  openView(page: PageId): Peer & SendsPatches;
  queueMicrotask(callback: () => void): void;
  onOpened(page: Page, opener: PageId | undefined): void;
  onObserverEntry(observer: number, entry: Json): void;
  /** A page's view is another one, which observes nothing yet. */
  onViewReplaced(page: Page): void;
  onAnimationEnd(animation: number): void;
  /** What the host has told of the screen, if it has. */
  screen(): ScreenSize | undefined;
  setTimeout(callback: () => void, delayMs: number): unknown;
  /** `triggerEvent` of a component that may have gone. */
  trigger(record: ComponentRecord | undefined, type: string, detail: unknown): void;
}

/** How much sooner a view may tell of its size than the host of the screen's. */
const SCREEN_MS = 100;

/** Where the platform has the custom tab bar. */
const TAB_BAR = 'custom-tab-bar/index';

/** Which pages carry a custom tab bar: those of the tabs, where app.json says that it is one. */
function tabBarPages(manifest: unknown): (path: string) => boolean {
  const { tabBar } = (manifest ?? {}) as { tabBar?: { custom?: boolean; list?: readonly { pagePath?: string }[] } };
  const paths = new Set(tabBar?.custom === true ? tabBar.list?.map(({ pagePath }) => pagePath) : []);
  return (path) => paths.has(path);
}

/** The page's own component, and the tab bar after it. */
function rootsOf({ root, tabBar }: Page): ComponentRecord[] {
  return [root, tabBar].filter((each) => each !== undefined);
}

export function createPages(options: PagesOptions): Pages {
  const { context, scheduler, definitions, factory, lifetimes, updates } = options;
  const stack = createPageStack();
  let hasTabBar: (path: string) => boolean = () => false;

  function open(payload: PageOpenPayload): void {
    context.group(() => {
      const page = createPage(payload);
      stack.open(page, payload.openType);
      const definition = definitions.find(payload.path, true) ?? definitions.missing(payload.path);
      const root = factory.createPage(page.tree, definition, payload.query);
      page.root = root;
      const tabBar = hasTabBar(payload.path) ? definitions.find(TAB_BAR, false) : undefined;
      if (tabBar !== undefined) {
        page.tabBar = factory.createPage(page.tree, tabBar, {});
        page.tree.tabBar = page.tabBar.id;
      }
      Object.assign(root.instance, { route: payload.path, __route__: payload.path, options: { ...payload.query } });
      for (const each of rootsOf(page)) lifetimes.attach(each);
      callPage(page, 'onLoad', { ...payload.query });
    });
  }

  function createPage(payload: PageOpenPayload): Page {
    const view = options.openView(payload.page);
    const tree = new PageTree(payload.page, () => scheduler.request(flush), payload.path);
    const committer = createCommitter({
      tree,
      view,
      queueMicrotask: options.queueMicrotask,
      onCommit: () => onCommit(page),
      onTooLarge: () => context.report(tree.tooLarge, 'setData', page.id),
    });
    const flush = (): void => committer.flush();
    const page: Page = {
      id: payload.page,
      path: payload.path,
      tree,
      view,
      committer,
      root: undefined,
      tabBar: undefined,
      painted: false,
      attached: [],
      rendered: [],
      afterReady: [],
    };
    listen(page);
    options.onOpened(page, payload.opener);
    return page;
  }

  function listen(page: Page): void {
    const answers = answersOf(page);
    page.view.onEvent(CHANNELS.viewEvent, (name, body) => {
      if (Object.hasOwn(answers, name)) answers[name as keyof ViewToLogicEvents](body as never);
    });
  }

  function replaceView(page: Page, port: PageId): void {
    page.view.close('the view has been replaced');
    page.view = options.openView(port);
    listen(page);
    page.committer.sendTo(page.view);
    options.onViewReplaced(page);
  }

  /** What has been attached until now is rendered when the view has this commit. */
  function onCommit(page: Page): () => void {
    const { attached } = page;
    page.attached = [];
    return () => {
      if (page.painted) lifetimes.ready(attached);
      else page.rendered.push(...attached);
    };
  }

  function tellSize(page: Page, size: ViewToLogicEvents['pageResize']): void {
    const { screenWidth = size.windowWidth, screenHeight = size.windowHeight } = options.screen() ?? {};
    const told = {
      // A page that a keyboard leaves little of is not turned.
      deviceOrientation: screenWidth > screenHeight ? 'landscape' : 'portrait',
      size: { ...size, screenWidth, screenHeight },
    };
    tell(page, 'resize', told);
    callPage(page, 'onResize', told);
  }

  function answersOf(page: Page): { readonly [Name in keyof ViewToLogicEvents]: (body: never) => void } {
    return {
      viewEvent: (event: ViewEventPayload) =>
        deliverViewEvent(context, updates, page.tree, event, (value) => answerEvent(page, event.answer, value)),
      pageScroll: (event: ViewToLogicEvents['pageScroll']) => callPage(page, 'onPageScroll', event),
      pageReachBottom: () => callPage(page, 'onReachBottom'),
      pagePullDownRefresh: () => callPage(page, 'onPullDownRefresh'),
      pageResize: (size: ViewToLogicEvents['pageResize']) => {
        // The view may be faster than the host, which tells of the screen.
        const isOld = (options.screen()?.windowWidth ?? size.windowWidth) !== size.windowWidth;
        if (isOld) options.setTimeout(() => tellSize(page, size), SCREEN_MS);
        else tellSize(page, size);
      },
      callMethod: ({ instance, method, args }: ViewToLogicEvents['callMethod']) => callInstance(page, instance, method, args),
      triggerEvent: ({ instance, name: type, detail }: ViewToLogicEvents['triggerEvent']) =>
        options.trigger(page.tree.records.get(instance), type, detail),
      itemsWanted: (event: ViewToLogicEvents['itemsWanted']) => showMore(page, event),
      observerEntry: ({ observer, entry }: ViewToLogicEvents['observerEntry']) => options.onObserverEntry(observer, entry),
      animationEnd: ({ animation }: ViewToLogicEvents['animationEnd']) => options.onAnimationEnd(animation),
    };
  }

  /** After the commit of what the handler has changed: what it returned is the last word. */
  function answerEvent(page: Page, answer: number | undefined, value: Json): void {
    page.committer.afterFlush(() => page.view.sendEvent(CHANNELS.render, 'eventAnswer', { answer, value }));
  }

  /** For the view's scripts. */
  function callInstance(page: Page, instance: InstanceId, method: string, args: unknown): void {
    const record = page.tree.records.get(instance);
    const callback = record === undefined ? undefined : methodOf(record, method);
    if (record === undefined || callback === undefined) return;
    context.group(() => callGuarded(context, record, method, callback, Array.isArray(args) ? args : [args]));
  }

  function showMore(page: Page, { instance, field, count }: ViewToLogicEvents['itemsWanted']): void {
    const record = page.tree.records.get(instance);
    if (record !== undefined) callGuarded(context, record, 'setData', () => updates.showMore(record, field, count), []);
  }

  function callPage(page: Page, method: string, ...args: unknown[]): unknown {
    const { root } = page;
    const callback = root === undefined ? undefined : methodOf(root, method);
    if (root === undefined || callback === undefined) return undefined;
    return context.group(() => callGuarded(context, root, method, callback, args));
  }

  function tell(page: Page, name: string, ...args: unknown[]): void {
    context.group(() => {
      for (const root of rootsOf(page)) lifetimes.broadcast(root, name, args);
    });
  }

  function onPage(id: PageId, action: (page: Page) => void): void {
    const page = stack.get(id);
    if (page !== undefined) action(page);
  }

  function runAfterReady(page: Page): void {
    const actions = page.afterReady;
    page.afterReady = [];
    for (const action of actions) action();
  }

  function unload(page: Page): void {
    callPage(page, 'onUnload');
    for (const root of rootsOf(page)) lifetimes.detach(root);
    stack.close(page);
    page.committer.close();
    page.view.close('page unloaded');
    runAfterReady(page);
  }

  return {
    stack,
    open,
    show: (id) =>
      onPage(id, (page) => {
        stack.show(page);
        tell(page, 'show');
        callPage(page, 'onShow');
      }),
    hide: (id) =>
      onPage(id, (page) => {
        tell(page, 'hide');
        callPage(page, 'onHide');
      }),
    unload: (id) => onPage(id, unload),
    ready: (id) =>
      onPage(id, (page) => {
        if (page.painted) return;
        page.painted = true;
        context.group(() => {
          lifetimes.ready(page.rendered);
          page.rendered = [];
          callPage(page, 'onReady');
        });
        runAfterReady(page);
      }),
    afterReady(page, action) {
      if (page.painted) action();
      else page.afterReady.push(action);
    },
    replaceView: (id, view) => onPage(id, (page) => replaceView(page, view)),
    tabItemTap: (id, item) => onPage(id, (page) => callPage(page, 'onTabItemTap', item)),
    call: (id, method, ...args) => {
      const page = stack.get(id);
      return page === undefined ? undefined : callPage(page, method, ...args);
    },
    pageOf: (record) => stack.get(record.page.page),
    setManifest(manifest) {
      hasTabBar = tabBarPages(manifest);
    },
    runScripts(record, event) {
      const page = stack.get(record.page.page);
      // The commits that made the handlers' nodes go first.
      page?.committer.afterFlush(() => {
        try {
          page.view.sendEvent(CHANNELS.render, 'componentEvent', { instance: record.id, ...event });
        } catch (error) {
          context.report(error, `scripts for ${event.type}`, page.id);
        }
      });
    },
    noteAttached: (record) => stack.get(record.page.page)?.attached.push(record),
    dispose() {
      for (const page of [...stack.all()]) {
        page.committer.close();
        page.view.close('disposed');
      }
    },
  };
}
