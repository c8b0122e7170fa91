// What a browser can do beside the network, storage and facts that every mini-program needs: fetched when it is first used.

import { createClipboardShim } from '../device/clipboard-shim.ts';
import { createNetworkStatusShim } from '../device/network-status-shim.ts';
import { createPhoneShim } from '../device/phone-shim.ts';
import { createScreenShim } from '../device/screen-shim.ts';
import { createVibrationShim } from '../device/vibration-shim.ts';
import type { TemporaryFiles } from '../files/temporary-files.ts';
import { createAudioShim } from '../media/audio-shim.ts';
import { createCameraShim } from '../media/camera-shim.ts';
import { createImageShim } from '../media/image-shim.ts';
import type { Shim } from '../shim.ts';
import type { DefaultWebShimsOptions } from './default-web-shims.ts';
import { createWebAudioDriver } from './web-audio-driver.ts';
import { createWebCameraDriver } from './web-camera-driver.ts';
import {
  createWebClipboardDriver,
  createWebNetworkStatusDriver,
  createWebPhoneDriver,
  createWebScreenDriver,
  createWebVibrationDriver,
} from './web-drivers.ts';
import type { WebExtra } from './web-extra-apis.ts';
import { createWebImageDriver } from './web-image-driver.ts';

export interface WebExtrasOptions extends Pick<DefaultWebShimsOptions, 'loadImage' | 'confirmPhoneCall' | 'onClipboardWritten'> {
  readonly files: TemporaryFiles;
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
};
