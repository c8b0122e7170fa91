// What a page looks like from outside, and what its view is told at the start: both from the package's window config.

import type { PageInitPayload } from '@dinghy/bridge-protocol';
import type { WindowConfig } from '@dinghy/package-format';
import type { Chrome, ChromeMetrics, Orientation } from '../../chrome/index.ts';
import type { PageEntry, StackState } from '../navigation/page-stack.ts';
import type { AppPackage } from '../packages/app-package.ts';
import type { PageView } from './page-views.ts';

export type Theme = 'light' | 'dark';

/** Looks of the person's device, which an app may follow. */
export interface Looks {
  theme(): Theme;
  /** CSS pixels. */
  fontSize(): number;
}

/** From that shorter side on, an app that says `resizable` takes any shape; phones know nothing of it, as on the platform. */
const LARGE_SIDE_PX = 600;

/** The way up that a page is configured to be shown in. */
export function orientationOf({ app }: AppPackage, window: WindowConfig, chrome: Pick<Chrome, 'metrics'>): Orientation {
  if (window.pageOrientation !== 'portrait' || app.raw.resizable !== true) return window.pageOrientation;
  const { width, height } = chrome.metrics('auto');
  return Math.min(width, height) < LARGE_SIDE_PX ? 'portrait' : 'auto';
}

/**
 * Sets the bars round a page that is about to open, and gives its view what it needs.
 *
 * @param firstCommit what the view shows until the logic layer speaks
 */
export function setUpPage(
  entry: PageEntry,
  view: PageView,
  appPackage: AppPackage,
  chrome: Pick<Chrome, 'metrics'>,
  looks: Looks,
  firstCommit?: string,
): void {
  const theme = looks.theme();
  const window = appPackage.windowOf(entry.path, theme);
  const orientation = orientationOf(appPackage, window, chrome);
  view.slot.setOrientation(orientation);
  view.slot.setTabPage(entry.tab);
  view.slot.setBackground(window.backgroundColor);
  dressPage(entry, view, appPackage, theme);
  view.init({
    path: entry.path,
    closure: appPackage.closureOf(entry.path),
    theme,
    fontSizeSetting: looks.fontSize(),
    safeArea: safeAreaOf(entry, view, chrome.metrics(orientation)),
    backgroundColor: window.backgroundColor,
    disableScroll: window.disableScroll,
    enablePullDownRefresh: window.enablePullDownRefresh,
    backgroundTextStyle: window.backgroundTextStyle,
    onReachBottomDistance: window.onReachBottomDistance,
    ...(firstCommit !== undefined && { firstCommit }),
  });
}

/** The navigation bar as the package configures it; what the mini-program has set itself since is lost. */
function dressPage(entry: PageEntry, view: PageView, appPackage: AppPackage, theme: Theme): void {
  const window = appPackage.windowOf(entry.path, theme);
  view.slot.setNavigationBar({
    title: window.navigationBarTitleText,
    backgroundColor: window.navigationBarBackgroundColor,
    textStyle: window.navigationBarTextStyle,
    style: window.navigationStyle,
    loading: false,
  });
}

/** Back and home of the page on top: home leads out of a page that nothing leads back from. */
export function dressTop({ stack }: StackState, view: PageView, appPackage: AppPackage): void {
  const top = stack.at(-1);
  if (!top) return;
  const alone = stack.length === 1;
  view.slot.setNavigationBar({ back: !alone, home: alone && !top.tab && top.path !== appPackage.app.entryPagePath });
}

/** Insets of the view: what the bars cover is not part of it. */
export function safeAreaOf(
  entry: PageEntry,
  { slot }: PageView,
  { safeArea, tabBarHeight, topTabBarHeight }: ChromeMetrics,
): PageInitPayload['safeArea'] {
  const isCustom = slot.navigationBar.style === 'custom';
  return {
    ...safeArea,
    top: isCustom && !(entry.tab && topTabBarHeight > 0) ? safeArea.top : 0,
    bottom: entry.tab && tabBarHeight > 0 ? 0 : safeArea.bottom,
  };
}
