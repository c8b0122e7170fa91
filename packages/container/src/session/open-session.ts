// One mini-program in one mount, from open to close: the chrome, the package, the permissions, and one run after another
// when a run dies (design D13).

import type { LaunchOptions } from '@dinghy/bridge-protocol';
import { DinghyError, isDinghyError } from '@dinghy/errors';
import { createPackageReader, type PackageReader } from '@dinghy/package-format';
import { createChrome, createUiShim } from '../chrome/index.ts';
import { putIntoWords } from '../put-into-words.ts';
import { createAppShim } from './apis/app-shim.ts';
import { createSettingsShim } from './apis/settings-shim.ts';
import { chromeForPage } from './chrome-for-page.ts';
import { createSessionMenu } from './create-session-menu.ts';
import { type LoadedApp, loadApp } from './load-app.ts';
import { loadRest } from './load-rest.ts';
import type { CloseReason } from './mini-program-handle.ts';
import { type PageUrl, parsePageUrl } from './navigation/parse-page-url.ts';
import type { Permissions } from './permissions.ts';
import { createRestartPolicy } from './restart-policy.ts';
import { type AppRun, startAppRun } from './run/app-run.ts';
import type { Looks, Theme } from './run/page-setup.ts';
import { showTabBar } from './run/tab-bar.ts';
import { scopeWords } from './scope-words.ts';
import type { Session, SessionBeginning } from './session-beginning.ts';
import { readSessionFacts } from './session-facts.ts';
import type { SessionOptions } from './session-options.ts';
import { shareCurrentPage } from './sharing.ts';
import { toTextSize } from './text-size.ts';
import { followVisibility } from './visibility.ts';

/** The platform's scene value for "opened from somewhere that has no scene of its own". */
const DEFAULT_SCENE = 1001;

/** A page's own first work comes first. */
const SETTLE_MS = 500;

/** A launch with a warm realm and view takes about half as long. */
const LAUNCH_SCREEN_AFTER_MS = 120;

/** Ends with the session's `close`, or with what the user or the mini-program does. */
export function openSession(options: SessionOptions, beginning: SessionBeginning): Session {
  const { appId, mount, language } = options;
  const { engine, events } = beginning;
  const restarts = createRestartPolicy();
  const prefersDark = mount.ownerDocument.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
  const readManifest = (): Promise<PackageReader> => {
    const reading = createPackageReader(beginning.source);
    // Whoever waits for it hears of it.
    reading.catch(() => undefined);
    return reading;
  };
  let reading = readManifest();
  let theme: Theme = options.theme ?? (prefersDark?.matches ? 'dark' : 'light');
  let fontSize = toTextSize(options.fontSize, mount.ownerDocument);
  const looks: Looks = { theme: () => theme, fontSize: () => fontSize };
  let loaded: LoadedApp | undefined;
  let run: AppRun | undefined;
  let shown = true;
  let closed: CloseReason | undefined;

  const menu = createSessionMenu(language, options.menu, {
    share: options.share !== undefined,
    addToHome: options.addToHome !== undefined,
  });
  // A box of our own inside the mount: an element can have only one shadow root, and the mount may be used again.
  const box = mount.ownerDocument.createElement('div');
  box.style.cssText = 'display:block;position:relative;width:100%;height:100%;overflow:hidden';
  mount.append(box);
  const chrome = createChrome({
    mount: box,
    app: { name: options.name ?? appId, ...(options.icon !== undefined && { icon: options.icon }) },
    theme,
    language,
    ...options.chrome,
    menu: menu.items,
    events: {
      back: () => void run?.navigate({ type: 'navigateBack', delta: 1 }).catch(() => close('user')),
      home: () => void goHome(),
      close: () => close('user'),
      menu: (id) => void chooseMenu(id),
      tab: (index) => run?.tapTab(index),
      retry: () => startOver(),
      metrics: () => run?.updateWindow(),
      keyboard: (height) => run?.setKeyboard(height),
    },
  });
  // What opens in the blink of an eye needs no screen that says so, and none that fades over what the user wants to see.
  const announce = setTimeout(() => chrome.launchScreen.show(), LAUNCH_SCREEN_AFTER_MS);

  const hideLaunchScreen = (): void => {
    clearTimeout(announce);
    void chrome.launchScreen.hide();
  };

  // --- runs ---

  const startRun = (app: LoadedApp, at: PageUrl): Promise<void> => {
    const { appPackage, resources, permissions, shims } = app;
    const launch: LaunchOptions = { ...at, scene: options.scene ?? DEFAULT_SCENE, referrerInfo: options.referrerInfo ?? {} };
    const started = startAppRun({
      appPackage,
      chrome,
      engine,
      viewEngine: options.viewEngine,
      permissions,
      resources,
      network: options.network,
      launch,
      looks: app.looks,
      shims: [
        createSettingsShim({ permissions, openSettings: () => openSettings(permissions) }),
        createAppShim({
          loadRoot: (root) => started.loadRoot(root),
          exit: (extraData) => close('app', extraData),
          ...(options.openMiniProgram && { openMiniProgram: options.openMiniProgram }),
        }),
        createUiShim(
          chromeForPage(chrome, () => started.topSlot),
          { loadImage: (url) => resources.loadObjectUrl(url) },
        ),
        ...shims.all,
      ],
      ...(options.share && { share: () => share('button') }),
      keepFile(file) {
        if (!shims.files) throw new DinghyError('API_UNSUPPORTED', { api: 'canvasToTempFilePath' });
        return { path: shims.files.add(appId, file) };
      },
      readStorage: async () => (await shims.storage?.snapshot(appId)) ?? {},
      readFacts: () => readSessionFacts({ shims, appPackage, launch, metrics: app.metrics() }),
      onProgress: (progress) => chrome.launchScreen.setProgress(progress),
      onSeen: hideLaunchScreen,
      onSilence: (silent) => showSilence(silent),
      onAppError: (error) => events.emit('appError', error),
      onConsole: (line) => events.emit('console', line),
      onProblem: (error) => void putIntoWords(error).then(() => closed || events.emit('error', { error, fatal: false })),
      admitRevival: () => restarts.admit(),
      onFatal: (error) => recover(app, started.location ?? at, error),
    });
    run = started;
    return started.opened;
  };

  const begin = async (): Promise<void> => {
    try {
      loaded ??= await loadApp(options, reading, {
        chrome,
        looks,
        currentPath: () => run?.location?.path,
        currentOrientation: () => run?.topSlot?.orientation,
      });
      if (closed) return;
      showTabBarOf(loaded);
      // What a run fails with is dealt with by `recover`.
      show(startRun(loaded, loaded.launchUrl)).catch(() => undefined);
    } catch (error) {
      if (!closed) fail(toError(error));
    }
  };

  const show = async (opening: Promise<void>): Promise<void> => {
    await opening;
    if (closed) return;
    hideLaunchScreen();
    beginning.settleOpened();
    setTimeout(() => closed || loadRest(loaded?.shims), SETTLE_MS);
    events.emit('open', { path: run?.location?.path ?? '' });
  };

  /** A run has died: another one begins where the user was, unless that has been tried too often. */
  const recover = (app: LoadedApp, at: PageUrl, error: Error): void => {
    run = undefined;
    if (closed) return;
    showSilence(false);
    const { count } = restarts;
    if (!isWorthRestarting(error) || !restarts.admit()) {
      const exhausted = new DinghyError(
        'CONTAINER_RESTARTS_EXHAUSTED',
        { restarts: count, detail: error.message },
        { cause: error },
      );
      fail(count === 0 ? error : exhausted);
      return;
    }
    void putIntoWords(error).then(() => closed || events.emit('restart', { error }));
    chrome.launchScreen.show();
    show(startRun(app, at)).catch(() => undefined);
  };

  const fail = (error: Error): void => {
    // It lies over the error screen.
    hideLaunchScreen();
    chrome.errorScreen.show({
      title: options.name ?? appId,
      // For the user, in the user's language. The hint is for the host's developers, who get it by the `error` event.
      message: menu.words.failed,
      ...(isDinghyError(error) && { code: error.code }),
      retry: true,
    });
    void beginning.reportFatal(error);
  };

  const startOver = (): void => {
    chrome.errorScreen.hide();
    chrome.launchScreen.show();
    run?.dispose('restarted');
    run = undefined;
    if (!loaded) reading = readManifest();
    begun = begin();
  };

  // --- the user and the host ---

  const showSilence = (silent: boolean): void => {
    if (silent) chrome.showLoading({ title: menu.words.loading, mask: false });
    else chrome.hideNotice('loading');
    events.emit('silence', { silent });
  };

  const goHome = async (): Promise<void> => {
    if (!loaded) return;
    const { app, pages } = loaded.appPackage;
    const url: PageUrl = { path: app.entryPagePath, query: {} };
    await run?.navigate({ type: pages.isTab(url.path) ? 'switchTab' : 'reLaunch', url }).catch(() => undefined);
  };

  const openSettings = async (permissions: Permissions): Promise<void> => {
    const before = Object.entries(permissions.answered());
    const after = await chrome.showSettings(
      before.map(([scope, allowed]) => ({ scope, allowed, label: scopeWords(scope, language).label })),
    );
    for (const { scope, allowed } of after) permissions.set(scope, allowed);
  };

  const share = async (from: 'menu' | 'button'): Promise<void> => {
    const current = run;
    if (!current || !options.share) return;
    await shareCurrentPage(from, {
      appId,
      name: options.name ?? appId,
      ask: (asked) => current.askShareCard(asked),
      location: () => current.location,
      share: options.share,
    });
  };

  const chooseMenu = async (id: string): Promise<void> => {
    if (!menu.isOwn(id)) return void events.emit('menu', { id });
    if (id === 'restart') return startOver();
    if (id === 'share') return share('menu').catch(() => undefined);
    if (id === 'addToHome')
      return void options.addToHome?.({ appId, name: options.name ?? appId, ...(options.icon && { icon: options.icon }) });
    if (!loaded) return;
    if (id === 'about') await chrome.showAbout({ version: loaded.appPackage.manifest.version });
    else if (id === 'settings') await openSettings(loaded.permissions);
  };

  const showTabBarOf = ({ resources, tabBar }: LoadedApp): void => {
    void showTabBar(tabBar(), chrome, (path) => resources.loadObjectUrl(path));
  };

  const setTheme = (next: Theme): void => {
    if (next === theme || closed) return;
    theme = next;
    chrome.setTheme(next);
    if (!loaded?.appPackage.app.darkmode) return;
    run?.setTheme(next);
    showTabBarOf(loaded);
  };
  const followDevice = (): void => setTheme(prefersDark?.matches ? 'dark' : 'light');
  if (options.theme === undefined) prefersDark?.addEventListener('change', followDevice);

  const setShown = (next: boolean): void => {
    if (next === shown || closed) return;
    shown = next;
    run?.setShown(next);
  };
  const visibility = followVisibility(mount.ownerDocument, setShown);

  const close: SessionBeginning['settleClosed'] = (reason, extraData) => {
    if (closed) return;
    closed = reason;
    clearTimeout(announce);
    prefersDark?.removeEventListener('change', followDevice);
    visibility.stop();
    run?.dispose(`closed by ${reason}`);
    run = undefined;
    loaded?.resources.dispose();
    for (const shim of loaded?.shims.all ?? []) shim.dispose?.();
    chrome.dispose();
    box.remove();
    beginning.settleClosed(reason, extraData);
  };

  let begun = begin();

  return {
    async open(url) {
      // While the package is read there is no run yet.
      await begun;
      if (!run) throw new DinghyError('CONTAINER_CLOSED', { appId });
      await run.navigate({ type: 'reLaunch', url: parsePageUrl(url, '') });
    },
    setShown: (next) => visibility.setHostShown(next),
    setTheme,
    setFontSize(size) {
      fontSize = toTextSize(size, mount.ownerDocument);
      run?.setFontSize(fontSize);
    },
    close,
  };
}

/** A package that cannot be read or run fails the same way again; a realm that died may live the next time. */
function isWorthRestarting(error: Error): boolean {
  return !isDinghyError(error) || error.code === 'ENGINE_REALM_ENDED' || error.code.startsWith('BRIDGE_');
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
