// Which APIs a mini-program is told that it has, before there is code to answer any.

import type { Shim } from '@dinghy/api-shims';
import { apiOutlines, apiSource } from '@dinghy/bridge-protocol';

/** What the container answers itself: calls/own-shims.ts. A test compares the two. */
const OWN_APIS: readonly string[] = [
  'authorize',
  'getSetting',
  'openSetting',
  'loadSubpackage',
  'preDownloadSubpackage',
  'exitMiniProgram',
  'navigateBackMiniProgram',
  'showToast',
  'showLoading',
  'hideToast',
  'hideLoading',
  'showModal',
  'showActionSheet',
  'previewImage',
  'previewMedia',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'hideHomeButton',
  'showShareMenu',
  'hideShareMenu',
  'setTabBarBadge',
  'removeTabBarBadge',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'setTabBarItem',
  'setTabBarStyle',
  'showTabBar',
  'hideTabBar',
  'navigateTo',
  'redirectTo',
  'reLaunch',
  'switchTab',
  'navigateBack',
  'loadFontFace',
  'hideKeyboard',
  'pageScrollTo',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'setBackgroundColor',
  'setPageOrientation',
  'setBackgroundTextStyle',
  'onWindowResize',
];

/**
 * What is answered over the bridge, and what ends subscriptions.
 *
 * @param shims the platform's and the host's
 * @param opensMiniPrograms whether the host opens others for this one
 */
export function listAnswered(shims: readonly Pick<Shim, 'apis'>[], opensMiniPrograms: boolean): readonly string[] {
  const own = opensMiniPrograms ? [...OWN_APIS, 'navigateToMiniProgram'] : OWN_APIS;
  const listed = new Set([...own, ...shims.flatMap(({ apis }) => Object.keys(apis))]);
  return [...listed].flatMap((name) => {
    const outline = Object.hasOwn(apiOutlines, name) ? apiOutlines[name] : undefined;
    if (outline === undefined || outline.kind === 'sync') return [];
    return outline.off === undefined ? [name] : [name, outline.off];
  });
}

/** What `wx.canIUse` is true of: answered calls, known facts, and storage in its synchronous form where there is storage. */
export function listGranted(answered: readonly string[], facts: readonly string[]): readonly string[] {
  const granted = new Set(answered);
  const mirrored = Object.keys(apiOutlines).filter(
    (name) => apiSource(name) === 'storage' && granted.has(name.replace(/Sync$/, '')),
  );
  return [...answered, ...facts, ...mirrored];
}
