// What passes between a page view and its two peers: the container (`host`) and the logic layer (`logic`).

import type { CommitPayload, InstanceId, Json } from './commit.ts';
import type { PageId } from './lifecycle.ts';
import type { EventAnswerPayload, ViewEventPayload } from './view-event.ts';

/** `event` frames, container to view, on the lifecycle channel. */
export interface HostToViewEvents {
  /** Gives a warm, empty view its page. Sent once. */
  readonly pageInit: PageInitPayload;
  readonly themeChange: { readonly theme: 'light' | 'dark' };
  /** Bars have come or gone, or the device has been turned. */
  readonly safeAreaChange: Pick<PageInitPayload, 'safeArea'>;
  /** The user's text size, in CSS pixels, has changed. */
  readonly fontSizeChange: { readonly fontSizeSetting: number };
  readonly pageScrollTo: {
    readonly scrollTop?: number;
    readonly selector?: string;
    readonly durationMs: number;
    readonly offsetTop?: number;
  };
  /** Colours round the page's content, as `wx.setBackgroundColor` and `wx.setBackgroundTextStyle` say them; others stay. */
  readonly setBackground: { readonly color?: string; readonly topColor?: string; readonly textStyle?: 'dark' | 'light' };
  readonly startPullDownRefresh: Record<string, never>;
  readonly stopPullDownRefresh: Record<string, never>;
  /** The page is covered, by another one or because the host hides the mini-program; or it is seen again. */
  readonly shown: { readonly isShown: boolean };
  /** The user has gone back while the view held that (`holdBack`): the page stays. */
  readonly back: Record<string, never>;
  /** A font that the page may use from here on, as `wx.loadFontFace` names it. The bytes are a font's: the container has looked. */
  readonly addFont: {
    readonly family: string;
    readonly bytes: ArrayBuffer;
    readonly style?: string;
    readonly weight?: string;
  };
  /** The input that has the keyboard loses it. */
  readonly hideKeyboard: Record<string, never>;
  /** CSS pixels of the view that a keyboard covers; 0 without one. */
  readonly keyboardHeight: { readonly height: number };
}

/** Calls, container to view. */
export interface HostToViewCalls {
  /**
   * A subpackage has been loaded while the page is open: what its view may come to need of it, as in `pageInit`. The
   * container waits for the answer before it tells the logic layer (`packageLoaded`), whose next commit may name them.
   */
  readonly addComponents: { readonly params: { readonly closure: string }; readonly result: Record<string, never> };
}

export interface PageInitPayload {
  readonly page: PageId;
  readonly path: string;
  /** JSON text of a {@link ViewClosurePayload}: parsing text beats cloning objects of this size. */
  readonly closure: string;
  readonly theme: 'light' | 'dark';
  /** The user's text size, for pages that ask for it, in CSS pixels. */
  readonly fontSizeSetting: number;
  /** CSS pixels; the part of the view that the host's chrome covers (a custom navigation bar's capsule is not among it). */
  readonly safeArea: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly backgroundColor: string;
  readonly disableScroll: boolean;
  readonly enablePullDownRefresh: boolean;
  readonly backgroundTextStyle: 'dark' | 'light';
  readonly onReachBottomDistance: number;
  /**
   * JSON text of a {@link CommitPayload}: what the package says that the logic layer will send first. The view shows it at
   * once, and makes of it what the logic layer's first commit says.
   */
  readonly firstCommit?: string;
}

/**
 * The part of the app's view bundles that one page needs. `components` holds package-format's `ViewComponent`s, `wxs`
 * the WXS modules of those templates and what they require.
 */
export interface ViewClosurePayload {
  readonly appStyle: string;
  readonly components: { readonly [path: string]: Json };
  readonly wxs: { readonly [id: string]: Json };
}

/** `event` frames, view to container. */
export interface ViewToHostEvents {
  /** The logic layer's first commit has been painted. */
  readonly firstPaint: Record<string, never>;
  /** What the package says that the page shows first has been painted; the logic layer may not have spoken yet. */
  readonly earlyPaint: Record<string, never>;
  /** Our own code in the view failed, or something there is not allowed. */
  readonly viewError: { readonly code: string; readonly message: string };
  /** `<navigator>` and `<button open-type>`: an API call that the view makes for the user, as `wx.<api>(params)`. */
  readonly invoke: { readonly api: string; readonly params: Json };
  /** Something lies over the page that going back closes instead of leaving the page. */
  readonly holdBack: { readonly isHeld: boolean };
  /**
   * A finger that came from the left edge. `distance` is its way to the right in CSS pixels, `isFast` whether it was thrown
   * in the end.
   */
  readonly swipeBack: {
    readonly phase: 'start' | 'move' | 'end' | 'cancel';
    readonly distance: number;
    readonly isFast: boolean;
  };
}

/** Calls, view to container. */
export interface ViewToHostCalls {
  /**
   * Bytes of a package file (`/assets/a.png`, resolved against the package root) or of a remote address that the app's
   * domain rules admit. Rejects with `RESOURCE_*` codes.
   */
  readonly loadResource: {
    readonly params: { readonly url: string };
    readonly result: { readonly mime: string; readonly bytes: ArrayBuffer };
  };
  /** Code of a pack of built-in components (docs/decisions/0014-component-packs.md), for a view whose templates name its tags. */
  readonly loadPack: { readonly params: { readonly name: string }; readonly result: { readonly code: string } };
  /**
   * As the event `invoke`, where the answer goes to the page: `<button open-type>`. A failure is an answer too, in the
   * platform's words, which the container has and a view has not.
   */
  readonly invoke: {
    readonly params: ViewToHostEvents['invoke'];
    readonly result: { readonly isOk: boolean; readonly result: { readonly [name: string]: Json } };
  };
  /** Keeps what has been drawn as a temporary file of the app. */
  readonly keepFile: {
    readonly params: { readonly mime: string; readonly bytes: ArrayBuffer };
    readonly result: { readonly path: string };
  };
}

/** `event` frames, view to logic layer, on the view-event channel. */
export interface ViewToLogicEvents {
  readonly viewEvent: ViewEventPayload;
  readonly pageScroll: { readonly scrollTop: number };
  readonly pageReachBottom: Record<string, never>;
  readonly pagePullDownRefresh: Record<string, never>;
  readonly pageResize: { readonly windowWidth: number; readonly windowHeight: number };
  /**
   * A list in `field` of an instance's data, of which the view has the first items, comes to its end: it is going to need
   * `count` items in all. What there is of them comes in a commit.
   */
  readonly itemsWanted: { readonly instance: InstanceId; readonly field: string; readonly count: number };
  /** One answer of an intersection or media-query observer. */
  readonly observerEntry: { readonly observer: number; readonly entry: Json };
  /** An animation of `animate` has ended, or what `clearAnimation` asked for is done. */
  readonly animationEnd: { readonly animation: number };
  /** View scripts (WXS): runs a method of an instance. */
  readonly callMethod: { readonly instance: InstanceId; readonly method: string; readonly args: Json };
  /** View scripts: as `triggerEvent` of that instance. */
  readonly triggerEvent: { readonly instance: InstanceId; readonly name: string; readonly detail: Json };
}

/** `patch` frames, logic layer to view, on the render channel: {@link CommitPayload}. Acknowledged by `patchAck`. */
export type RenderCommit = CommitPayload;

/** Calls, logic layer to view, on the render channel. Each waits for the commits sent before it. */
export interface LogicToViewCalls {
  readonly selectorQuery: {
    readonly params: { readonly queries: readonly SelectorQueryItem[] };
    readonly result: readonly Json[];
  };
  /** A method of a component's context object (`wx.createVideoContext(id).play()`), or of what stands for its node. */
  readonly callComponent: { readonly params: ComponentCallPayload; readonly result: Json };
  /** Bytes of what the page may show, for pictures that the logic layer draws. As a template of `scope` names it. */
  readonly readResource: {
    readonly params: { readonly scope: InstanceId; readonly url: string };
    readonly result: { readonly mime: string; readonly bytes: ArrayBuffer };
  };
  /** Passed on to the container, which alone keeps files. */
  readonly keepFile: ViewToHostCalls['keepFile'];
}

export interface ComponentCallPayload {
  readonly scope: InstanceId;
  /** Also `canvas-id=a`, a canvas by that attribute as the older of its APIs name it, and `<camera>`, by the tag. */
  readonly selector: string;
  /** Among what the selector names. */
  readonly index: number;
  readonly method: string;
  readonly argument?: Json;
}

/** One-way from logic to view, on the render channel, as `event` frames. */
export interface LogicToViewEvents {
  readonly observe: {
    readonly observer: number;
    readonly kind: 'intersection' | 'media';
    readonly scope: InstanceId;
    readonly options: Json;
  };
  readonly unobserve: { readonly observer: number };
  readonly animate: AnimatePayload;
  /** Takes away what `animate` has set: all of it, or the named properties. Answered by `animationEnd`. */
  readonly clearAnimation: {
    readonly animation: number;
    readonly scope: InstanceId;
    readonly selector: string;
    readonly properties?: readonly string[];
  };
  readonly componentEvent: ComponentEventPayload;
  readonly eventAnswer: EventAnswerPayload;
}

/** `this.animate(selector, keyframes, …)`: plays on every element that the selector names. */
export interface AnimatePayload {
  readonly animation: number;
  readonly scope: InstanceId;
  readonly selector: string;
  /** As the mini-program wrote them: `{ offset, ease, opacity, rotate, translate: [x, y], … }`. */
  readonly keyframes: readonly { readonly [name: string]: Json }[];
  /** Without a timeline. An `animationEnd` comes when all elements are done. */
  readonly durationMs?: number;
  /** Progress follows a scroll container instead of the clock; there is no end. */
  readonly timeline?: {
    readonly scrollSource: string;
    readonly orientation: 'horizontal' | 'vertical';
    readonly startScrollOffset: number;
    readonly endScrollOffset: number;
    readonly timeRange: number;
  };
}

/**
 * An event that a component triggered, for the view scripts among its handlers; the methods among them have run already,
 * in the logic layer, which is why a script cannot stop the event there.
 */
export interface ComponentEventPayload {
  readonly instance: InstanceId;
  readonly type: string;
  readonly detail: Json;
  readonly bubbles: boolean;
  readonly composed: boolean;
  readonly capturePhase: boolean;
  /** How many handlers are scripts, up to where the event was stopped. */
  readonly scripts: number;
}

/** One `select…().fields(…)` of a selector query. */
export interface SelectorQueryItem {
  /** Instance whose shadow tree is searched. */
  readonly scope: InstanceId;
  readonly selector: string | 'viewport';
  readonly all: boolean;
  readonly fields: {
    readonly id?: boolean;
    readonly dataset?: boolean;
    readonly mark?: boolean;
    readonly rect?: boolean;
    readonly size?: boolean;
    readonly scrollOffset?: boolean;
    readonly properties?: readonly string[];
    readonly computedStyle?: readonly string[];
    readonly node?: boolean;
    readonly context?: boolean;
  };
}
