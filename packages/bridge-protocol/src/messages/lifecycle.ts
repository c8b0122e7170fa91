// What the container tells the logic layer (channel 2), as `event` frames named by `m`, and what the logic layer asks a
// page view. Page identity on the logic side is the page id that the container mints; it is also the multiplexer port
// of that page's view.

import type { Json } from './commit.ts';

/** Minted by the container, from 1 upwards, never reused in a session. */
export type PageId = number;

export type OpenType = 'appLaunch' | 'navigateTo' | 'navigateBack' | 'redirectTo' | 'switchTab' | 'reLaunch';

export interface LaunchOptions {
  readonly path: string;
  readonly query: { readonly [name: string]: string };
  readonly scene: number;
  readonly referrerInfo: { readonly appId?: string; readonly extraData?: Json };
}

/**
 * Everything that the logic layer needs before any mini-program code runs. Order of a start: `boot`; the engine runs the
 * main package's `logic.js`; `packageLoaded` with root ''; `launch`; `pageOpen`.
 */
export interface BootPayload {
  readonly appId: string;
  /** Validated app manifest (package-format's `AppManifest`), for `__wxConfig`-style reads. */
  readonly appManifest: Json;
  /** Snapshot of the app's storage: key to JSON text. */
  readonly storage: { readonly [key: string]: string };
  /** Answers of the synchronous information APIs (`getSystemInfoSync`, …), by API name. */
  readonly facts: { readonly [api: string]: Json };
  /** JSON text of `apiOutlines`: what the logic layer makes the functions of `wx` from that hosts answer. */
  readonly apis: string;
  /** Names of the `wx.*` APIs this host implements; the others are callable and fail. */
  readonly grantedApis: readonly string[];
}

/** A package's `logic.js` has run in the engine; here is the text of its `logic.json`. */
export interface PackageLoadedPayload {
  /** '' for the main package. */
  readonly root: string;
  readonly bundle: string;
}

export interface PageOpenPayload {
  readonly page: PageId;
  readonly path: string;
  readonly query: { readonly [name: string]: string };
  readonly openType: OpenType;
  /** Page whose `navigateTo` opened this one; its event channel connects the two. */
  readonly opener?: PageId;
}

/** `event` frames on the lifecycle channel, container to logic layer: name to body. */
export interface LifecycleEvents {
  readonly boot: BootPayload;
  readonly packageLoaded: PackageLoadedPayload;
  /** Runs app.js, then `App.onLaunch` and `App.onShow`. */
  readonly launch: LaunchOptions;
  readonly appShow: LaunchOptions;
  readonly appHide: Record<string, never>;
  readonly pageOpen: PageOpenPayload;
  readonly pageShow: { readonly page: PageId };
  readonly pageHide: { readonly page: PageId };
  readonly pageUnload: { readonly page: PageId };
  /** The page's view has died. Another has taken its place, on the port of the id `view`; it knows nothing of the page yet. */
  readonly viewReplaced: { readonly page: PageId; readonly view: PageId };
  /** The view has painted the page's first commit. */
  readonly pageReady: { readonly page: PageId };
  readonly pageTabItemTap: { readonly page: PageId; readonly index: number; readonly pagePath: string; readonly text: string };
  /** A page was asked for that the package does not have: `App.onPageNotFound`. */
  readonly pageNotFound: {
    readonly path: string;
    readonly query: { readonly [name: string]: string };
    /** It was to be the first page. */
    readonly isEntryPage: boolean;
  };
  readonly themeChange: { readonly theme: 'light' | 'dark' };
  /** Answers of synchronous information APIs that have changed since `boot`; the others stay. */
  readonly factsChange: Pick<BootPayload, 'facts'>;
  /** The answer of a subscribed API (`onNetworkStatusChange`, …) or of a task (`RequestTask.onHeadersReceived`, …). */
  readonly apiEvent: { readonly api: string; readonly event: string; readonly id?: number; readonly data: Json };
}

/** Calls on the lifecycle channel, container to logic layer. */
export interface LifecycleCalls {
  /** `onShareAppMessage`; answers the share card. */
  readonly shareAppMessage: {
    readonly params: { readonly page: PageId; readonly from: 'menu' | 'button' };
    readonly result: Json;
  };
}

/** `event` frames on the lifecycle channel, logic layer to container. */
export interface LogicReports {
  /** App code has been loaded, App.onLaunch has run. */
  readonly launched: Record<string, never>;
  /** App code threw, or a promise was rejected with nobody listening. Text is capped and holds no host paths. */
  readonly appError: { readonly message: string; readonly stack: string; readonly page?: PageId; readonly where: string };
  readonly console: { readonly level: 'debug' | 'log' | 'info' | 'warn' | 'error'; readonly args: readonly Json[] };
}
