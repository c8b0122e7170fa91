// What a session has once it has read its manifest: the package, its resources, and the host-side functions.

import { createDefaultWebShims } from '@dinghy/api-shims/web';
import { DinghyError } from '@dinghy/errors';
import type { AppPackageManifest, PackageReader, TabBarConfig, WindowConfig } from '@dinghy/package-format';
import type { Chrome, ChromeMetrics, Orientation } from '../chrome/index.ts';
import { loadPart } from '../load-once.ts';
import { createLazyResources } from './load-resources.ts';
import { type PageUrl, parsePageUrl, resolveFileAddress } from './navigation/parse-page-url.ts';
import { type AppPackage, createAppPackage } from './packages/app-package.ts';
import type { Resources } from './resources.ts';
import { type Looks, orientationOf, type Theme } from './run/page-setup.ts';
import type { SessionOptions } from './session-options.ts';
import { createSessionShims, type PlatformFactory, type PlatformShims, type ShimContext } from './session-shims.ts';
import { toWindowFacts } from './window-facts.ts';

export interface LoadedApp {
  readonly appPackage: AppPackage;
  readonly resources: Resources;
  readonly shims: PlatformShims;
  /** First page of the first run. */
  readonly launchUrl: PageUrl;
  /** The app's own theme: one that does not say that it knows the dark one is always light, as on the platform. */
  readonly looks: Looks;
  /** In the shape of the page on top, which the chrome may not show yet. */
  metrics(): ChromeMetrics;
  tabBar(): TabBarConfig | undefined;
}

export interface LoadAppContext {
  readonly chrome: Pick<Chrome, 'metrics'>;
  /** Of the chrome. */
  readonly looks: Looks;
  /** Of the page that the user sees. */
  currentPath(): string | undefined;
  /** That it has been given; undefined while it is being opened. */
  currentOrientation(): Orientation | undefined;
}

const tileCode = loadPart('map tiles', () => import('./parse-tile-address.ts'));

/**
 * @param reading the manifest, on its way
 * @returns rejects with what is wrong with the package
 */
export async function loadApp(
  options: SessionOptions,
  reading: Promise<PackageReader>,
  { chrome, looks, currentPath, currentOrientation }: LoadAppContext,
): Promise<LoadedApp> {
  const { appId } = options;
  const reader = await reading;
  const found = reader.manifest.appId;
  if (found !== appId) throw new DinghyError('CONTAINER_APP_MISMATCH', { expected: appId, found });
  checkVersion(options.version, reader.manifest);

  const appPackage = createAppPackage(reader);
  const { app, pages } = appPackage;
  const appTheme = (): Theme => (app.darkmode ? looks.theme() : 'light');
  const { path, query } = startPageOf(appPackage, options.path);
  const currentWindow = (): WindowConfig => appPackage.windowOf(currentPath() ?? path, appTheme());
  const metrics = (): ChromeMetrics => chrome.metrics(currentOrientation() ?? orientationOf(appPackage, currentWindow(), chrome));

  const resources = createLazyResources({
    appPackage,
    ...(options.fetch && { fetch: options.fetch }),
    admitsRemote: (url) => options.admitsResource(appId, url),
    async loadTemporary(url) {
      if (!url.startsWith('dinghy-tile:')) return shims.files?.read(appId, url);
      const tile = options.loadMapTile && (await tileCode.load()).parseTileAddress(url);
      return tile && options.loadMapTile?.(tile, appId);
    },
  });
  const context: ShimContext = {
    appId,
    ...(options.fetch && { fetch: options.fetch }),
    policy: options.network,
    theme: appTheme,
    fontSize: looks.fontSize,
    window() {
      const shape = { custom: currentWindow().navigationStyle === 'custom', tab: pages.isTab(currentPath() ?? path) };
      return toWindowFacts(metrics(), shape, globalThis.devicePixelRatio ?? 1);
    },
    loadImage: (_appId, src) => resources.load(resolveFileAddress(src, currentPath() ?? path)),
  };
  const shims = createSessionShims(context, options.platform ?? webPlatform(options.user), options.shims);

  return {
    appPackage,
    resources,
    shims,
    launchUrl: { path, query: { ...query, ...options.query } },
    looks: { theme: appTheme, fontSize: looks.fontSize },
    metrics,
    tabBar: () => (appTheme() === 'dark' ? (app.dark?.tabBar ?? app.tabBar) : app.tabBar),
  };
}

function webPlatform(user: string | undefined): PlatformFactory {
  return (context) => createDefaultWebShims({ ...context, ...(user !== undefined && { user }) });
}

/** As links have it, case does not count. */
function checkVersion(version: string | undefined, { appId, version: found }: AppPackageManifest): void {
  if (version !== undefined && version.toLowerCase() !== found.toLowerCase())
    throw new DinghyError('LINK_APP_OTHER', { expected: `${appId} ${version}`, found: `${appId} ${found}` });
}

/** A query alone is for the home page. */
function startPageOf({ app, pages }: AppPackage, asked = ''): PageUrl {
  const url = parsePageUrl(asked === '' || asked.startsWith('?') ? app.entryPagePath + asked : asked, '');
  // A MiniApp starts at its home page where a link names a page that it does not have (PKG-26); others have a handler for it.
  return app.raw.miniapp !== undefined && !pages.has(url.path) ? { ...url, path: app.entryPagePath } : url;
}
