// The trusted surface round page views: what the user can believe, because no mini-program draws it.
// In: states and questions from the container. Out: what the user did. Text and colours of the mini-program arrive here
// too; they are set as text and as parsed colours, never as markup or as style sheets.

import type { AbortSignalLike } from '@dinghy/bridge-protocol';
import type { Orientation } from './shape.ts';

export interface ViewedMedium {
  readonly url: string;
  readonly isFilm: boolean;
}

export interface Chrome {
  /** The element that fills the mount. */
  readonly element: HTMLElement;
  readonly pages: PageHost;
  /** Undefined where none has been added: an app may have none, or a custom one. */
  readonly tabBar: TabBar | undefined;
  /** Puts one in its place, once. Its code is not the chrome's own, because few pages of a first launch need it. */
  addTabBar(create: typeof import('./tab-bar.ts').createTabBar): TabBar;

  /**
   * One notice at a time: a toast replaces a loading and the other way round, as on the platform. Resolves when it is shown;
   * rejects with `API_FAILED` where the code that shows it cannot be had.
   */
  showToast(toast: ToastOptions): Promise<void>;
  showLoading(loading: LoadingOptions): Promise<void>;
  /** Hides what is shown; with `only`, nothing if that is of the other kind. */
  hideNotice(only?: 'toast' | 'loading'): Promise<void>;

  /** Waits its turn behind other dialogs. Rejects with `API_ABORTED`, or `API_RATE_LIMITED` when too many wait. */
  showModal(modal: ModalOptions, signal?: AbortSignalLike): Promise<ModalResult>;
  /** The index of the chosen item; `undefined` when the user cancelled. */
  showActionSheet(sheet: ActionSheetOptions, signal?: AbortSignalLike): Promise<number | undefined>;
  /** Asks for a permission, in the container's name. Cannot be answered in its first half second. */
  askConsent(consent: ConsentOptions, signal?: AbortSignalLike): Promise<boolean>;
  /** Lists permissions with a switch each; resolves with the final state when closed. */
  showSettings(permissions: readonly PermissionState[]): Promise<readonly PermissionState[]>;
  showAbout(about: AboutOptions): Promise<void>;
  /** Pictures and films that fill the screen; the addresses are object URLs or such that the host may load. */
  showMedia(media: readonly ViewedMedium[], current: number): Promise<void>;

  readonly launchScreen: LaunchScreen;
  readonly errorScreen: ErrorScreen;

  setTheme(theme: 'light' | 'dark'): void;
  /**
   * What the information APIs say of the window. Changes are told by `events.metrics`.
   *
   * @param orientation of a page that is about to be shown. Default: of the current one
   */
  metrics(orientation?: Orientation): ChromeMetrics;
  dispose(): void;
}

export interface ChromeOptions {
  /** A shadow root of the container's, or an element, which gets a closed one. Takes all of its space. */
  readonly mount: ShadowRoot | HTMLElement;
  readonly app: AppIdentity;
  readonly theme?: 'light' | 'dark';
  /** Language of the chrome's own words. Default: the document's, else English. */
  readonly language?: 'en' | 'zh-CN';
  /** Height of the area that the host's or the device's status bar covers, in CSS pixels. Default: `env(safe-area-inset-top)`. */
  readonly statusBarHeight?: number;
  /** Default true. A host that leaves it out must offer closing itself. */
  readonly capsule?: boolean;
  /** Entries of the capsule's menu. Default: about, settings, restart, copy link. */
  readonly menu?: readonly MenuEntry[];
  readonly events: ChromeEvents;
}

/** Comes from the package and the store, never from the running mini-program. */
export interface AppIdentity {
  readonly name: string;
  /** Object URL or data URL. Without one, the first letter of the name on a colour. */
  readonly icon?: string;
}

/** What the user did. */
export interface ChromeEvents {
  back(): void;
  home(): void;
  close(): void;
  menu(id: string): void;
  tab(index: number): void;
  /** Retry of the error screen. */
  retry(): void;
  /** Size or insets have changed. */
  metrics?(metrics: ChromeMetrics): void;
  /** A keyboard covers the lowest part of the chrome's element, or no longer does. CSS pixels. */
  keyboard?(height: number): void;
}

/** By name alone: what the chrome has words and an icon for. */
export type MenuEntry = MenuItem | 'about' | 'settings' | 'restart' | 'copyLink' | 'share' | 'addToHome';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon: MenuIcon;
}

export type MenuIcon = 'about' | 'settings' | 'restart' | 'link' | 'share' | 'report' | 'star';

/** CSS pixels, from the top left of the chrome's element. */
export interface ChromeMetrics {
  readonly width: number;
  readonly height: number;
  readonly statusBarHeight: number;
  /** Without the status bar. */
  readonly navigationBarHeight: number;
  /** Below a page of a tab, with the safe area; 0 while there is none. */
  readonly tabBarHeight: number;
  /** Above it, where the bar is there. */
  readonly topTabBarHeight: number;
  readonly safeArea: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly menuButton: Rect;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Where page views live. An iframe reloads when it is moved, so a slot is made in its final place before it has a page. */
export interface PageHost {
  /** An empty, invisible slot, laid out at full size. Put the view's iframe into `viewport` once; never move it. */
  createSlot(): PageSlot;
  /** Plays `transition` from the current slot to `next`, which becomes `current`; resolves when it is over. */
  show(next: PageSlot, transition: PageTransition): Promise<void>;
  /**
   * A finger draws the current slot aside, and `below` comes into sight under it. `show(below, 'pop')` goes on from where it
   * is then. `undefined` while something else moves.
   */
  beginSwipe(below: PageSlot): PageSwipe | undefined;
  readonly current: PageSlot | undefined;
}

export interface PageSwipe {
  /** Way of the finger to the right, CSS pixels. */
  move(distance: number): void;
  /** Back to how it was. */
  cancel(): void;
}

/** `push` covers the current page, `pop` uncovers the next one; `none` swaps (tabs, redirects, first page). */
export type PageTransition = 'push' | 'pop' | 'none';

export interface PageSlot {
  readonly viewport: HTMLElement;
  readonly navigationBar: NavigationBarState;
  setNavigationBar(change: Partial<NavigationBarState>): void;
  /** Leaves room for the tab bar, and shows it, while this slot is current. Default false. */
  setTabPage(isTabPage: boolean): void;
  /** Colour behind the view until it has painted, and beyond its edges. */
  setBackground(color: string): void;
  /** The way up that the page asks for; undefined until that has been said. */
  readonly orientation: Orientation | undefined;
  setOrientation(orientation: Orientation): void;
  /** Whether the menu has an entry that gives this page to others, where the host takes it. Default true. */
  readonly isShareable: boolean;
  setShareable(isShareable: boolean): void;
  /** Takes the bars' room too, that way up, until it is called with `undefined`. The capsule stays where it is. */
  setFullScreen(orientation: Orientation | undefined): void;
  /** Size of the viewport as it is, or will be, when shown. */
  size(): { readonly width: number; readonly height: number };
  /** Removes the slot and what is in it. */
  remove(): void;
}

export interface NavigationBarState {
  readonly title: string;
  readonly backgroundColor: string;
  readonly textStyle: 'white' | 'black';
  /** `custom`: only the capsule is drawn, and the viewport takes the whole height. */
  readonly style: 'default' | 'custom';
  readonly loading: boolean;
  readonly back: boolean;
  readonly home: boolean;
  /** Transition of the colours, in milliseconds. */
  readonly colorTransitionMs: number;
}

export interface TabBar {
  /** Replaces everything. */
  set(state: TabBarState): void;
  readonly state: TabBarState | undefined;
  update(change: Partial<Omit<TabBarState, 'items'>>): void;
  updateItem(index: number, change: Partial<TabItemState>): void;
  setVisible(visible: boolean, animate: boolean): void;
}

export interface TabBarState {
  readonly color: string;
  readonly selectedColor: string;
  readonly backgroundColor: string;
  readonly borderStyle: 'black' | 'white';
  readonly position: 'bottom' | 'top';
  readonly selected: number;
  readonly items: readonly TabItemState[];
}

export interface TabItemState {
  readonly text: string;
  /** Object URLs, made by the container from package files. '' for none. */
  readonly icon?: string;
  readonly selectedIcon?: string;
  /** '' for none. */
  readonly badge?: string;
  readonly redDot?: boolean;
}

export interface ToastOptions {
  readonly title: string;
  readonly icon: 'success' | 'error' | 'loading' | 'none';
  /** Object URL; goes before `icon`. */
  readonly image?: string;
  readonly durationMs: number;
  /** Keeps touches from the page below. */
  readonly mask: boolean;
}

export interface LoadingOptions {
  readonly title: string;
  readonly mask: boolean;
}

export interface ModalOptions {
  readonly title: string;
  readonly content: string;
  readonly showCancel: boolean;
  /** '' for the chrome's own words. */
  readonly cancelText: string;
  readonly confirmText: string;
  readonly cancelColor?: string;
  readonly confirmColor?: string;
  /** Shows an input field; its text is the result's `content`. */
  readonly editable?: boolean;
  readonly placeholder?: string;
}

export interface ModalResult {
  readonly confirm: boolean;
  readonly cancel: boolean;
  readonly content?: string;
}

export interface ActionSheetOptions {
  readonly items: readonly string[];
  readonly itemColor?: string;
  readonly alertText?: string;
}

export interface ConsentOptions {
  /** What is asked for, in the container's words: `use your location`. */
  readonly request: string;
  /** The mini-program's reason, from its app.json. Shown as its words. */
  readonly reason?: string;
}

export interface PermissionState {
  readonly scope: string;
  readonly label: string;
  readonly allowed: boolean;
}

export interface AboutOptions {
  readonly version: string;
  readonly developer?: string;
  readonly description?: string;
}

export interface LaunchScreen {
  show(): void;
  /** 0 to 1. */
  setProgress(progress: number): void;
  /** Fades out; resolves when the pages are free to be touched. */
  hide(): Promise<void>;
}

export interface ErrorScreen {
  /** @param code shown small, for a report */
  show(code?: string): void;
  hide(): void;
}
