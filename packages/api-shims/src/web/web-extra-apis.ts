/** What each of the shims in web-extras.ts answers, known before its code is there. A test compares the two. */
export const WEB_EXTRA_APIS = {
  clipboard: ['setClipboardData', 'getClipboardData'],
  networkStatus: ['getNetworkType', 'onNetworkStatusChange'],
  vibration: ['vibrateShort', 'vibrateLong'],
  phone: ['makePhoneCall'],
  screen: ['setKeepScreenOn'],
  audio: ['openInnerAudio', 'operateInnerAudio'],
  camera: ['openCamera'],
  image: ['chooseImage', 'chooseMedia', 'chooseVideo', 'chooseMessageFile', 'getImageInfo', 'compressImage'],
  files: ['operateFile', 'saveFile', 'getSavedFileList', 'getSavedFileInfo', 'removeSavedFile', 'getFileInfo'],
  handOver: ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'saveFileToDisk', 'openDocument'],
  socket: ['openSocket', 'operateSocket'],
  location: ['getLocation', 'getFuzzyLocation'],
  motion: ['startAccelerometer', 'stopAccelerometer', 'onAccelerometerChange'],
  battery: ['getBatteryInfo'],
} as const;

export type WebExtra = keyof typeof WEB_EXTRA_APIS;

/** And those in web-usual.ts. */
export const WEB_USUAL_APIS = {
  request: ['request'],
  transfer: ['downloadFile', 'uploadFile'],
  storage: ['setStorage', 'getStorage', 'removeStorage', 'clearStorage', 'getStorageInfo'],
} as const;

export type WebUsual = keyof typeof WEB_USUAL_APIS;
