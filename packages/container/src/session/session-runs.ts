// The runs of a session, one after another: the first, one more when one dies, and one when the user tries again.

import type { Json, LaunchOptions } from '@dinghy/bridge-protocol';
import { DinghyError, isDinghyError } from '@dinghy/errors';
import { createPackageReader, type PackageReader } from '@dinghy/package-format';
import type { Chrome } from '../chrome/index.ts';
import { loadNotices } from '../chrome/load-notices.ts';
import { loadOnce } from '../load-once.ts';
import { putIntoWords } from '../put-into-words.ts';
import { callsCode } from './calls/load-calls.ts';
import type { SessionCalls } from './calls/session-calls.ts';
import { type LoadedApp, loadApp } from './load-app.ts';
import { aroundCode } from './load-around.ts';
import { resourcesCode } from './load-resources.ts';
import { loadRest } from './load-rest.ts';
import { type PageUrl, resolveFileAddress } from './navigation/parse-page-url.ts';
import { createRestartPolicy } from './restart-policy.ts';
import { type AppRun, startAppRun } from './run/app-run.ts';
import { showTabBar } from './run/load-tab-bar.ts';
import type { Looks } from './run/page-setup.ts';
import type { SessionBeginning } from './session-beginning.ts';
import { readSessionFacts } from './session-facts.ts';
import type { SessionOptions } from './session-options.ts';
import type { SessionScreens } from './session-screens.ts';

/** The platform's scene value for "opened from somewhere that has no scene of its own". */
const DEFAULT_SCENE = 1001;

/** A page's own first work comes first. */
const SETTLE_MS = 500;

export interface SessionRunsOptions {
  readonly session: SessionOptions;
  readonly beginning: SessionBeginning;
  readonly chrome: Chrome;
  readonly looks: Looks;
  readonly screens: SessionScreens;
  /** The mini-program wants to be closed. */
  exit(extraData?: Json): void;
}

/** What there is once the manifest has been read. */
interface OpenApp extends LoadedApp {
  /** Loads what answers API calls. */
  calls(): Promise<SessionCalls>;
}

export interface SessionRuns {
  /** Undefined while none has begun, and after one has died for good. */
  readonly current: AppRun | undefined;
  readonly app: OpenApp | undefined;
  /** Resolves with the run that is open, or being opened; with none where it could not begin. */
  whenBegun(): Promise<AppRun | undefined>;
  /** As the user wishes: from the first page. */
  startOver(): void;
  showTabBar(): void;
  dispose(reason: string): void;
}

/** Begins the first. */
export function createSessionRuns(options: SessionRunsOptions): SessionRuns {
  const { session, beginning, chrome, looks, screens } = options;
  const { events } = beginning;
  const restarts = createRestartPolicy();
  let app: OpenApp | undefined;
  let current: AppRun | undefined;
  let tabBarShown = Promise.resolve();
  let disposed = false;

  const readManifest = (): Promise<PackageReader> => {
    const reading = createPackageReader(beginning.source);
    // Whoever waits for it hears of it.
    reading.catch(() => undefined);
    return reading;
  };
  let reading = readManifest();

  const open = async (): Promise<OpenApp> => {
    const loaded = await loadApp(session, reading, {
      chrome,
      looks,
      currentPath: () => current?.location?.path,
      currentOrientation: () => current?.topSlot?.orientation,
    });
    const { appPackage, shims, resources } = loaded;
    const calls = loadOnce(async () => {
      const { createSessionCalls } = await loadCalls(shims);
      const loadImage = (url: string): Promise<string> =>
        resources.loadObjectUrl(resolveFileAddress(url, current?.location?.path ?? ''));
      const { load } = resources;
      return createSessionCalls({ session, appPackage, chrome, shims: shims.all, load, loadImage, exit: options.exit });
    });
    return { ...loaded, calls: calls.load };
  };

  const begin = async (): Promise<void> => {
    try {
      app ??= await open();
      if (disposed) return release();
      tabBarShown = showTabs();
      // What a run fails with is dealt with by `recover`.
      show(app, start(app, app.launchUrl)).catch(() => undefined);
    } catch (error) {
      if (!disposed) fail(error instanceof Error ? error : new Error(String(error)));
    }
  };

  const start = (opened: OpenApp, at: PageUrl): Promise<void> => {
    const { appPackage, resources, shims } = opened;
    const launch: LaunchOptions = { ...at, scene: session.scene ?? DEFAULT_SCENE, referrerInfo: session.referrerInfo ?? {} };
    const started = startAppRun({
      appPackage,
      chrome,
      resources,
      launch,
      engine: beginning.engine,
      viewEngine: session.viewEngine,
      looks: opened.looks,
      tabBarShown,
      shims: shims.all,
      opensMiniPrograms: session.openMiniProgram !== undefined,
      startCalls: async (run) => (await opened.calls()).startRun(run),
      keepFile: async (made) => (await aroundCode.load()).keepMadeFile(shims.files, session.appId, made),
      readStorage: async () => (await shims.storage?.snapshot(session.appId)) ?? {},
      readFacts: () => readSessionFacts({ shims, appPackage, launch, metrics: opened.metrics() }),
      onProgress: (progress) => chrome.launchScreen.setProgress(progress),
      onSeen: () => seen(opened),
      onSilence: (silent) => showSilence(silent),
      onAppError: (error) => events.emit('appError', error),
      onConsole: (line) => events.emit('console', line),
      onProblem: (error) => void putIntoWords(error).then(() => disposed || events.emit('error', { error, fatal: false })),
      admitRevival: () => restarts.admit(),
      onFatal: (error) => recover(opened, started.location ?? at, error),
    });
    current = started;
    return started.opened;
  };

  const show = async (opened: OpenApp, opening: Promise<void>): Promise<void> => {
    await opening;
    if (disposed) return;
    seen(opened);
    beginning.settleOpened();
    setTimeout(settle, SETTLE_MS, opened);
    events.emit('open', { path: current?.location?.path ?? '' });
  };

  const settle = ({ shims }: OpenApp): void => {
    if (disposed) return;
    loadRest(shims);
    current?.settle();
  };

  const seen = ({ shims }: OpenApp): void => {
    screens.hideLaunch();
    // Before somebody waits for it.
    loadCalls(shims).catch(() => undefined);
  };

  /** A run has died: another one begins where the user was, unless that has been tried too often. */
  const recover = (opened: OpenApp, at: PageUrl, error: Error): void => {
    current = undefined;
    if (disposed) return;
    showSilence(false);
    const { count } = restarts;
    if (!isWorthRestarting(error) || !restarts.admit()) {
      fail(count === 0 ? error : exhausted(count, error));
      return;
    }
    void putIntoWords(error).then(() => disposed || events.emit('restart', { error }));
    chrome.launchScreen.show();
    show(opened, start(opened, at)).catch(() => undefined);
  };

  const fail = (error: Error): void => {
    screens.showFailure(error);
    void beginning.reportFatal(error);
  };

  const showSilence = (silent: boolean): void => {
    screens.showSilence(silent);
    events.emit('silence', { silent });
  };

  const showTabs = async (): Promise<void> => {
    if (app) await showTabBar(app.tabBar(), chrome, app.resources.loadObjectUrl);
  };

  const release = (): void => {
    app?.resources.dispose();
    for (const shim of app?.shims.all ?? []) shim.dispose?.();
  };

  let begun = begin();

  return {
    get current() {
      return current;
    },
    get app() {
      return app;
    },
    whenBegun: () => begun.then(() => current),
    startOver() {
      screens.showLaunch();
      current?.dispose('restarted');
      current = undefined;
      if (!app) reading = readManifest();
      begun = begin();
    },
    showTabBar: () => void showTabs().catch(() => undefined),
    dispose(reason) {
      disposed = true;
      current?.dispose(reason);
      current = undefined;
      release();
    },
  };
}

/** What answers a call, and beside it what the call is likely to be about. */
function loadCalls(shims: LoadedApp['shims']): ReturnType<typeof callsCode.load> {
  // Who calls for it hears that it cannot be had.
  for (const part of [shims.loadUsual?.(), loadNotices(), resourcesCode.load(), aroundCode.load()]) part?.catch(() => undefined);
  return callsCode.load();
}

/** A package that cannot be read or run fails the same way again; a realm that died may live the next time. */
function isWorthRestarting(error: Error): boolean {
  return !isDinghyError(error) || error.code === 'ENGINE_REALM_ENDED' || error.code.startsWith('BRIDGE_');
}

function exhausted(restarts: number, cause: Error): Error {
  return new DinghyError('CONTAINER_RESTARTS_EXHAUSTED', { restarts, detail: cause.message }, { cause });
}
