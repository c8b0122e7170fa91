// What the information APIs say of window, device and app. `getSystemInfo` is the union of the newer ones.
// Sizes in CSS pixels, coordinates from the top left of the container.

import { boolean, number, object, oneOf, optional, text } from '../build-descriptor.ts';
import type { Fields, Schema } from '../schema.ts';

const safeArea = object({ left: number, right: number, top: number, bottom: number, width: number, height: number });

const windowFields: Fields = {
  pixelRatio: number,
  screenWidth: number,
  screenHeight: number,
  windowWidth: number,
  windowHeight: number,
  statusBarHeight: number,
  safeArea: optional(safeArea),
  screenTop: number,
};

const deviceFields: Fields = {
  abi: optional(text),
  deviceAbi: optional(text),
  benchmarkLevel: number,
  brand: text,
  model: text,
  system: text,
  platform: oneOf('ios', 'android', 'ohos', 'windows', 'mac', 'devtools', 'web'),
  cpuType: optional(text),
  memorySize: optional(text),
};

const appFields: Fields = {
  SDKVersion: text,
  enableDebug: optional(boolean),
  host: optional(object({ appId: text })),
  language: text,
  version: text,
  theme: optional(oneOf('light', 'dark')),
  fontSizeSetting: optional(number),
};

const settingFields: Fields = {
  bluetoothEnabled: optional(boolean),
  locationEnabled: optional(boolean),
  wifiEnabled: optional(boolean),
  deviceOrientation: oneOf('portrait', 'landscape'),
};

const permission = optional(oneOf('authorized', 'denied', 'not determined'));

export const windowInfo: Schema = object(windowFields);
export const deviceInfo: Schema = object(deviceFields);
export const appBaseInfo: Schema = object(appFields);
export const systemSetting: Schema = object(settingFields);
export const systemInfo: Schema = object({ ...windowFields, ...deviceFields, ...appFields, ...settingFields });
export const appAuthorizeSetting: Schema = object({
  albumAuthorized: permission,
  bluetoothAuthorized: permission,
  cameraAuthorized: permission,
  locationAuthorized: permission,
  locationReducedAccuracy: optional(boolean),
  microphoneAuthorized: permission,
  notificationAuthorized: permission,
  phoneCalendarAuthorized: permission,
});
