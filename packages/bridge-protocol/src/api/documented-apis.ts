// Every `wx.*` API that a host can implement, with its documentation. One line per descriptor file. Too large to ship: what runs
// reads api-outlines.ts (logic layer) and api-descriptors.ts (host), whose tables are made from this one.

import { getAccountInfoSync } from './base/get-account-info-sync.ts';
import { getAppAuthorizeSetting } from './base/get-app-authorize-setting.ts';
import { getAppBaseInfo } from './base/get-app-base-info.ts';
import { getDeviceInfo } from './base/get-device-info.ts';
import { getEnterOptionsSync } from './base/get-enter-options-sync.ts';
import { getExtConfigSync } from './base/get-ext-config-sync.ts';
import { getLaunchOptionsSync } from './base/get-launch-options-sync.ts';
import { getSystemInfo, getSystemInfoAsync, getSystemInfoSync } from './base/get-system-info.ts';
import { getSystemSetting } from './base/get-system-setting.ts';
import { getWindowInfo } from './base/get-window-info.ts';
import { onThemeChange } from './base/on-theme-change.ts';
import type { DocumentedApi } from './descriptor.ts';
import { onAccelerometerChange, startAccelerometer, stopAccelerometer } from './device/accelerometer.ts';
import { getBatteryInfo, getBatteryInfoSync } from './device/get-battery-info.ts';
import { getClipboardData } from './device/get-clipboard-data.ts';
import { getNetworkType } from './device/get-network-type.ts';
import { getScreenBrightness } from './device/get-screen-brightness.ts';
import { hideKeyboard } from './device/hide-keyboard.ts';
import { makePhoneCall } from './device/make-phone-call.ts';
import { onNetworkStatusChange } from './device/on-network-status-change.ts';
import { scanCode } from './device/scan-code.ts';
import { setClipboardData } from './device/set-clipboard-data.ts';
import { setKeepScreenOn } from './device/set-keep-screen-on.ts';
import { vibrateLong } from './device/vibrate-long.ts';
import { vibrateShort } from './device/vibrate-short.ts';
import { openDocument } from './files/open-document.ts';
import { operateFile } from './files/operate-file.ts';
import { saveFileToDisk } from './files/save-file-to-disk.ts';
import { getFileInfo, getSavedFileInfo, getSavedFileList, removeSavedFile, saveFile } from './files/saved-files.ts';
import { chooseLocation } from './location/choose-location.ts';
import { getFuzzyLocation } from './location/get-fuzzy-location.ts';
import { getLocation } from './location/get-location.ts';
import { openLocation } from './location/open-location.ts';
import { chooseImage } from './media/choose-image.ts';
import { chooseMedia } from './media/choose-media.ts';
import { chooseMessageFile } from './media/choose-message-file.ts';
import { chooseVideo } from './media/choose-video.ts';
import { compressImage } from './media/compress-image.ts';
import { getImageInfo } from './media/get-image-info.ts';
import { openInnerAudio, operateInnerAudio } from './media/inner-audio.ts';
import { openCamera } from './media/open-camera.ts';
import { previewImage } from './media/preview-image.ts';
import { previewMedia } from './media/preview-media.ts';
import { saveImageToPhotosAlbum } from './media/save-image-to-photos-album.ts';
import { saveVideoToPhotosAlbum } from './media/save-video-to-photos-album.ts';
import { exitMiniProgram } from './navigation/exit-mini-program.ts';
import { loadSubpackage } from './navigation/load-subpackage.ts';
import { navigateBack } from './navigation/navigate-back.ts';
import { navigateBackMiniProgram } from './navigation/navigate-back-mini-program.ts';
import { navigateTo } from './navigation/navigate-to.ts';
import { navigateToMiniProgram } from './navigation/navigate-to-mini-program.ts';
import { preDownloadSubpackage } from './navigation/pre-download-subpackage.ts';
import { reLaunch } from './navigation/re-launch.ts';
import { redirectTo } from './navigation/redirect-to.ts';
import { switchTab } from './navigation/switch-tab.ts';
import { downloadFile } from './network/download-file.ts';
import { request } from './network/request.ts';
import { openSocket, operateSocket } from './network/socket.ts';
import { uploadFile } from './network/upload-file.ts';
import { authorize } from './open-api/authorize.ts';
import { checkSession } from './open-api/check-session.ts';
import { chooseAddress } from './open-api/choose-address.ts';
import { chooseAvatar } from './open-api/choose-avatar.ts';
import { getPhoneNumber, getRealtimePhoneNumber } from './open-api/get-phone-number.ts';
import { getSetting } from './open-api/get-setting.ts';
import { getUserInfo } from './open-api/get-user-info.ts';
import { getUserProfile } from './open-api/get-user-profile.ts';
import { launchApp } from './open-api/launch-app.ts';
import { login } from './open-api/login.ts';
import { openFeedback } from './open-api/open-feedback.ts';
import { openSetting } from './open-api/open-setting.ts';
import { requestPayment } from './open-api/request-payment.ts';
import { requestSubscribeMessage } from './open-api/request-subscribe-message.ts';
import { hideShareMenu } from './share/hide-share-menu.ts';
import { showShareMenu } from './share/show-share-menu.ts';
import { clearStorage, clearStorageSync } from './storage/clear-storage.ts';
import { getStorage, getStorageSync } from './storage/get-storage.ts';
import { getStorageInfo, getStorageInfoSync } from './storage/get-storage-info.ts';
import { removeStorage, removeStorageSync } from './storage/remove-storage.ts';
import { setStorage, setStorageSync } from './storage/set-storage.ts';
import { getMenuButtonBoundingClientRect } from './ui/get-menu-button-bounding-client-rect.ts';
import { hideHomeButton } from './ui/hide-home-button.ts';
import { hideLoading } from './ui/hide-loading.ts';
import { hideNavigationBarLoading } from './ui/hide-navigation-bar-loading.ts';
import { hideTabBar } from './ui/hide-tab-bar.ts';
import { hideTabBarRedDot } from './ui/hide-tab-bar-red-dot.ts';
import { hideToast } from './ui/hide-toast.ts';
import { loadFontFace } from './ui/load-font-face.ts';
import { onWindowResize } from './ui/on-window-resize.ts';
import { pageScrollTo } from './ui/page-scroll-to.ts';
import { removeTabBarBadge } from './ui/remove-tab-bar-badge.ts';
import { setBackgroundColor } from './ui/set-background-color.ts';
import { setBackgroundTextStyle } from './ui/set-background-text-style.ts';
import { setNavigationBarColor } from './ui/set-navigation-bar-color.ts';
import { setNavigationBarTitle } from './ui/set-navigation-bar-title.ts';
import { setPageOrientation } from './ui/set-page-orientation.ts';
import { setTabBarBadge } from './ui/set-tab-bar-badge.ts';
import { setTabBarItem } from './ui/set-tab-bar-item.ts';
import { setTabBarStyle } from './ui/set-tab-bar-style.ts';
import { showActionSheet } from './ui/show-action-sheet.ts';
import { showLoading } from './ui/show-loading.ts';
import { showModal } from './ui/show-modal.ts';
import { showNavigationBarLoading } from './ui/show-navigation-bar-loading.ts';
import { showTabBar } from './ui/show-tab-bar.ts';
import { showTabBarRedDot } from './ui/show-tab-bar-red-dot.ts';
import { showToast } from './ui/show-toast.ts';
import { startPullDownRefresh } from './ui/start-pull-down-refresh.ts';
import { stopPullDownRefresh } from './ui/stop-pull-down-refresh.ts';

const all: readonly DocumentedApi[] = [
  request,
  downloadFile,
  uploadFile,
  openSocket,
  operateSocket,
  getStorage,
  getStorageSync,
  setStorage,
  setStorageSync,
  removeStorage,
  removeStorageSync,
  clearStorage,
  clearStorageSync,
  getStorageInfo,
  getStorageInfoSync,
  saveFile,
  getSavedFileList,
  getSavedFileInfo,
  removeSavedFile,
  getFileInfo,
  operateFile,
  openDocument,
  saveFileToDisk,
  showToast,
  hideToast,
  showLoading,
  hideLoading,
  showModal,
  showActionSheet,
  setNavigationBarTitle,
  setNavigationBarColor,
  showNavigationBarLoading,
  hideNavigationBarLoading,
  hideHomeButton,
  setTabBarBadge,
  removeTabBarBadge,
  showTabBarRedDot,
  hideTabBarRedDot,
  setTabBarStyle,
  setTabBarItem,
  showTabBar,
  hideTabBar,
  pageScrollTo,
  loadFontFace,
  startPullDownRefresh,
  stopPullDownRefresh,
  setBackgroundColor,
  setBackgroundTextStyle,
  setPageOrientation,
  onWindowResize,
  getMenuButtonBoundingClientRect,
  navigateTo,
  redirectTo,
  switchTab,
  reLaunch,
  navigateBack,
  exitMiniProgram,
  navigateToMiniProgram,
  navigateBackMiniProgram,
  loadSubpackage,
  preDownloadSubpackage,
  getSystemInfo,
  getSystemInfoAsync,
  getSystemInfoSync,
  getWindowInfo,
  getDeviceInfo,
  getAppBaseInfo,
  getSystemSetting,
  getAppAuthorizeSetting,
  getAccountInfoSync,
  getLaunchOptionsSync,
  getEnterOptionsSync,
  getExtConfigSync,
  onThemeChange,
  getNetworkType,
  onNetworkStatusChange,
  setClipboardData,
  getClipboardData,
  makePhoneCall,
  vibrateShort,
  vibrateLong,
  setKeepScreenOn,
  getScreenBrightness,
  getBatteryInfo,
  getBatteryInfoSync,
  startAccelerometer,
  stopAccelerometer,
  onAccelerometerChange,
  scanCode,
  hideKeyboard,
  getLocation,
  getFuzzyLocation,
  openLocation,
  chooseLocation,
  previewImage,
  previewMedia,
  openCamera,
  openInnerAudio,
  operateInnerAudio,
  getImageInfo,
  chooseImage,
  chooseMedia,
  chooseVideo,
  chooseMessageFile,
  compressImage,
  saveImageToPhotosAlbum,
  saveVideoToPhotosAlbum,
  login,
  checkSession,
  getSetting,
  openSetting,
  authorize,
  getUserInfo,
  getUserProfile,
  getPhoneNumber,
  getRealtimePhoneNumber,
  chooseAvatar,
  launchApp,
  openFeedback,
  requestPayment,
  requestSubscribeMessage,
  chooseAddress,
  showShareMenu,
  hideShareMenu,
];

/** By API name. Own properties of a null-prototype object, so that any name may be looked up. */
export const documentedApis: Readonly<Record<string, DocumentedApi>> = Object.freeze(
  Object.assign(Object.create(null), Object.fromEntries(all.map((api) => [api.name, api]))),
);
