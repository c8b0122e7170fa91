// One life of a mini-program: from the start of its realm to its end. A session has one run at a time, and starts another
// when one dies. Everything in here belongs to the run and is gone with it; the package, the chrome and the permissions
// are the session's.

import type { Shim } from '@dinghy/api-shims';
import type { Json, LaunchOptions, LogicReports, PageId } from '@dinghy/bridge-protocol';
import type { Chrome, PageSlot } from '../../chrome/index.ts';
import type { LogicEngine } from '../../engine/logic-engine.ts';
import type { ViewEngine } from '../../engine/view-engine.ts';
import type { AnsweredCalls, RunCalling } from '../calls/answered-calls.ts';
import { createLazyAroundRun, type LazyAroundRun } from '../load-around.ts';
import type { Navigation } from '../navigation/page-stack.ts';
import type { PageUrl } from '../navigation/parse-page-url.ts';
import type { AppPackage } from '../packages/app-package.ts';
import { loadLogicPack } from '../packages/load-logic-pack.ts';
import type { Resources } from '../resources.ts';
import { bootRun, type LaunchedRun, openFirstPage } from './launch-run.ts';
import { createLogicLink, type LogicLink } from './logic-link.ts';
import type { Looks } from './page-setup.ts';
import { createRunCalls, type RunCalls } from './run-calls.ts';
import { createRunFacts, type RunFacts } from './run-facts.ts';
import { createRunPackages, type RunPackages } from './run-packages.ts';
import { createRunPages, type RunPages } from './run-pages.ts';
import type { Facts } from './told-facts.ts';
import { createUserNavigation, type UserNavigation } from './user-navigation.ts';
import { createViewEvents } from './view-events.ts';

export interface AppRunOptions {
  readonly appPackage: AppPackage;
  readonly chrome: Chrome;
  readonly engine: LogicEngine;
  readonly viewEngine: ViewEngine;
  /** The platform's, and the host's own. */
  readonly shims: readonly Shim[];
  /** Whether the host opens others for this one. */
  readonly opensMiniPrograms: boolean;
  readonly resources: Resources;
  /** Settles when the tab bar is there, where there is one. No page is measured or shown before. */
  readonly tabBarShown: Promise<void>;
  readonly launch: LaunchOptions;
  readonly looks: Looks;
  /** Loads what answers API calls, and has it answer those of this run. */
  startCalls(run: RunCalling): Promise<AnsweredCalls>;
  /** The app's storage, key to JSON text. */
  readStorage(): Promise<Readonly<Record<string, string>>>;
  /** Answers of the synchronous information APIs, by name. */
  readFacts(): Facts;
  /** Keeps what a view says that its page has drawn as a temporary file of the app. */
  keepFile(made: unknown): Promise<{ readonly path: string }>;
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
  /** Settles when the first page is about to be seen. */
  readonly opened: Promise<void>;
  /** Slot of the page on top of the stack, which the chrome may not show yet. */
  readonly topSlot: PageSlot | undefined;
  /** Where the user is; where a next run begins. */
  readonly location: PageUrl | undefined;
  navigate(navigation: Navigation): Promise<void>;
  /** What the page on top answers to `onShareAppMessage`; `{}` without one. */
  askShareCard(from: 'menu' | 'button'): Promise<Json>;
  /** What the user does and the device tells. */
  readonly around: LazyAroundRun;
  /** The chrome has another size, or other insets. */
  updateWindow(): void;
  /** CSS pixels of the user's text. */
  setFontSize(size: number): void;
  /** The first page has settled: makes what the next step of the user is going to need. */
  settle(): void;
  dispose(reason: string): void;
}

/** The parts of a run, which know each other. */
interface Parts {
  readonly link: LogicLink;
  readonly calls: RunCalls;
  readonly facts: RunFacts;
  readonly packages: RunPackages;
  readonly pages: RunPages;
  readonly user: UserNavigation;
  readonly around: LazyAroundRun;
}

export function startAppRun(options: AppRunOptions): AppRun {
  let disposed = false;
  const fail = (error: Error): void => {
    if (disposed) return;
    dispose(error.message);
    options.onFatal(error);
  };
  const isDisposed = (): boolean => disposed;
  const parts = createParts(options, isDisposed, fail);
  const { link, facts, pages, user, around } = parts;
  const { navigator } = pages;

  const dispose = (reason: string): void => {
    if (disposed) return;
    disposed = true;
    navigator.dispose();
    parts.calls.dispose();
    pages.views.dispose();
    link.close(reason);
  };

  const launched: LaunchedRun = { run: options, ...parts, isDisposed };
  const booted = bootRun(launched);
  const opened = booted.then(() => openFirstPage(launched)).then(() => options.onProgress(1));
  opened.catch((error: unknown) => fail(toError(error)));

  return {
    opened,
    get location() {
      return locationOf(navigator);
    },
    get topSlot() {
      return user.topView?.slot;
    },
    // What the host or the user asks for waits until there is an app to ask.
    navigate: (navigation) => booted.then(() => user.navigate(navigation)),
    askShareCard: (from) => askShareCard(parts, from),
    around,
    updateWindow() {
      if (link.isUp) facts.update();
      // Views that have not been opened yet are going to be told.
      if (navigator.top) around(({ updateSafeAreas }) => updateSafeAreas());
    },
    setFontSize(size) {
      if (link.isUp) facts.update();
      around(({ setFontSize }) => setFontSize(size));
    },
    settle: parts.calls.prepare,
    dispose,
  };
}

function createParts(options: AppRunOptions, isDisposed: () => boolean, fail: (error: Error) => void): Parts {
  const { appPackage, chrome, engine, launch, shims, onProblem } = options;
  const { appId } = appPackage.manifest;

  const calls = createRunCalls({
    start: () => options.startCalls(callingRun(parts, options)),
    release: () => {
      for (const shim of shims) shim.releaseApp?.(appId);
    },
  });
  const link = createLogicLink({ ...options, appId, onCall: calls.handle, onFatal: fail });
  const tell = (name: string, body: unknown): void => {
    link.tell(name, body);
    // Films stop when their page does.
    const isShown = name === 'pageShow';
    if (isShown || name === 'pageHide')
      pages.navigator.viewOf((body as { readonly page: PageId }).page)?.send('shown', { isShown });
  };
  const facts = createRunFacts({
    read: options.readFacts,
    tell: (changed) => tell('factsChange', { facts: changed }),
    resized: calls.windowResized,
  });
  const packages = createRunPackages({
    appPackage,
    launch,
    runScript: link.runScript,
    ...(engine.takesPacks && { loadPack: loadLogicPack }),
    addComponents: () => pages.views.addComponents(appPackage.growthOf),
    tell,
  });
  const pages = createRunPages({
    run: options,
    link,
    calls,
    tell,
    loadPage: (path) => packages.enter(appPackage.rootOf(path)),
    entered(path) {
      if (appPackage.app.raw.preloadRule !== undefined) around(({ preload }) => preload(path));
    },
    locationChanged: facts.update,
    onViewEvent: (page, name, body) => onViewEvent(page, name, body),
    fail,
  });
  const { navigator } = pages;
  const user = createUserNavigation({ navigator, tell });
  const around = createLazyAroundRun(
    {
      navigator,
      user,
      appPackage,
      chrome,
      pages: chrome.pages,
      tabs: appPackage.app.tabBar?.list ?? [],
      launch,
      theme: options.looks.theme(),
      networkType: calls.networkType,
      tell,
    },
    { isOver: isDisposed, onProblem },
  );
  const onViewEvent = createViewEvents({ user, around, calls, onProblem });
  const parts: Parts = { link, calls, facts, packages, pages, user, around };
  return parts;
}

/** What calls act on. */
function callingRun(parts: Parts, { chrome, onProblem }: AppRunOptions): RunCalling {
  const { link, packages, pages, user } = parts;
  return {
    box: (chrome.element.getRootNode() as ShadowRoot).host,
    get location() {
      return locationOf(pages.navigator);
    },
    topView: () => user.topView,
    navigate: user.navigate,
    tellAll: pages.views.tellAll,
    loadRoot: packages.enter,
    askShareCard: (from) => askShareCard(parts, from),
    sendApiEvent: (event) => link.tell('apiEvent', event),
    onProblem,
  };
}

async function askShareCard({ link, pages }: Parts, from: 'menu' | 'button'): Promise<Json> {
  const page = pages.navigator.top?.page;
  return page === undefined ? {} : link.askShareCard({ page, from });
}

function locationOf({ top }: RunPages['navigator']): PageUrl | undefined {
  return top && { path: top.path, query: top.query };
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
