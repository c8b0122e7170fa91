import { createClipboardShim } from '../device/clipboard-shim.ts';
import { createNetworkStatusShim } from '../device/network-status-shim.ts';
import { createPhoneShim } from '../device/phone-shim.ts';
import { createScreenShim } from '../device/screen-shim.ts';
import { createVibrationShim } from '../device/vibration-shim.ts';
import { createTemporaryFiles, type TemporaryFile, type TemporaryFiles } from '../files/temporary-files.ts';
import { createAudioShim } from '../media/audio-shim.ts';
import { createCameraShim } from '../media/camera-shim.ts';
import { createImageShim } from '../media/image-shim.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { createRequestShim } from '../network/request-shim.ts';
import { createTransferShim } from '../network/transfer-shim.ts';
import type { Shim, ShimCall } from '../shim.ts';
import type { StorageDriver } from '../storage/storage-driver.ts';
import { createStorageShim, type StorageShim } from '../storage/storage-shim.ts';
import type { WindowFacts } from '../system/system-facts.ts';
import { createSystemShim, type SystemShim } from '../system/system-shim.ts';
import { createWebAudioDriver } from './web-audio-driver.ts';
import { createWebCameraDriver } from './web-camera-driver.ts';
import { readWebApp, readWebAuthorize, readWebDevice, readWebSetting } from './web-device.ts';
import {
  createWebClipboardDriver,
  createWebNetworkStatusDriver,
  createWebPhoneDriver,
  createWebScreenDriver,
  createWebVibrationDriver,
} from './web-drivers.ts';
import { createWebImageDriver } from './web-image-driver.ts';
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
  readonly window: () => WindowFacts;
  /** Bytes of a picture of an app: package file, or remote under the app's domain rules. */
  readonly loadImage: (appId: string, src: string) => Promise<TemporaryFile>;
  readonly confirmPhoneCall?: (number: string, call: ShimCall) => Promise<boolean>;
  readonly onClipboardWritten?: (appId: string) => void;
}

export interface DefaultWebShims {
  readonly all: readonly Shim[];
  readonly storage: StorageShim;
  readonly system: SystemShim;
  readonly files: TemporaryFiles;
}

/** Everything that a browser can do for a mini-program, in one call. Leave out or replace members of `all` at will. */
export function createDefaultWebShims(options: DefaultWebShimsOptions): DefaultWebShims {
  const files = createTemporaryFiles();
  const network = {
    // Called without its object, `fetch` throws.
    fetch: options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init)),
    policy: options.policy,
  };
  const storage = createStorageShim({
    driver: options.storageDriver ?? createWebStorageDriver(options.user === undefined ? {} : { namespace: options.user }),
  });
  const host = options.host ?? { appId: '', version: '1.0.0' };
  const system = createSystemShim({
    read: () => ({
      window: options.window(),
      device: readWebDevice(),
      app: readWebApp(host, options.theme()),
      setting: readWebSetting(),
      authorize: readWebAuthorize(),
    }),
  });
  const all: readonly Shim[] = [
    createRequestShim(network),
    createTransferShim({ ...network, files }),
    storage,
    system,
    createClipboardShim({
      driver: createWebClipboardDriver(),
      ...(options.onClipboardWritten ? { onWritten: options.onClipboardWritten } : {}),
    }),
    createNetworkStatusShim({ driver: createWebNetworkStatusDriver() }),
    createVibrationShim({ driver: createWebVibrationDriver() }),
    createPhoneShim({
      driver: createWebPhoneDriver(),
      ...(options.confirmPhoneCall ? { confirm: options.confirmPhoneCall } : {}),
    }),
    createScreenShim({ driver: createWebScreenDriver() }),
    createAudioShim({ driver: createWebAudioDriver(), load: options.loadImage }),
    createCameraShim({ driver: createWebCameraDriver() }),
    createImageShim({ driver: createWebImageDriver(), files, load: options.loadImage }),
  ];
  return { all, storage, system, files };
}
