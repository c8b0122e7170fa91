// What the mocks of the platform's functions say. Facts about a device that nobody owns; tests are written against them.

/** Do nothing. */
export const NO_OPERATIONS: string =
  'onUnhandledRejection onThemeChange onPageNotFound onLazyLoadError onError onAudioInterruptionEnd ' +
  'onAudioInterruptionBegin onAppShow onAppHide offUnhandledRejection offThemeChange offPageNotFound offLazyLoadError ' +
  'offError offAudioInterruptionEnd offAudioInterruptionBegin offAppShow offAppHide reportPerformance onCopyUrl ' +
  'offCopyUrl onWindowResize offWindowResize onSocketOpen onSocketMessage onSocketError onSocketClose ' +
  'onLocalServiceResolveFail onLocalServiceLost onLocalServiceFound onLocalServiceDiscoveryStop ' +
  'offLocalServiceResolveFail offLocalServiceLost offLocalServiceFound offLocalServiceDiscoveryStop setStorageSync ' +
  'revokeBufferURL removeStorageSync clearStorageSync batchSetStorageSync onBackgroundFetchData reportMonitor reportEvent ' +
  'reportAnalytics onBackgroundAudioStop onBackgroundAudioPlay onBackgroundAudioPause onVoIPVideoMembersChanged ' +
  'onVoIPChatStateChanged onVoIPChatSpeakersChanged onVoIPChatMembersChanged onVoIPChatInterrupted ' +
  'offVoIPVideoMembersChanged offVoIPChatStateChanged offVoIPChatSpeakersChanged offVoIPChatMembersChanged ' +
  'offVoIPChatInterrupted onLocationChangeError onLocationChange offLocationChangeError offLocationChange ' +
  'reserveChannelsLive onBluetoothDeviceFound onBluetoothAdapterStateChange offBluetoothDeviceFound ' +
  'offBluetoothAdapterStateChange onBLEMTUChange onBLEConnectionStateChange onBLECharacteristicValueChange ' +
  'offBLEMTUChange offBLEConnectionStateChange offBLECharacteristicValueChange onBLEPeripheralConnectionStateChanged ' +
  'offBLEPeripheralConnectionStateChanged onBeaconUpdate onBeaconServiceChange offBeaconUpdate offBeaconServiceChange ' +
  'onWifiConnectedWithPartialInfo onWifiConnected onGetWifiList offWifiConnectedWithPartialInfo offWifiConnected ' +
  'offGetWifiList onHCEMessage offHCEMessage onNetworkWeakChange onNetworkStatusChange offNetworkWeakChange ' +
  'offNetworkStatusChange onUserCaptureScreen onScreenRecordingStateChanged offUserCaptureScreen ' +
  'offScreenRecordingStateChanged onKeyboardHeightChange offKeyboardHeightChange onAccelerometerChange ' +
  'offAccelerometerChange onCompassChange offCompassChange onDeviceMotionChange offDeviceMotionChange onGyroscopeChange ' +
  'offGyroscopeChange onMemoryWarning offMemoryWarning';

/** Succeed through callbacks. */
export const ASYNC: string =
  'preloadWebview preloadSkylineView preloadAssets enableAlertBeforeUnload disableAlertBeforeUnload setWindowSize ' +
  'closeSocket requestPluginPayment setStorage removeStorage clearStorage batchSetStorage saveFileToDisk ' +
  'authorizeForMiniProgram openChannelsUserProfile openChannelsLive openChannelsEvent openChannelsActivity ' +
  'requestDeviceVoIP openCustomerServiceChat setVisualEffectOnCapture sendSms stopFaceDetect initFaceDetect';

/** Succeed through callbacks or a promise. */
export const ASYNC_OR_PROMISE: string =
  'openSystemBluetoothSetting openAppAuthorizeSetting updateWeChatApp setEnableDebug switchTab reLaunch redirectTo ' +
  'navigateBack openEmbeddedMiniProgram navigateToMiniProgram navigateBackMiniProgram exitMiniProgram updateShareMenu ' +
  'showShareMenu showShareImageMenu shareVideoMessage shareFileMessage hideShareMenu showToast showLoading hideToast ' +
  'hideLoading showNavigationBarLoading setNavigationBarTitle setNavigationBarColor hideNavigationBarLoading ' +
  'hideHomeButton setBackgroundTextStyle setBackgroundColor showTabBarRedDot showTabBar setTabBarStyle setTabBarItem ' +
  'setTabBarBadge removeTabBarBadge hideTabBarRedDot hideTabBar stopPullDownRefresh startPullDownRefresh pageScrollTo ' +
  'setTopBarText sendSocketMessage stopLocalServiceDiscovery startLocalServiceDiscovery requestPayment ' +
  'setBackgroundFetchToken canvasPutImageData saveImageToPhotosAlbum previewMedia previewImage saveVideoToPhotosAlbum ' +
  'stopVoice setInnerAudioOption playVoice pauseVoice stopBackgroundAudio seekBackgroundAudio playBackgroundAudio ' +
  'pauseBackgroundAudio stopRecord updateVoIPChatMuteConfig subscribeVoIPVideoMembers setEnable1v1Chat join1v1Chat ' +
  'exitVoIPChat stopLocationUpdate startLocationUpdateBackground startLocationUpdate openLocation openDocument ' +
  'checkSession authorize openCard shareToWeRun requestSubscribeMessage requestSubscribeDeviceMessage showRedPackage ' +
  'addVideoToFavorites addFileToFavorites stopBluetoothDevicesDiscovery startBluetoothDevicesDiscovery ' +
  'openBluetoothAdapter makeBluetoothPair isBluetoothDevicePaired closeBluetoothAdapter writeBLECharacteristicValue ' +
  'readBLECharacteristicValue notifyBLECharacteristicValueChange createBLEConnection closeBLEConnection ' +
  'stopBeaconDiscovery startBeaconDiscovery stopWifi startWifi setWifiList getWifiList connectWifi addPhoneRepeatCalendar ' +
  'addPhoneCalendar addPhoneContact setClipboardData stopHCE startHCE sendHCEMessage getHCEState setScreenBrightness ' +
  'setKeepScreenOn hideKeyboard makePhoneCall stopAccelerometer startAccelerometer stopCompass startCompass ' +
  'stopDeviceMotionListening startDeviceMotionListening stopGyroscope startGyroscope vibrateShort vibrateLong';

type Results = Readonly<Record<string, object>>;

/** One phone, in whichever way it is asked for. */
const SYSTEM_INFO = {
  brand: 'devtools',
  model: 'iPhone 12/13 Pro Max',
  pixelRatio: 3,
  screenWidth: 428,
  screenHeight: 926,
  windowWidth: 428,
  windowHeight: 835,
  statusBarHeight: 47,
  language: 'zh_CN',
  version: '8.0.5',
  system: 'iOS 10.0.1',
  platform: 'ios',
  fontSizeSetting: 16,
  SDKVersion: '2.32.2',
  benchmarkLevel: 1,
  albumAuthorized: true,
  cameraAuthorized: true,
  locationAuthorized: true,
  microphoneAuthorized: true,
  notificationAuthorized: true,
  notificationAlertAuthorized: true,
  notificationBadgeAuthorized: true,
  notificationSoundAuthorized: true,
  phoneCalendarAuthorized: true,
  bluetoothEnabled: true,
  locationEnabled: true,
  wifiEnabled: true,
  safeArea: { left: 0, right: 428, top: 47, bottom: 892, width: 428, height: 845 },
  locationReducedAccuracy: true,
  theme: 'light',
  host: { env: 'WeChat' },
  enableDebug: false,
  deviceOrientation: 'portrait',
};

/** The member `encryptedDat` is spelled so there. */
const USER_PROFILE = {
  userInfo: { nickName: 'june', avatarUrl: '', gender: 0, country: '', province: '', city: '', language: 'zh_CN' },
  rawData: '',
  signature: '',
  encryptedDat: '',
  iv: '',
  cloudID: '',
};

/** Everything has been agreed to. */
const SETTINGS = {
  authSetting: {
    userInfo: true,
    userLocation: true,
    address: true,
    invoiceTitle: true,
    invoice: true,
    werun: true,
    record: true,
    writePhotosAlbum: true,
    camera: true,
    bluetooth: true,
    addPhoneContact: true,
    addPhoneCalendar: true,
  },
  subscriptionsSetting: { mainSwitch: false, itemSettings: {} },
};

/** Opened without a query. */
const LAUNCH_OPTIONS = {
  path: 'pages/index/index',
  scene: 1001,
  query: {},
  shareTicket: '',
  referrerInfo: {},
  forwardMaterials: [],
  chatType: 1,
  apiCategory: 'default',
};

/** The same, with results. */
export const ASYNC_RESULTS: Results = {
  getSystemInfoAsync: SYSTEM_INFO,
  getSkylineInfo: { isSupported: false, version: '', reason: 'client not supported' },
  getShareInfo: { encryptedData: '987654321', iv: '123456789', cloudID: '' },
  authPrivateMessage: { valid: true, encryptedData: '987654321', iv: '123456789' },
  getStorageInfo: { currentSize: 1, keys: [], limitSize: 10240 },
  getStorage: { data: '' },
  batchGetStorage: { dataList: [] },
  editImage: { tempFilePath: '/' },
  cropImage: { tempFilePath: '/' },
  openVideoEditor: { duration: 0, size: 1024, tempFilePath: '', tempThumbPath: '' },
  getFuzzyLocation: { latitude: 23.12908, longitude: 113.26436 },
  pluginLogin: { code: '123456789' },
  login: { code: '123456789' },
  getUserInfo: USER_PROFILE,
  getWeRunData: { encryptedData: '', iv: '', cloudID: '' },
  checkIsAddedToMyMiniProgram: { added: false },
  getChannelsShareKey: { sharerOpenId: '', promoter: { finderNickname: '', promoterId: '', promoterOpenId: '' } },
  getChannelsLiveNoticeInfo: {
    noticeId: '',
    status: 1,
    startTime: '',
    headUrl: '',
    nickname: '',
    reservable: false,
    otherInfos: [],
  },
  getChannelsLiveInfo: {
    feedId: '',
    nonceId: '',
    description: '',
    status: 3,
    headUrl: '',
    nickname: '',
    replayStatus: 6,
    otherInfos: [],
  },
  getDeviceVoIPList: { list: [] },
  getGroupEnterInfo: { encryptedData: '', iv: '', cloudID: '' },
  chooseContact: { phoneNumber: '123456789', displayName: 'june' },
  getLocalIPAddress: { localip: '123.123.0.1', netmask: '255.255.255.0' },
  getScreenRecordingState: { state: 'off' },
  getInferenceEnvInfo: { ver: '' },
  faceDetect: {
    detectRect: { height: 0, width: 0, originX: 0, originY: 0 },
    x: -1,
    y: -1,
    pointArray: [],
    confArray: { global: 1, leftEye: 1, rightEye: 1, mouth: 1, nose: 1 },
    angleArray: { pitch: 0, yaw: 0, roll: 0 },
    faceInfo: [],
  },
};

export const ASYNC_OR_PROMISE_RESULTS: Results = {
  getSystemInfo: SYSTEM_INFO,
  showModal: { content: '', confirm: true, cancel: false },
  showActionSheet: { tapIndex: 0 },
  loadFontFace: { status: 'loaded' },
  getBackgroundFetchToken: { token: '' },
  getBackgroundFetchData: { fetchedData: '', timeStamp: 1795231790298, path: '/', query: '', scene: 1001 },
  canvasToTempFilePath: { tempFilePath: '' },
  getImageInfo: { width: 100, height: 100, path: '/', orientation: 'up', type: 'jpeg' },
  compressImage: { tempFilePath: '/' },
  chooseMessageFile: { tempFiles: [] },
  chooseImage: { tempFilePaths: [], tempFiles: [] },
  getVideoInfo: { orientation: 'up', type: 'mp4', duration: 0, size: 0, height: 0, width: 0, fps: 0, bitrate: 0 },
  compressVideo: { tempFilePath: '', size: 1024 },
  chooseVideo: { tempFilePath: '', duration: 0, size: 1024, height: 0, width: 0 },
  chooseMedia: { tempFiles: [], type: 'mix' },
  getAvailableAudioSources: { audioSources: ['auto'] },
  getBackgroundAudioPlayerState: { duration: 0, currentPosition: 0, status: 0, downloadPercent: 0, dataUrl: '' },
  startRecord: { tempFilePath: '/' },
  joinVoIPChat: { openIdList: [] },
  getLocation: {
    latitude: 23.12908,
    longitude: 113.26436,
    speed: -1,
    accuracy: 65,
    altitude: 0,
    verticalAccuracy: 65,
    horizontalAccuracy: 65,
  },
  choosePoi: {
    type: 2,
    city: '广州',
    name: '腾讯微信总部',
    address: '广东省广州市海珠区tit创意园品牌街',
    latitude: 23.1001,
    longitude: 113.32456,
  },
  chooseLocation: { name: '腾讯微信总部', address: '广东省广州市海珠区tit创意园品牌街', latitude: 23.1001, longitude: 113.32456 },
  getUserProfile: USER_PROFILE,
  openSetting: SETTINGS,
  getSetting: SETTINGS,
  chooseAddress: {
    userName: '张三',
    postalCode: '510000',
    provinceName: '广东省',
    cityName: '广州市',
    countyName: '海珠区',
    detailInfo: '新港中路397号',
    detailInfoNew: '',
    nationalCode: '510000',
    telNumber: '020-81167888',
  },
  addCard: { cardList: [] },
  chooseInvoiceTitle: {
    type: '0',
    title: '广州腾讯科技有限公司',
    taxNumber: '91440101327598294H',
    companyAddress: '广州市海珠区新港中路397号自编72号(商业街F5-1)',
    telephone: '020-81167888',
    bankName: '招商银行股份有限公司广州市体育东路支行',
    bankAccount: '1209 0928 2210 301',
  },
  chooseInvoice: { invoiceInfo: '{}' },
  startSoterAuthentication: {
    authMode: '',
    resultJSON:
      '{"raw":"msg","fid":"2","counter":123,"tee_n":"TEE Name","tee_v":"TEE Version","fp_n":"Fingerprint Sensor Name","fp_v":"Fingerprint Sensor Version","cpu_id":"CPU Id","uid":"21"}',
    resultJSONSignature: '',
  },
  checkIsSupportSoterAuthentication: { supportMode: ['fingerPrint'] },
  checkIsSoterEnrolledInDevice: { isEnrolled: true },
  chooseLicensePlate: { plateNumber: '粤A88888' },
  getConnectedBluetoothDevices: { devices: [] },
  getBluetoothDevices: { devices: [] },
  getBluetoothAdapterState: { discovering: true, available: true },
  setBLEMTU: { mtu: 0 },
  getBLEMTU: { mtu: 0 },
  getBLEDeviceServices: { services: [] },
  getBLEDeviceRSSI: { RSSI: 0 },
  getBLEDeviceCharacteristics: { characteristics: [] },
  getBeacons: { beacons: [] },
  getConnectedWifi: { wifi: { SSID: '', BSSID: '', secure: false, signalStrength: 0, frequency: 0 } },
  checkIsOpenAccessibility: { open: true },
  getBatteryInfo: { level: 100, isCharging: false },
  getClipboardData: { data: '' },
  getNetworkType: { networkType: 'wifi', signalStrength: 0, hasSystemProxy: false },
  getScreenBrightness: { value: 0 },
  getSelectedTextRange: { start: 0, end: 0 },
  scanCode: { result: '', scanType: 'QR_CODE', charSet: 'utf8', path: '/', rawData: '' },
  getExtConfig: { extConfig: {} },
};

/** Answers of synchronous functions. */
export const SYNC_RESULTS: Readonly<Record<string, unknown>> = {
  canIUse: true,
  arrayBufferToBase64: '',
  getWindowInfo: {
    pixelRatio: 3,
    screenWidth: 428,
    screenHeight: 926,
    windowWidth: 428,
    windowHeight: 835,
    statusBarHeight: 47,
    safeArea: { left: 0, right: 428, top: 47, bottom: 892, width: 428, height: 845 },
    screenTop: 91,
  },
  getSystemSetting: { bluetoothEnabled: true, deviceOrientation: 'portrait', locationEnabled: true, wifiEnabled: true },
  getSystemInfoSync: { ...SYSTEM_INFO },
  getSkylineInfoSync: { isSupported: false, version: '', reason: 'client not supported' },
  getDeviceInfo: {
    abi: '',
    deviceAbi: '',
    benchmarkLevel: 1,
    brand: 'devtools',
    model: 'iPhone 12/13 Pro Max',
    system: 'iOS 10.0.1',
    platform: 'ios',
    cpuType: '',
    memorySize: '',
  },
  getAppBaseInfo: {
    SDKVersion: '2.32.3',
    enableDebug: false,
    host: { env: 'WeChat' },
    language: 'zh_CN',
    version: '8.0.5',
    theme: 'light',
  },
  getAppAuthorizeSetting: {
    albumAuthorized: 'not determined',
    bluetoothAuthorized: 'not determined',
    cameraAuthorized: 'not determined',
    locationAuthorized: 'not determined',
    locationReducedAccuracy: true,
    microphoneAuthorized: 'not determined',
    notificationAuthorized: 'not determined',
    notificationAlertAuthorized: 'not determined',
    notificationBadgeAuthorized: 'not determined',
    notificationSoundAuthorized: 'not determined',
    phoneCalendarAuthorized: 'not determined',
  },
  getLaunchOptionsSync: { ...LAUNCH_OPTIONS },
  getEnterOptionsSync: { ...LAUNCH_OPTIONS },
  getMenuButtonBoundingClientRect: { width: 87, height: 32, top: 51, right: 421, bottom: 83, left: 334 },
  checkIsPictureInPictureActive: false,
  getStorageSync: '',
  getStorageInfoSync: { currentSize: 1, keys: [], limitSize: 10240 },
  createBufferURL: '',
  batchGetStorageSync: [],
  getExptInfoSync: {},
  getAccountInfoSync: { miniProgram: { appId: 'wx123456789', envVersion: 'develop', version: '' } },
  getBatteryInfoSync: { level: 100, isCharging: false },
  isVKSupport: false,
};
