// The `wx.*` functions that the chrome itself answers. Page-related ones act on the page in front, as on the platform.

import type { Shim, ShimCall } from '@dinghy/api-shims';
import { DinghyError } from '@dinghy/errors';
import type { Chrome, PageSlot, TabBar, TabBarState, TabItemState, ViewedMedium } from './chrome.ts';

export interface UiShimOptions {
  /**
   * Turns an address given by the mini-program (`/images/a.png`, `https:…`, a temporary file) into one that the host page may
   * load, under the app's domain rules. Rejects for what is not allowed.
   */
  readonly loadImage: (url: string) => Promise<string>;
}

interface Toast {
  readonly title: string;
  readonly icon?: string;
  readonly image?: string;
  readonly duration?: number;
  readonly mask?: boolean;
}

interface Modal {
  readonly title?: string;
  readonly content?: string;
  readonly showCancel?: boolean;
  readonly cancelText?: string;
  readonly cancelColor?: string;
  readonly confirmText?: string;
  readonly confirmColor?: string;
  readonly editable?: boolean;
  readonly placeholderText?: string;
}

const TOAST_ICONS: Readonly<Record<string, 'success' | 'error' | 'loading' | 'none'>> = {
  success: 'success',
  error: 'error',
  fail: 'error',
  exception: 'error',
  loading: 'loading',
  none: 'none',
};
const TOAST_MS = 1500;

export function createUiShim(chrome: Chrome, options: UiShimOptions): Shim {
  return {
    name: 'ui/chrome',
    apis: {
      ...noticeApis(chrome, options),
      ...dialogApis(chrome, options),
      ...navigationBarApis(chrome),
      showShareMenu: () => currentSlot(chrome).setShareable(true),
      hideShareMenu: () => currentSlot(chrome).setShareable(false),
      ...tabBarApis(chrome, options),
    },
  };
}

type Apis = Shim['apis'];

function noticeApis(chrome: Chrome, { loadImage }: UiShimOptions): Apis {
  // hideToast and hideLoading take away whichever is shown, unless asked not to; mini-programs mix the pairs up.
  const hide = (kind: 'toast' | 'loading') => (params: { readonly noConflict?: boolean }) =>
    chrome.hideNotice(params.noConflict ? kind : undefined);
  return {
    async showToast({ title, icon, image, duration, mask }: Toast) {
      const source = image ? await loadImage(image) : undefined;
      await chrome.showToast({
        title,
        icon: (icon !== undefined && Object.hasOwn(TOAST_ICONS, icon) && TOAST_ICONS[icon]) || 'success',
        durationMs: duration ?? TOAST_MS,
        mask: mask ?? false,
        ...(source ? { image: source } : {}),
      });
    },
    showLoading: ({ title, mask }: Toast) => chrome.showLoading({ title, mask: mask ?? false }),
    hideToast: hide('toast'),
    hideLoading: hide('loading'),
  };
}

function dialogApis(chrome: Chrome, { loadImage }: UiShimOptions): Apis {
  return {
    showModal(modal: Modal, call: ShimCall) {
      waitForUser(call);
      return chrome.showModal(
        {
          title: modal.title ?? '',
          content: modal.content ?? '',
          showCancel: modal.showCancel ?? true,
          cancelText: modal.cancelText ?? '',
          confirmText: modal.confirmText ?? '',
          ...(modal.cancelColor ? { cancelColor: modal.cancelColor } : {}),
          ...(modal.confirmColor ? { confirmColor: modal.confirmColor } : {}),
          editable: modal.editable ?? false,
          placeholder: modal.placeholderText ?? '',
        },
        call.signal,
      );
    },
    async showActionSheet(
      sheet: { readonly itemList: readonly string[]; readonly itemColor?: string; readonly alertText?: string },
      call: ShimCall,
    ) {
      waitForUser(call);
      const { itemList: items, ...rest } = sheet;
      const tapIndex = await chrome.showActionSheet({ items, ...rest }, call.signal);
      if (tapIndex === undefined) throw new DinghyError('API_USER_CANCELLED', {});
      return { tapIndex };
    },
    async previewImage({ urls, current }: { readonly urls: readonly string[]; readonly current?: string | number }) {
      const first = typeof current === 'number' ? current : Math.max(0, urls.indexOf(current ?? ''));
      await showMedia(
        chrome,
        urls.map((url) => loadImage(url).then((loaded) => ({ url: loaded, isFilm: false }))),
        first,
      );
    },
    async previewMedia({ sources, current }: { readonly sources: readonly MediaSource[]; readonly current?: number }) {
      const media = sources.map(async ({ url, type }) => ({ url: await loadImage(url), isFilm: type === 'video' }));
      await showMedia(chrome, media, current ?? 0);
    },
  };
}

interface MediaSource {
  readonly url: string;
  readonly type?: 'image' | 'video';
}

/** Shows what can be loaded of it, from the one asked for on. */
async function showMedia(chrome: Chrome, loading: readonly Promise<ViewedMedium>[], first: number): Promise<void> {
  const loaded = await Promise.allSettled(loading);
  const shown = loaded.flatMap((medium, index) => (medium.status === 'fulfilled' ? [{ index, medium: medium.value }] : []));
  if (shown.length === 0) throw new DinghyError('API_FAILED', { reason: 'no image could be loaded' });
  const start = shown.findIndex(({ index }) => index >= first);
  // Answers when the viewer is open; nobody waits for it to be closed. It ends with the session at the latest.
  void chrome
    .showMedia(
      shown.map(({ medium }) => medium),
      Math.max(0, start),
    )
    .catch(() => undefined);
}

/** The deadline's clock stands still while a person decides. */
function waitForUser(call: ShimCall): void {
  call.progress({ state: 'user' });
}

interface BarColors {
  readonly frontColor: string;
  readonly backgroundColor: string;
  readonly animation?: { readonly duration?: number };
}

function navigationBarApis(chrome: Chrome): Apis {
  const change = (of: Parameters<PageSlot['setNavigationBar']>[0]) => (): void => currentSlot(chrome).setNavigationBar(of);
  return {
    setNavigationBarTitle: ({ title }: { readonly title: string }) => currentSlot(chrome).setNavigationBar({ title }),
    setNavigationBarColor({ frontColor, backgroundColor, animation }: BarColors) {
      const front = frontColor.toLowerCase();
      if (front !== '#ffffff' && front !== '#000000') {
        throw new DinghyError('API_PARAMETER_INVALID', {
          path: 'parameter.frontColor',
          expected: '#ffffff or #000000',
          actual: 'another',
        });
      }
      currentSlot(chrome).setNavigationBar({
        textStyle: front === '#ffffff' ? 'white' : 'black',
        backgroundColor,
        colorTransitionMs: animation?.duration ?? 0,
      });
    },
    showNavigationBarLoading: change({ loading: true }),
    hideNavigationBarLoading: change({ loading: false }),
    hideHomeButton: change({ home: false }),
  };
}

function currentSlot(chrome: Chrome): PageSlot {
  const slot = chrome.pages.current;
  if (!slot) throw new DinghyError('API_FAILED', { reason: 'no page is open' });
  return slot;
}

interface TabItemChange {
  readonly index: number;
  readonly text?: string;
  readonly iconPath?: string;
  readonly selectedIconPath?: string;
}

function tabBarApis(chrome: Chrome, { loadImage }: UiShimOptions): Apis {
  const item =
    (of: (params: { readonly text?: string }) => Partial<TabItemState>) =>
    (params: { readonly index: number; readonly text?: string }): void => {
      requireTabBar(chrome, params.index).updateItem(params.index, of(params));
    };
  return {
    setTabBarBadge: item(({ text }) => ({ badge: text ?? '', redDot: false })),
    removeTabBarBadge: item(() => ({ badge: '' })),
    showTabBarRedDot: item(() => ({ redDot: true, badge: '' })),
    hideTabBarRedDot: item(() => ({ redDot: false })),
    async setTabBarItem({ index, text, iconPath, selectedIconPath }: TabItemChange) {
      const tabBar = requireTabBar(chrome, index);
      const [icon, selectedIcon] = await Promise.all(
        [iconPath, selectedIconPath].map((path) => (path ? loadImage(path) : undefined)),
      );
      tabBar.updateItem(index, {
        ...(text === undefined ? {} : { text }),
        ...(icon === undefined ? {} : { icon }),
        ...(selectedIcon === undefined ? {} : { selectedIcon }),
      });
    },
    setTabBarStyle(style: Partial<Pick<TabBarState, 'color' | 'selectedColor' | 'backgroundColor' | 'borderStyle'>>) {
      requireTabBar(chrome).update(style);
    },
    showTabBar: ({ animation }: { readonly animation?: boolean }) => setVisible(chrome, true, animation),
    hideTabBar: ({ animation }: { readonly animation?: boolean }) => setVisible(chrome, false, animation),
  };
}

function setVisible(chrome: Chrome, visible: boolean, animation = false): void {
  requireTabBar(chrome).setVisible(visible, animation);
}

function requireTabBar({ tabBar }: Chrome, index = 0): TabBar {
  if (!tabBar?.state) throw new DinghyError('API_FAILED', { reason: 'not TabBar page' });
  if (!tabBar.state.items[index]) throw new DinghyError('API_FAILED', { reason: 'tabbar item not found' });
  return tabBar;
}
