// What a browser can do beside the network, storage and facts that every mini-program needs: fetched when it is first used.

import { createBatteryShim } from '../device/battery-shim.ts';
import { createClipboardShim } from '../device/clipboard-shim.ts';
import { createMotionShim } from '../device/motion-shim.ts';
import { createNetworkStatusShim } from '../device/network-status-shim.ts';
import { createPhoneShim } from '../device/phone-shim.ts';
import { createScreenShim } from '../device/screen-shim.ts';
import { createVibrationShim } from '../device/vibration-shim.ts';
import type { AppFiles } from '../files/app-files.ts';
import type { FileDriver } from '../files/file-driver.ts';
import { createFileShim } from '../files/file-shim.ts';
import { createHandOverShim } from '../files/hand-over-shim.ts';
import type { KeptFiles } from '../files/kept-files.ts';
import { createMemoryFileDriver } from '../files/memory-file-driver.ts';
import type { TemporaryFiles } from '../files/temporary-files.ts';
import { createLocationShim } from '../location/location-shim.ts';
import { createAudioShim } from '../media/audio-shim.ts';
import { createCameraShim } from '../media/camera-shim.ts';
import { createImageShim } from '../media/image-shim.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { createSocketShim } from '../network/socket-shim.ts';
import type { Shim } from '../shim.ts';
import type { DefaultWebShimsOptions } from './default-web-shims.ts';
import { createIndexedDbFileDriver } from './indexed-db-file-driver.ts';
import { createWebAudioDriver } from './web-audio-driver.ts';
import type { WebBattery } from './web-battery.ts';
import { createWebCameraDriver } from './web-camera-driver.ts';
import {
  createWebClipboardDriver,
  createWebNetworkStatusDriver,
  createWebPhoneDriver,
  createWebScreenDriver,
  createWebVibrationDriver,
} from './web-drivers.ts';
import type { WebExtra } from './web-extra-apis.ts';
import { createWebHandOverDriver } from './web-hand-over-driver.ts';
import { createWebImageDriver } from './web-image-driver.ts';
import { createWebLocationDriver } from './web-location-driver.ts';
import { createWebMotionDriver } from './web-motion-driver.ts';
import { createWebSocketDriver } from './web-socket-driver.ts';

export { createKeptFiles } from '../files/kept-files.ts';

export interface WebExtrasOptions extends Pick<DefaultWebShimsOptions, 'loadImage' | 'confirmPhoneCall' | 'onClipboardWritten'> {
  readonly files: AppFiles;
  readonly temporary: TemporaryFiles;
  readonly kept: KeptFiles;
  readonly policy: NetworkPolicy;
  readonly battery: WebBattery;
}

/** In memory where the browser keeps nothing: the very mention of its database may throw. */
export function createWebFileDriver(namespace: string | undefined): FileDriver {
  try {
    return createIndexedDbFileDriver(namespace === undefined ? {} : { namespace });
  } catch {
    return createMemoryFileDriver();
  }
}

export const createWebExtra: Readonly<Record<WebExtra, (options: WebExtrasOptions) => Shim>> = {
  clipboard: ({ onClipboardWritten }) =>
    createClipboardShim({
      driver: createWebClipboardDriver(),
      ...(onClipboardWritten ? { onWritten: onClipboardWritten } : {}),
    }),
  networkStatus: () => createNetworkStatusShim({ driver: createWebNetworkStatusDriver() }),
  vibration: () => createVibrationShim({ driver: createWebVibrationDriver() }),
  phone: ({ confirmPhoneCall }) =>
    createPhoneShim({ driver: createWebPhoneDriver(), ...(confirmPhoneCall ? { confirm: confirmPhoneCall } : {}) }),
  screen: () => createScreenShim({ driver: createWebScreenDriver() }),
  audio: ({ loadImage }) => createAudioShim({ driver: createWebAudioDriver(), load: loadImage }),
  camera: () => createCameraShim({ driver: createWebCameraDriver() }),
  image: ({ files, loadImage }) => createImageShim({ driver: createWebImageDriver(), files, load: loadImage }),
  files: ({ kept, temporary, loadImage }) => createFileShim({ kept, temporary, loadPackageFile: loadImage }),
  handOver: ({ files }) => createHandOverShim({ driver: createWebHandOverDriver(), files }),
  socket: ({ policy }) => createSocketShim({ driver: createWebSocketDriver(), policy }),
  location: () => createLocationShim({ driver: createWebLocationDriver() }),
  motion: () => createMotionShim({ driver: createWebMotionDriver() }),
  battery: ({ battery }) => createBatteryShim({ driver: { name: 'web', read: battery.read } }),
};
