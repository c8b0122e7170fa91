import { adoptStyles } from './adopt-styles.ts';
import { createCapsule } from './capsule.ts';
import type { Chrome, ChromeOptions, MenuEntry } from './chrome.ts';
import { NAVIGATION_BAR_HEIGHT, TAB_BAR_HEIGHT } from './dimensions.ts';
import { createErrorScreen } from './error-screen.ts';
import { followKeyboard } from './keyboard.ts';
import { createLaunchScreen } from './launch-screen.ts';
import { createLazyDialogs } from './load-dialogs.ts';
import { createLazyNotice } from './load-notices.ts';
import { makeElement } from './make-element.ts';
import { makeSafeAreaProbe, measureChrome, readInsets, type TabBarPlace } from './measure.ts';
import { createPageHost } from './page-host.ts';
import { type Arrangement, applyArrangement, arrange, isHandheld, type Orientation } from './shape.ts';
import { chromeStyles } from './styles/index.ts';
import type { TabBarInternals } from './tab-bar.ts';
import { followTheme } from './theme.ts';
import { wordsOf } from './words.ts';

/**
 * Draws what surrounds a mini-program's pages: navigation and tab bar, capsule, notices, dialogs, launch and error screen.
 *
 * @example
 * const chrome = createChrome({ mount: panel, app: { name: 'Shop' }, events });
 * const slot = chrome.pages.createSlot();
 * slot.viewport.append(viewFrame);
 * slot.setNavigationBar({ title: 'Home' });
 * await chrome.pages.show(slot, 'none');
 */
export function createChrome(options: ChromeOptions): Chrome {
  const { app, events } = options;
  const words = wordsOf(options.language);
  const menu: readonly MenuEntry[] = options.menu ?? ['about', 'settings', 'restart', 'copyLink'];
  const addStyles = (sheets: readonly string[]): void => adoptStyles(root, sheets);

  // The parts report changes while they are being made, before there is anything to bring up to date.
  let ready = false;
  let disposed = false;
  const root = options.mount instanceof ShadowRoot ? options.mount : options.mount.attachShadow({ mode: 'closed' });
  const box = root.host;
  let arrangement: Arrangement = { shape: 'full', width: 0, height: 0 };
  /** The box's size and the device's insets when they last changed. To ask at any other time has the browser lay out the host's page. */
  let measured = { width: 0, height: 0, insets: { top: 0, right: 0, bottom: 0, left: 0 } };
  const measure = (): void => {
    measured = { width: box.clientWidth, height: box.clientHeight, insets: readInsets(probe) };
  };
  /** What the device has been asked for. */
  let locked: Orientation = 'auto';
  const probe = makeSafeAreaProbe();
  const launchScreen = createLaunchScreen(app, words, () => refresh());
  const errorScreen = createErrorScreen(app, words, { retry: events.retry, change: () => refresh() });
  const layers = {
    app: makeElement('div', { class: 'layer dialog-layer app-dialogs' }),
    own: makeElement('div', { class: 'layer dialog-layer own-dialogs' }),
    notice: makeElement('div', {
      class: 'layer dialog-layer notice-layer',
      role: 'status',
      attributes: { 'aria-live': 'polite' },
    }),
  };
  const notice = createLazyNotice({ layer: layers.notice, addStyles });
  const dialogs = createLazyDialogs({
    app,
    words,
    layers,
    addStyles,
    onChange: () => refresh(),
  });
  let tabBar: TabBarInternals | undefined;
  const tabBarElement = makeElement('nav', { class: 'tab-bar' });
  tabBarElement.hidden = true;
  const pages = createPageHost({
    words,
    tabBarElement,
    on: events,
    onChange: () => refresh(),
    otherSize(orientation) {
      const other = arrangementOf(orientation);
      return other.shape === arrangement.shape ? undefined : other;
    },
  });
  const entries = (): readonly MenuEntry[] =>
    pages.current?.isShareable === false ? menu.filter((entry) => idOf(entry) !== 'share') : menu;
  const capsule = createCapsule(words, {
    close: events.close,
    menu: () => {
      dialogs
        .use(({ showMenu }) => showMenu(entries()))
        .then(
          (id) => id !== undefined && events.menu(id),
          () => undefined,
        );
    },
  });
  const element = makeElement('div', { class: 'chrome' }, [
    probe,
    pages.element,
    layers.notice,
    errorScreen.element,
    launchScreen.element,
    layers.app,
    ...(options.capsule === false ? [] : [capsule.element]),
    layers.own,
  ]);
  element.style.setProperty('--nav-height', `${NAVIGATION_BAR_HEIGHT}px`);
  element.style.setProperty('--tab-height', `${TAB_BAR_HEIGHT}px`);
  if (options.statusBarHeight !== undefined) element.style.setProperty('--top-inset', `${options.statusBarHeight}px`);

  let metricsText = '';
  const metrics: Chrome['metrics'] = (orientation = pages.current?.orientation) => {
    const device = { ...measured.insets, top: options.statusBarHeight ?? measured.insets.top };
    return measureChrome(arrangementOf(orientation), device, tabBarPlace());
  };
  const tabBarPlace = (): TabBarPlace => (tabBar?.visible ? tabBar.state?.position : undefined);
  const arrangementOf = (orientation: Orientation = 'auto'): Arrangement => arrange(measured, orientation, isHandheld());
  const fitShape = (): void => {
    const orientation = pages.current?.orientation ?? 'auto';
    if (orientation !== locked && fillsScreen(measured)) {
      locked = orientation;
      lockScreen(orientation);
    }
    arrangement = arrangementOf(orientation);
    applyArrangement(element, arrangement);
  };
  const resized = (): void => {
    fitShape();
    reportMetrics();
  };

  /** Brings what depends on several parts up to date: insets of pages, tone of the capsule, what can be focused. */
  function refresh(): void {
    if (!ready || disposed) return;
    const place = tabBarPlace();
    pages.setTabBarSpace({
      top: place === 'top' ? TAB_BAR_HEIGHT : 0,
      bottom: place === 'bottom' ? 'calc(var(--tab-height) + var(--safe-bottom))' : '0px',
    });
    const covered = !launchScreen.element.hidden || !errorScreen.element.hidden;
    capsule.setTone(dialogs.isAppOpen ? 'white' : covered ? screenTone() : pageTone());
    pages.element.inert = covered || dialogs.isAppOpen || dialogs.isOwnOpen;
    resized();
  }

  const screenTone = (): 'white' | 'black' => (theme.current === 'dark' ? 'white' : 'black');
  const pageTone = (): 'white' | 'black' =>
    pages.current?.isFullScreen ? 'white' : (pages.current?.navigationBar.textStyle ?? 'black');
  const reportMetrics = (): void => {
    const now = metrics();
    const text = JSON.stringify(now);
    if (text === metricsText || disposed) return;
    metricsText = text;
    events.metrics?.(now);
  };

  const theme = followTheme(options.theme, (name) => {
    element.dataset.theme = name;
    refresh();
  });
  adoptStyles(root, chromeStyles);
  root.append(element);
  const observer = new ResizeObserver(() => {
    measure();
    resized();
  });
  observer.observe(box);
  // Its padding is the insets, and its box another one when a notch goes from one side to the other.
  observer.observe(probe, { box: 'border-box' });
  const stopKeyboard = followKeyboard(element, (height) => events.keyboard?.(height));
  ready = true;
  measure();
  refresh();

  return {
    element,
    pages,
    get tabBar() {
      return tabBar;
    },
    addTabBar(create) {
      const on = { tab: events.tab, change: () => refresh() };
      tabBar = create({ element: tabBarElement, language: words.language, addStyles, on });
      return tabBar;
    },
    showToast: notice.showToast,
    showLoading: notice.showLoading,
    hideNotice: notice.hideNotice,
    showModal: (modal, signal) => dialogs.use(({ showModal }) => showModal(modal, signal)),
    showActionSheet: (sheet, signal) => dialogs.use(({ showActionSheet }) => showActionSheet(sheet, signal)),
    showMedia: (media, current) => dialogs.use(({ showMedia }) => showMedia(media, current)),
    askConsent: (consent, signal) => dialogs.use(({ askConsent }) => askConsent(consent, signal)),
    showSettings: (permissions) => dialogs.use(({ showSettings }) => showSettings(permissions)),
    showAbout: (about) => dialogs.use(({ showAbout }) => showAbout(about)),
    launchScreen,
    errorScreen,
    setTheme: theme.set,
    metrics,
    dispose() {
      disposed = true;
      if (locked !== 'auto') lockScreen('auto');
      observer.disconnect();
      stopKeyboard();
      theme.dispose();
      dialogs.dispose();
      notice.dispose();
      pages.dispose();
      element.remove();
    },
  };
}

function idOf(entry: MenuEntry): string {
  return typeof entry === 'string' ? entry : entry.id;
}

/** Nothing is loaded where there is nothing to ask. */
function lockScreen(orientation: Orientation): void {
  if (typeof (globalThis.screen?.orientation as { readonly lock?: unknown } | undefined)?.lock !== 'function' || !isHandheld())
    return;
  import('./device-screen.ts').then(
    (device) => device.lockScreen(orientation),
    () => undefined,
  );
}

/** A mini-program beside the host's own content has no say in how the device is held. */
function fillsScreen({ width, height }: Pick<Arrangement, 'width' | 'height'>): boolean {
  return width >= window.innerWidth && height >= window.innerHeight;
}
