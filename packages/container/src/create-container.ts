// The container: what a host makes once, and opens mini-programs with.

import type { NetworkPolicy } from '@dinghy/api-shims';
import { createListPolicy } from '@dinghy/api-shims/list-policy';
import { DinghyError } from '@dinghy/errors';
import type { PackageSource } from '@dinghy/package-format';
import type { MenuItem } from './chrome/index.ts';
import { createWarmth } from './engine/keep-warm.ts';
import type { LogicEngine } from './engine/logic-engine.ts';
import type { ViewEngine } from './engine/view-engine.ts';
import { given } from './given.ts';
import type { OpenMiniProgramRequest } from './session/apis/app-shim.ts';
import type { PermissionDecision } from './session/calls/permissions.ts';
import type { ShareCard } from './session/calls/sharing.ts';
import { sessionCode } from './session/load-session.ts';
import type { LoadMapTile } from './session/map-tile.ts';
import type { MiniProgramHandle } from './session/mini-program-handle.ts';
import { createHttpSource } from './session/packages/http-source.ts';
import { createMemoryPermissionStore, type PermissionStore } from './session/permission-store.ts';
import type { HomeEntry, SessionOptions } from './session/session-options.ts';
import type { PlatformFactory, ShimFactory } from './session/session-shims.ts';
import { startSession } from './session/start-session.ts';
import { createFrameViewEngine } from './web/engine/create-frame-view-engine.ts';
import { createWebWorkerEngine } from './web/engine/create-web-worker-engine.ts';
import type { FrameSource } from './web/frames/frame-source.ts';

export interface ContainerOptions {
  /** Where the sandbox's frame documents come from: `hostedFrames` or, for development, `embeddedFrames`. */
  readonly frames: FrameSource;
  /**
   * Servers that mini-programs may reach through `wx.request`, `wx.downloadFile`, `wx.uploadFile`. Default: none.
   * `createListPolicy` makes one from lists; a policy can tell apps apart.
   */
  readonly network?: NetworkPolicy;
  /** Whether a view may show a picture, font or sound from an address. Default: origins that `network` admits for any use. */
  readonly admitsResource?: (appId: string, url: URL) => boolean;
  /** Where the ground of `<map>` comes from. Default: none; maps then show what is drawn on them, on a bare grid. */
  readonly mapTiles?: LoadMapTile;
  /** What identifies the signed-in user of the host: keeps storage of users of one browser apart. */
  readonly user?: string;
  /**
   * What asks servers on behalf of mini-programs, for `wx.request` and its kin and for pictures. Default: the page's own, which
   * refuses redirects, because a browser does not say where they lead. One that asks through the host's server and answers 3xx
   * with their `location` is followed, each hop under the domain rules.
   */
  readonly fetch?: typeof fetch;
  /** Host-side functions of your own, beside those of the platform: of two that answer the same API, yours. */
  readonly shims?: ShimFactory;
  /** Replaces what the platform can do, as a whole. Default: `createDefaultWebShims`, everything that a browser can do. */
  readonly platform?: PlatformFactory;
  /** Where the user's permissions are kept. Default: in memory. */
  readonly permissions?: PermissionStore;
  /** What the host says before the user is asked. Default: the user is always asked. */
  readonly decidePermission?: (request: { readonly appId: string; readonly scope: string }) => PermissionDecision;
  /** Lets mini-programs ask for others (`wx.navigateToMiniProgram`). Default: they cannot. */
  readonly openMiniProgram?: (request: OpenMiniProgramRequest) => unknown;
  /** Takes what the user shares: the menu has an entry for it then, and `<button open-type="share">` works. Default: neither. */
  readonly share?: (card: ShareCard) => unknown;
  /** Puts an entry on the home screen: the menu has one for it then. Default: it has none. */
  readonly addToHome?: (app: HomeEntry) => unknown;
  /** Language of the container's own words. Default: the document's, else English. */
  readonly language?: 'en' | 'zh-CN';
  /** Entries of the capsule's menu beside about, settings and restart. */
  readonly menu?: readonly MenuItem[];
  /** Default true. A host that leaves the capsule out must offer closing itself. */
  readonly capsule?: boolean;
  /** Height of what the host or the device draws over the top, in CSS pixels. Default: the safe area's. */
  readonly statusBarHeight?: number;
  /**
   * How long what every launch needs waits for the next one after the last mini-program was closed, in milliseconds. It makes
   * launches short and holds some 40 MB. 0 for never. Default five minutes.
   */
  readonly keepWarmMs?: number;
  /** False lets a mini-program that does not answer live on, for people who sit in a debugger. Default true. */
  readonly watch?: boolean;
  /** Replaces the realm of mini-program code. Default: a Web Worker in a sandboxed frame. */
  readonly engine?: LogicEngine;
  /** Replaces the realm of page views. Default: a sandboxed frame each. */
  readonly viewEngine?: ViewEngine;
}

export interface OpenOptions {
  readonly appId: string;
  /** Address of the folder that holds the package's `manifest.json`, or a source of its files. */
  readonly source: string | PackageSource;
  /** Element that the mini-program fills. It needs a size of its own. */
  readonly mount: HTMLElement;
  readonly name?: string;
  /** Object or data URL. */
  readonly icon?: string;
  /** First page, with or without query; a query alone is for the home page. Default: the package's home page. */
  readonly path?: string;
  /** Refuses a package of another version. */
  readonly version?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly scene?: number;
  readonly referrerInfo?: NonNullable<SessionOptions['referrerInfo']>;
  /** Default: the device's. */
  readonly theme?: 'light' | 'dark';
  /** The user's text size in CSS pixels, which mini-programs read and their pages may follow. Default: the browser's. */
  readonly fontSize?: number;
}

export interface Container {
  /** Opens a mini-program. What goes wrong is told by the handle, and shown to the user on an error screen. */
  open(options: OpenOptions): MiniProgramHandle;
  /**
   * Makes ready what every launch needs, so that the next one is short: for a host that has time to spare before the user
   * taps. After a first mini-program has been opened it happens by itself. Given up after `keepWarmMs` without one.
   */
  warm(): void;
  /**
   * For a user who removes a mini-program: closes it, and removes what it has stored and what the user has answered about it.
   * What a `platform` of your own keeps is yours to remove.
   *
   * @returns resolves when nothing is left, rejects with what could not be removed
   */
  forget(appId: string): Promise<void>;
  /** Closes everything that is open. */
  dispose(): void;
}

/**
 * @example
 * const container = createContainer({ frames: hostedFrames({ baseUrl: '/dinghy/' }) });
 * const shop = container.open({ appId: 'shop', source: '/apps/shop/', mount: document.querySelector('#panel') });
 * shop.on('error', ({ error }) => console.error(error));
 * @since 0.1.0
 */
export function createContainer(options: ContainerOptions): Container {
  const { frames, watch = true } = options;
  const engine = options.engine ?? createWebWorkerEngine({ frames, watch });
  const viewEngine = options.viewEngine ?? createFrameViewEngine({ frames, watch });
  const network = options.network ?? createListPolicy({});
  const permissionStore = options.permissions ?? createMemoryPermissionStore();
  const warmth = createWarmth({ engine, viewEngine, document: () => document, keepMs: options.keepWarmMs });
  const chosen = chosenOf(options);
  const open = new Set<MiniProgramHandle>();
  let disposed = false;

  return {
    open({ source, ...opened }) {
      if (disposed) throw new DinghyError('CONTAINER_CLOSED', { appId: opened.appId });
      const handle = startSession({
        ...opened,
        ...chosen,
        source: typeof source === 'string' ? createHttpSource(source) : source,
        engine,
        viewEngine,
        network,
        permissionStore,
        language: options.language ?? languageOf(opened.mount.ownerDocument),
        decidePermission: options.decidePermission ?? (() => 'ask'),
        admitsResource: options.admitsResource ?? ((appId, url) => isListed(network, appId, url)),
      });
      open.add(handle);
      warmth.opening();
      handle.on('open', () => warmth.opened());
      void handle.closed.then(() => {
        open.delete(handle);
        warmth.closed();
      });
      return handle;
    },
    warm() {
      // What cannot be loaded now is loaded by the next `open`, which says so.
      const whole = sessionCode.load().then(({ callsCode }) => callsCode.load());
      whole.catch(() => undefined);
      warmth.warm();
    },
    async forget(appId) {
      for (const handle of open) if (handle.appId === appId) handle.close();
      try {
        permissionStore.clear?.(appId);
      } finally {
        // The rest goes all the same.
        if (options.platform === undefined) await (await sessionCode.load()).clearStorage(appId, options.user);
      }
    },
    dispose() {
      disposed = true;
      warmth.dispose();
      for (const handle of open) handle.close();
    },
  };
}

/** What a session takes as the host has chosen it, or goes without. */
function chosenOf(options: ContainerOptions): Pick<SessionOptions, 'chrome'> & Partial<SessionOptions> {
  const { platform, user, shims, fetch, mapTiles, menu, share, addToHome, openMiniProgram, capsule, statusBarHeight } = options;
  const chrome = given({ capsule, statusBarHeight });
  return given({ platform, user, shims, fetch, loadMapTile: mapTiles, menu, share, addToHome, openMiniProgram, chrome });
}

function isListed(network: NetworkPolicy, appId: string, url: URL): boolean {
  return (['request', 'downloadFile', 'uploadFile'] as const).some((use) =>
    network.origins(appId, use).some((origin) => URL.canParse(origin) && new URL(origin).origin === url.origin),
  );
}

function languageOf(document: Document): 'en' | 'zh-CN' {
  return /^zh\b/i.test(document.documentElement.lang) ? 'zh-CN' : 'en';
}
