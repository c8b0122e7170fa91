import { isKeptPath } from '@dinghy/bridge-protocol';
import type { AppFiles } from '../files/app-files.ts';
import type { KeptFiles } from '../files/kept-files.ts';
import { createTemporaryFiles, type TemporaryFile } from '../files/temporary-files.ts';
import { createLazyShim } from '../lazy-shim.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import type { Shim, ShimCall } from '../shim.ts';
import { createAppEntries } from '../storage/app-entries.ts';
import type { StorageDriver } from '../storage/storage-driver.ts';
import type { StorageShim } from '../storage/storage-shim.ts';
import type { WindowFacts } from '../system/system-facts.ts';
import { createSystemShim, type SystemShim } from '../system/system-shim.ts';
import { createWebBattery } from './web-battery.ts';
import { readWebApp, readWebAuthorize, readWebDevice, readWebSetting } from './web-device.ts';
import { WEB_EXTRA_APIS, WEB_USUAL_APIS, type WebExtra, type WebUsual } from './web-extra-apis.ts';
import type { WebExtrasOptions } from './web-extras.ts';
import { createWebStorageDriver } from './web-storage-driver.ts';

export interface DefaultWebShimsOptions {
  /** The domain lists. There is no default: without it no app reaches any server. */
  readonly policy: NetworkPolicy;
  /** Default: the page's own, which refuses redirects because it cannot see where they lead; see `NetworkOptions.fetch`. */
  readonly fetch?: typeof fetch;
  /** What identifies the signed-in user of the host; keeps users of one browser apart. */
  readonly user?: string;
  /** Default: IndexedDB, else localStorage, else memory. */
  readonly storageDriver?: StorageDriver;
  readonly host?: { readonly appId: string; readonly version: string };
  readonly theme: () => 'light' | 'dark';
  /** The user's text size, in CSS pixels. Default: 16. */
  readonly fontSize?: () => number;
  readonly window: () => WindowFacts;
  /** Bytes of a picture of an app: package file, or remote under the app's domain rules. */
  readonly loadImage: (appId: string, src: string) => Promise<TemporaryFile>;
  readonly confirmPhoneCall?: (number: string, call: ShimCall) => Promise<boolean>;
  readonly onClipboardWritten?: (appId: string) => void;
}

export interface DefaultWebShims {
  readonly all: readonly Shim[];
  readonly storage: Pick<StorageShim, 'snapshot'>;
  readonly system: SystemShim;
  readonly files: AppFiles;
  /** Loads the code of what most programs call before long. */
  loadUsual(): Promise<void>;
  /** Loads the code of functions that nobody has called yet, so that they are there without a network. */
  loadRest(): Promise<void>;
}

const loadExtras = (): Promise<typeof import('./web-extras.ts')> => import('./web-extras.ts');

/** Removes the files that an app has kept in this browser. */
export async function clearWebFiles(appId: string, user: string | undefined): Promise<void> {
  const { createWebFileDriver } = await loadExtras();
  const driver = createWebFileDriver(user);
  await driver.clear(appId).finally(() => driver.dispose?.());
}

/** Everything that a browser can do for a mini-program, in one call. Leave out or replace members of `all` at will. */
export function createDefaultWebShims(options: DefaultWebShimsOptions): DefaultWebShims {
  const temporary = createTemporaryFiles();
  const battery = createWebBattery();
  let kept: KeptFiles | undefined;
  /** A database that most programs never need, opened by the first that does. */
  const openKept = async (): Promise<KeptFiles> => {
    const { createKeptFiles, createWebFileDriver } = await loadExtras();
    kept ??= createKeptFiles({ driver: createWebFileDriver(options.user) });
    return kept;
  };
  const files: AppFiles = {
    add: temporary.add,
    releaseApp: temporary.releaseApp,
    write: (appId, path, bytes) => openKept().then((opened) => opened.write(appId, path, bytes)),
    read: (appId, path) =>
      isKeptPath(path) ? openKept().then((opened) => opened.read(appId, path)) : temporary.read(appId, path),
  };
  const driver = options.storageDriver ?? createWebStorageDriver(options.user === undefined ? {} : { namespace: options.user });
  const entries = createAppEntries(driver);
  const usualOptions = {
    // Called without its object, `fetch` throws.
    fetch: options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init)),
    policy: options.policy,
    files,
    driver,
    entries,
  };
  const host = options.host ?? { appId: '', version: '1.0.0' };
  const system = createSystemShim({
    read: () => ({
      window: options.window(),
      device: readWebDevice(),
      app: readWebApp(host, { theme: options.theme(), fontSizeSetting: options.fontSize?.() ?? 16 }),
      setting: readWebSetting(options.window().screenWidth > options.window().screenHeight),
      authorize: readWebAuthorize(),
      battery: battery.current(),
    }),
  });
  const extras = (Object.keys(WEB_EXTRA_APIS) as WebExtra[]).map((extra) =>
    createLazyShim(`${extra}/web`, WEB_EXTRA_APIS[extra], async () => {
      const { createWebExtra } = await loadExtras();
      const extraOptions: WebExtrasOptions = { ...options, files, temporary, battery, kept: await openKept() };
      return createWebExtra[extra](extraOptions);
    }),
  );
  const loadUsual = (): Promise<typeof import('./web-usual.ts')> => import('./web-usual.ts');
  const usual = (Object.keys(WEB_USUAL_APIS) as WebUsual[]).map((name) =>
    createLazyShim(`${name}/web`, WEB_USUAL_APIS[name], async () => (await loadUsual()).createWebUsual[name](usualOptions)),
  );
  /** Answers nothing: what is held for an app whether it has called for it or not. */
  const held: Shim = {
    name: 'held/web',
    apis: {},
    releaseApp(appId) {
      files.releaseApp(appId);
      entries.releaseApp(appId);
    },
    dispose: () => driver.dispose?.(),
  };
  const all: readonly Shim[] = [...usual, system, held, ...extras];
  return {
    all,
    storage: entries,
    system,
    files,
    loadUsual: () => loadUsual().then(() => undefined),
    loadRest: () => loadExtras().then(() => undefined),
  };
}
