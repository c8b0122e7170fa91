// Names that mini-programs may expect on `wx`. What no descriptor implements is still callable there: it fails with a
// clear errMsg and `canIUse` answers false. Sources: the usage table in docs (real mini-programs), the platform's index.

import { apiDescriptors } from './registry.ts';

/** Names of functions, as on `wx`; one dot for those of a namespace (`cloud.init`). */
const documented = `
  addCard addFileToFavorites addPhoneCalendar addPhoneContact addPhoneRepeatCalendar addVideoToFavorites
  arrayBufferToBase64 authorizeForMiniProgram authPrivateMessage base64ToArrayBuffer batchGetStorage batchGetStorageSync
  batchSetStorage batchSetStorageSync canIUse canvasGetImageData canvasPutImageData canvasToTempFilePath
  checkEmployeeRelation checkIsAddedToMyMiniProgram checkIsOpenAccessibility checkIsSoterEnrolledInDevice
  checkIsSupportFacialRecognition checkIsSupportSoterAuthentication chooseContact chooseFile chooseInvoice
  chooseInvoiceTitle chooseLicensePlate chooseMessageFile choosePoi chooseVideo closeBLEConnection closeBluetoothAdapter
  closeSocket compressImage compressVideo connectSocket connectWifi createAnimation createAudioContext
  createBLEConnection createBLEPeripheralServer createBufferURL createCacheManager createCameraContext
  createCanvasContext createContext createGlobalPayment createInferenceSession createInnerAudioContext
  createIntersectionObserver createInterstitialAd createLivePlayerContext createLivePusherContext createMapContext
  createMediaAudioPlayer createMediaContainer createMediaQueryObserver createMediaRecorder createOffscreenCanvas
  createRewardedVideoAd createSelectorQuery createTCPSocket createUDPSocket createVideoContext createVideoDecoder
  createWebAudioContext createWorker cropImage disableAlertBeforeUnload drawCanvas editImage enableAlertBeforeUnload
  exitVoIPChat faceDetect getAppAuthorizeSetting getAvailableAudioSources getBackgroundAudioManager
  getBackgroundAudioPlayerState getBackgroundFetchData getBackgroundFetchToken getBatteryInfo getBatteryInfoSync
  getBeacons getBLEDeviceCharacteristics getBLEDeviceRSSI getBLEDeviceServices getBLEMTU getBluetoothAdapterState
  getBluetoothDevices getChannelsLiveInfo getChannelsLiveNoticeInfo getChannelsShareKey getChatToolInfo getCommonConfig
  getConnectedBluetoothDevices getConnectedWifi getDeviceBenchmarkInfo getDeviceVoIPList getEnterOptionsSync
  getExptInfoSync getExtConfig getFileInfo getFileSystemManager getFuzzyLocation getGroupEnterInfo getHCEState
  getInferenceEnvInfo getLocalIPAddress getLogManager getNFCAdapter getPerformance getPhoneNumber getPrivacySetting
  getRandomValues getRealtimeLogManager getRecorderManager getRendererUserAgent getSavedFileInfo getSavedFileList
  getScreenRecordingState getSelectedTextRange getShareInfo getShowSplashAdStatus getSkylineInfo getSkylineInfoSync
  getUpdateManager getUserCryptoManager getUserInteractiveStorage getVideoInfo getWeRunData getWifiList
  getXrFrameSystem hideShareMenu initFaceDetect invokeChatTool isBluetoothDevicePaired isVKSupport joinVoIPChat
  loadBuiltInFontFace loadFontFace makeBluetoothPair navigateBackNative nextTick notifyBLECharacteristicValueChange
  notifyGroupMembers onSocketClose onSocketError onSocketMessage onSocketOpen openAppAuthorizeSetting
  openBluetoothAdapter openBusinessView openCard openChannelsActivity openChannelsEvent openChannelsLive
  openChannelsUserProfile openChatTool openCustomerServiceChat openCustomerServiceConversation openDocument
  openEmbeddedMiniProgram openHKOfflinePayView openInquiriesTopic openOfficialAccountArticle openOfficialAccountChat
  openOfficialAccountProfile openPrivacyContract openQRCode openSingleStickerView openStickerIPView openStickerSetView
  openStoreCouponDetail openStoreOrderDetail openSystemBluetoothSetting openVideoEditor openWeChatGame
  pauseBackgroundAudio pauseVoice playBackgroundAudio playVoice pluginLogin postMessageToReferrerMiniProgram
  postMessageToReferrerPage preDownloadSubpackage preloadAssets preloadSkylineView preloadWebview previewMedia
  readBLECharacteristicValue removeSavedFile removeStorageSync reportAnalytics reportEvent reportMonitor
  reportPerformance requestCommonPayment requestDeviceVoIP requestIdleCallback requestMerchantTransfer
  requestOrderPayment requestPluginPayment requestSubscribeDeviceMessage requestSubscribeEmployeeMessage
  requestSubscribeLiveActivity requestVirtualPayment requirePrivacyAuthorize reserveChannelsLive revokeBufferURL
  rewriteRoute router saveFile saveFileToDisk saveVideoToPhotosAlbum searchContacts seekBackgroundAudio
  selectGroupMembers sendHCEMessage sendSms sendSocketMessage setBackgroundFetchToken setBLEMTU setEnable1v1Chat
  setEnableDebug setInnerAudioOption setScreenBrightness setTopBarText setVisualEffectOnCapture setWifiList
  setWindowSize shareAppMessage shareAppMessageToGroup shareEmojiToGroup shareFileMessage shareFileToGroup
  shareImageToGroup shareToOfficialAccount shareToWeRun shareVideoMessage shareVideoToGroup showRedPackage
  showShareImageMenu startAccelerometer startBeaconDiscovery startBluetoothDevicesDiscovery startCompass
  startDeviceMotionListening startFacialRecognitionVerify startFacialRecognitionVerifyAndUploadVideo startGyroscope
  startHCE startLocalServiceDiscovery startLocationUpdate startLocationUpdateBackground startRecord
  startSoterAuthentication startWifi stopAccelerometer stopBackgroundAudio stopBeaconDiscovery
  stopBluetoothDevicesDiscovery stopCompass stopDeviceMotionListening stopFaceDetect stopGyroscope stopHCE
  stopLocalServiceDiscovery stopLocationUpdate stopRecord stopVoice stopWifi subscribeVoIPVideoMembers updateShareMenu
  updateVoIPChatMuteSetting updateWeChatApp writeBLECharacteristicValue
  cancelIdleCallback checkDeviceSupportHevc checkGroupTodoStatus bindEmployeeRelation checkBeforeAddToFavorites
  cloud.callContainer cloud.callFunction cloud.CloudID cloud.connectContainer cloud.database cloud.deleteFile
  cloud.downloadFile cloud.extend cloud.getTempFileURL cloud.init cloud.uploadFile
`;

/** `onX` with its `offX`. */
const documentedListeners = `
  AccelerometerChange ApiCategoryChange AppHide AppShow AudioInterruptionBegin AudioInterruptionEnd BackgroundAudioPause
  BackgroundAudioPlay BackgroundAudioStop BackgroundFetchData BatteryInfoChange BeaconServiceChange BeaconUpdate
  BeforeAppRoute BeforePageLoad BeforePageUnload BLECharacteristicValueChange BLEConnectionStateChange BLEMTUChange
  BLEPeripheralConnectionStateChanged BluetoothAdapterStateChange BluetoothDeviceFound AppRoute AppRouteDone
  CompassChange CopyUrl DeviceMotionChange EmbeddedMiniProgramHeightChange Error GeneratePoster GetWifiList GyroscopeChange
  HCEMessage KeyboardHeightChange LazyLoadError LocalServiceDiscoveryStop LocalServiceFound LocalServiceLost
  LocalServiceResolveFail LocationChange LocationChangeError MemoryWarning MenuButtonBoundingClientRectWeightChange
  NeedPrivacyAuthorization NetworkWeakChange PageNotFound ParallelStateChange ScreenRecordingStateChanged
  UnhandledRejection UserCaptureScreen UserOffScreenRecord UserTriggerTranslation VoIPChatInterrupted VoIPChatMembersChanged
  VoIPChatSpeakersChanged VoIPChatStateChanged VoIPVideoMembersChanged WifiConnected WifiConnectedWithPartialInfo
  PageLoad PageUnload AfterPageLoad AfterPageUnload WindowStateChange SplitScreen
`;

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const implementable: readonly string[] = Object.values(apiDescriptors)
  .filter(({ internal }) => !internal)
  .flatMap(({ name, off }) => (off === undefined ? [name] : [name, off]));

/** Every `wx.*` function name that we know of, implemented or not, each once, sorted. */
export const knownApiNames: readonly string[] = Object.freeze(
  [
    ...new Set([
      ...implementable,
      ...words(documented),
      ...words(documentedListeners).flatMap((name) => [`on${name}`, `off${name}`]),
    ]),
  ].sort(),
);
