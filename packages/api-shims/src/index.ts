// Contract

// System and device
export { type BatteryDriver, createBatteryShim } from './device/battery-shim.ts';
export { type ClipboardDriver, createClipboardShim } from './device/clipboard-shim.ts';
export { type Acceleration, createMotionShim, type MotionDriver } from './device/motion-shim.ts';
export { createNetworkStatusShim, type NetworkStatusDriver, type NetworkType } from './device/network-status-shim.ts';
export { createPhoneShim, type PhoneDriver } from './device/phone-shim.ts';
export { createScreenShim, type ScreenDriver } from './device/screen-shim.ts';
export { createVibrationShim, type VibrationDriver } from './device/vibration-shim.ts';
// Files and media
export type { AppFiles } from './files/app-files.ts';
export type { FileDriver, StoredFile } from './files/file-driver.ts';
export { createFileShim, type FileShimOptions } from './files/file-shim.ts';
export { createHandOverShim, type DocumentType, type HandOverDriver, type HandOverShimOptions } from './files/hand-over-shim.ts';
export { createKeptFiles, type KeptFiles, type KeptFilesOptions } from './files/kept-files.ts';
export { createMemoryFileDriver } from './files/memory-file-driver.ts';
export { createTemporaryFiles, isTemporaryPath, type TemporaryFile, type TemporaryFiles } from './files/temporary-files.ts';
export { createLazyShim } from './lazy-shim.ts';
export { createLocationShim, type LocationDriver, type Position } from './location/location-shim.ts';
export {
  type AudioDriver,
  type AudioEventType,
  type AudioPlayer,
  type AudioSettings,
  type AudioShimOptions,
  type AudioState,
  createAudioShim,
} from './media/audio-shim.ts';
export { type CameraDriver, type CameraOptions, createCameraShim, type OpenCamera } from './media/camera-shim.ts';
export {
  type ChooseOptions,
  type ChosenFile,
  type CompressOptions,
  createImageShim,
  type FilmFacts,
  type ImageDriver,
  type ImageShimOptions,
  type ImageSize,
} from './media/image-shim.ts';
// Network
export { type FollowedRequest, followRedirects } from './network/follow-redirects.ts';
export type { NetworkOptions } from './network/guarded-fetch.ts';
export { createListPolicy } from './network/list-policy.ts';
export { admitUrl, type NetworkPolicy, type NetworkUse } from './network/network-policy.ts';
export { createRequestShim, type RequestParams, type RequestResult } from './network/request-shim.ts';
export {
  createSocketShim,
  type OpenSocket,
  type SocketDriver,
  type SocketListener,
  type SocketShimOptions,
} from './network/socket-shim.ts';
export { createTransferShim, type TransferOptions } from './network/transfer-shim.ts';
export type { Shim, ShimCall, ShimFunction } from './shim.ts';
// Storage
export { createMemoryStorageDriver } from './storage/memory-storage-driver.ts';
export type { StorageDriver } from './storage/storage-driver.ts';
export { createStorageShim, type StorageShim, type StorageShimOptions } from './storage/storage-shim.ts';
export type {
  AppFacts,
  Authorization,
  AuthorizeFacts,
  BatteryFacts,
  DeviceFacts,
  SettingFacts,
  SystemFacts,
  WindowFacts,
} from './system/system-facts.ts';
export { createSystemShim, type SystemShim } from './system/system-shim.ts';

// Web
export { createDefaultWebShims, type DefaultWebShims, type DefaultWebShimsOptions } from './web/default-web-shims.ts';
export { createIndexedDbFileDriver } from './web/indexed-db-file-driver.ts';
export { createIndexedDbStorageDriver } from './web/indexed-db-storage-driver.ts';
export { createLocalStorageDriver } from './web/local-storage-driver.ts';
export { createWebAudioDriver } from './web/web-audio-driver.ts';
export { createWebCameraDriver } from './web/web-camera-driver.ts';
export { readWebApp, readWebAuthorize, readWebDevice, readWebSetting } from './web/web-device.ts';
export {
  createWebClipboardDriver,
  createWebNetworkStatusDriver,
  createWebPhoneDriver,
  createWebScreenDriver,
  createWebVibrationDriver,
} from './web/web-drivers.ts';
export { createWebImageDriver } from './web/web-image-driver.ts';
export { createWebStorageDriver } from './web/web-storage-driver.ts';
