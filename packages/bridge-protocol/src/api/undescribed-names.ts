// Names of the platform that no descriptor implements. Sources: the usage table in docs (real mini-programs), the platform's index.

/**
 * Names without a descriptor of their own. `verb: Rest Rest` stands for `verbRest verbRest`, `on off: X` for `onX offX`, and a
 * namespace keeps its dot.
 */
const UNDESCRIBED = `
  : arrayBufferToBase64 authPrivateMessage authorizeForMiniProgram base64ToArrayBuffer bindEmployeeRelation canIUse
    cancelIdleCallback cropImage disableAlertBeforeUnload drawCanvas editImage enableAlertBeforeUnload exitVoIPChat
    faceDetect initFaceDetect invokeChatTool joinVoIPChat makeBluetoothPair navigateBackNative nextTick pluginLogin
    readBLECharacteristicValue requirePrivacyAuthorize reserveChannelsLive revokeBufferURL rewriteRoute
    searchContacts seekBackgroundAudio selectGroupMembers subscribeVoIPVideoMembers writeBLECharacteristicValue
  add: Card FileToFavorites PhoneCalendar PhoneContact PhoneRepeatCalendar VideoToFavorites
  batch: GetStorage GetStorageSync SetStorage SetStorageSync
  canvas: GetImageData PutImageData ToTempFilePath
  check: BeforeAddToFavorites DeviceSupportHevc EmployeeRelation GroupTodoStatus IsAddedToMyMiniProgram IsOpenAccessibility
    IsSoterEnrolledInDevice IsSupportFacialRecognition IsSupportSoterAuthentication
  choose: Contact File Invoice InvoiceTitle LicensePlate Poi
  close: BLEConnection BluetoothAdapter Socket
  cloud.: CloudID callContainer callFunction connectContainer database deleteFile downloadFile extend getTempFileURL init
    uploadFile
  compress: Video
  connect: Socket Wifi
  create: Animation AudioContext BLEConnection BLEPeripheralServer BufferURL CacheManager CameraContext CanvasContext
    Context GlobalPayment InferenceSession InnerAudioContext IntersectionObserver InterstitialAd LivePlayerContext
    LivePusherContext MapContext MediaAudioPlayer MediaContainer MediaQueryObserver MediaRecorder OffscreenCanvas
    RewardedVideoAd SelectorQuery TCPSocket UDPSocket VideoContext VideoDecoder WebAudioContext Worker
  get: AvailableAudioSources BLEDeviceCharacteristics BLEDeviceRSSI BLEDeviceServices BLEMTU BackgroundAudioManager
    BackgroundAudioPlayerState BackgroundFetchData BackgroundFetchToken Beacons BluetoothAdapterState BluetoothDevices
    ChannelsLiveInfo ChannelsLiveNoticeInfo ChannelsShareKey ChatToolInfo CommonConfig ConnectedBluetoothDevices
    ConnectedWifi DeviceBenchmarkInfo DeviceVoIPList ExptInfoSync ExtConfig FileSystemManager GroupEnterInfo HCEState
    InferenceEnvInfo LocalIPAddress LogManager NFCAdapter Performance PhoneNumber PrivacySetting RandomValues
    RealtimeLogManager RecorderManager RendererUserAgent ScreenRecordingState SelectedTextRange ShareInfo ShowSplashAdStatus
    SkylineInfo SkylineInfoSync UpdateManager UserCryptoManager UserInteractiveStorage VideoInfo WeRunData WifiList
    XrFrameSystem
  is: BluetoothDevicePaired VKSupport
  load: BuiltInFontFace
  notify: BLECharacteristicValueChange GroupMembers
  on: SocketClose SocketError SocketMessage SocketOpen
  open: AppAuthorizeSetting BluetoothAdapter BusinessView Card ChannelsActivity ChannelsEvent ChannelsLive
    ChannelsUserProfile ChatTool CustomerServiceChat CustomerServiceConversation EmbeddedMiniProgram HKOfflinePayView
    InquiriesTopic OfficialAccountArticle OfficialAccountChat OfficialAccountProfile PrivacyContract QRCode
    SingleStickerView StickerIPView StickerSetView StoreCouponDetail StoreOrderDetail SystemBluetoothSetting VideoEditor
    WeChatGame
  pause: BackgroundAudio Voice
  play: BackgroundAudio Voice
  post: MessageToReferrerMiniProgram MessageToReferrerPage
  preload: Assets SkylineView Webview
  report: Analytics Event Monitor Performance
  request: CommonPayment DeviceVoIP IdleCallback MerchantTransfer OrderPayment PluginPayment SubscribeDeviceMessage
    SubscribeEmployeeMessage SubscribeLiveActivity VirtualPayment
  send: HCEMessage Sms SocketMessage
  set: BLEMTU BackgroundFetchToken Enable1v1Chat EnableDebug InnerAudioOption ScreenBrightness TopBarText
    VisualEffectOnCapture WifiList WindowSize
  share: AppMessage AppMessageToGroup EmojiToGroup FileMessage FileToGroup ImageToGroup ToOfficialAccount ToWeRun
    VideoMessage VideoToGroup
  show: RedPackage ShareImageMenu
  start: BeaconDiscovery BluetoothDevicesDiscovery Compass DeviceMotionListening FacialRecognitionVerify
    FacialRecognitionVerifyAndUploadVideo Gyroscope HCE LocalServiceDiscovery LocationUpdate LocationUpdateBackground Record
    SoterAuthentication Wifi
  router.: addRouteBuilder getRouteContext removeRouteBuilder
  stop: BackgroundAudio BeaconDiscovery BluetoothDevicesDiscovery Compass DeviceMotionListening FaceDetect Gyroscope HCE
    LocalServiceDiscovery LocationUpdate Record Voice Wifi
  update: ShareMenu VoIPChatMuteSetting WeChatApp
  version.: updateTime version
  worklet.: Easing cancelAnimation decay delay derived repeat runOnJS runOnUI scrollViewContext sequence shared spring timing
  on off: AfterPageLoad AfterPageUnload ApiCategoryChange AppHide AppRoute AppRouteDone AppShow AudioInterruptionBegin
    AudioInterruptionEnd BLECharacteristicValueChange BLEConnectionStateChange BLEMTUChange
    BLEPeripheralConnectionStateChanged BackgroundAudioPause BackgroundAudioPlay BackgroundAudioStop BackgroundFetchData
    BatteryInfoChange BeaconServiceChange BeaconUpdate BeforeAppRoute BeforePageLoad BeforePageUnload
    BluetoothAdapterStateChange BluetoothDeviceFound CompassChange CopyUrl DeviceMotionChange
    EmbeddedMiniProgramHeightChange Error GeneratePoster GetWifiList GyroscopeChange HCEMessage KeyboardHeightChange
    LazyLoadError LocalServiceDiscoveryStop LocalServiceFound LocalServiceLost LocalServiceResolveFail LocationChange
    LocationChangeError MemoryWarning MenuButtonBoundingClientRectWeightChange NeedPrivacyAuthorization NetworkWeakChange
    PageLoad PageNotFound PageUnload ParallelStateChange ScreenRecordingStateChanged SplitScreen UnhandledRejection
    UserCaptureScreen UserOffScreenRecord UserTriggerTranslation VoIPChatInterrupted VoIPChatMembersChanged
    VoIPChatSpeakersChanged VoIPChatStateChanged VoIPVideoMembersChanged WifiConnected WifiConnectedWithPartialInfo
    WindowStateChange
`;

/** Those without a descriptor, some of which the logic layer answers itself. */
export function undescribedApiNames(): readonly string[] {
  // Groups start two blanks in, their further lines four.
  const groups = UNDESCRIBED.trim().split(/\n {2}(?! )/);
  return groups.flatMap((group) => {
    const [heading = '', words = ''] = group.split(':');
    const beginnings = heading.split(' ');
    return words
      .trim()
      .split(/\s+/)
      .flatMap((word) => beginnings.map((beginning) => beginning + word));
  });
}
