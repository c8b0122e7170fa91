// Every shim of this package over drivers that do nothing, for the suite that all shims pass.

import { createClipboardShim } from '../device/clipboard-shim.ts';
import { createNetworkStatusShim } from '../device/network-status-shim.ts';
import { createPhoneShim } from '../device/phone-shim.ts';
import { createScreenShim } from '../device/screen-shim.ts';
import { createVibrationShim } from '../device/vibration-shim.ts';
import { createTemporaryFiles } from '../files/temporary-files.ts';
import { createImageShim } from '../media/image-shim.ts';
import { createListPolicy } from '../network/list-policy.ts';
import { createRequestShim } from '../network/request-shim.ts';
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
    image: () =>
      createImageShim({
        driver: { name, choose: async () => [], measure: async () => ({ width: 1, height: 1 }) },
        files,
        load: async () => ({ bytes: new ArrayBuffer(0), mime: 'image/png' }),
      }),
  };
}
