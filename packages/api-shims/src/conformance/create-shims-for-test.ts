// Every shim of this package over drivers that do nothing, for the suite that all shims pass.

import { createBatteryShim } from '../device/battery-shim.ts';
import { createClipboardShim } from '../device/clipboard-shim.ts';
import { createMotionShim } from '../device/motion-shim.ts';
import { createNetworkStatusShim } from '../device/network-status-shim.ts';
import { createPhoneShim } from '../device/phone-shim.ts';
import { createScreenShim } from '../device/screen-shim.ts';
import { createVibrationShim } from '../device/vibration-shim.ts';
import { createFileShim } from '../files/file-shim.ts';
import { createHandOverShim } from '../files/hand-over-shim.ts';
import { createKeptFiles } from '../files/kept-files.ts';
import { createMemoryFileDriver } from '../files/memory-file-driver.ts';
import { createTemporaryFiles } from '../files/temporary-files.ts';
import { createLocationShim } from '../location/location-shim.ts';
import { createImageShim } from '../media/image-shim.ts';
import { createListPolicy } from '../network/list-policy.ts';
import { createRequestShim } from '../network/request-shim.ts';
import { createSocketShim } from '../network/socket-shim.ts';
import { createTransferShim } from '../network/transfer-shim.ts';
import type { Shim } from '../shim.ts';
import { createMemoryStorageDriver } from '../storage/memory-storage-driver.ts';
import { createStorageShim } from '../storage/storage-shim.ts';
import { createSystemShim } from '../system/system-shim.ts';

export function createShimsForTest(): Readonly<Record<string, () => Shim>> {
  const name = 'test';
  const policy = createListPolicy({});
  const files = createTemporaryFiles();
  return {
    request: () => createRequestShim({ fetch, policy }),
    transfer: () => createTransferShim({ fetch, policy, files }),
    storage: () => createStorageShim({ driver: createMemoryStorageDriver() }),
    system: () => createSystemShim({ read: () => Object.create(null) as never }),
    clipboard: () => createClipboardShim({ driver: { name, read: async () => '', write: async () => undefined } }),
    'network-status': () => createNetworkStatusShim({ driver: { name, current: () => 'wifi', watch: () => () => undefined } }),
    vibration: () => createVibrationShim({ driver: { name, vibrate: () => true } }),
    phone: () => createPhoneShim({ driver: { name, dial: () => undefined } }),
    screen: () => createScreenShim({ driver: { name, keepOn: async () => () => undefined } }),
    battery: () => createBatteryShim({ driver: { name, read: async () => undefined } }),
    motion: () => createMotionShim({ driver: { name, watch: async () => () => undefined } }),
    location: () => createLocationShim({ driver: { name, locate: async () => ({ latitude: 0, longitude: 0, accuracy: 1 }) } }),
    socket: () =>
      createSocketShim({
        policy,
        driver: { name, open: () => ({ bufferedBytes: 0, send: () => undefined, close: () => undefined }) },
      }),
    files: () =>
      createFileShim({
        kept: createKeptFiles({ driver: createMemoryFileDriver() }),
        temporary: files,
        loadPackageFile: async () => ({ bytes: new ArrayBuffer(0), mime: 'image/png' }),
      }),
    'hand-over': () =>
      createHandOverShim({
        files,
        driver: { name, save: () => undefined, show: () => false, requireGesture: () => undefined },
      }),
    image: () =>
      createImageShim({
        driver: {
          name,
          choose: async () => [],
          measure: async () => ({ width: 1, height: 1 }),
          measureFilm: async () => ({ width: 1, height: 1, durationSeconds: 1 }),
          compress: async (file) => file,
        },
        files,
        load: async () => ({ bytes: new ArrayBuffer(0), mime: 'image/png' }),
      }),
  };
}
