// Functions of `wx` that give objects, and the few that do something.

import { createAnimation } from './animation.ts';
import { type CallbackOptions, mockAsync, mockAsyncAndPromise, mockSync, runInAsync } from './utils.ts';

const nothing = (): void => {};

/** An object of functions that do nothing. */
function idle(names: string): Record<string, unknown> {
  return Object.fromEntries(names.split(' ').map((name) => [name, nothing]));
}

/** An object of functions that succeed through callbacks. */
function succeeding(names: string): Record<string, unknown> {
  return Object.fromEntries(names.split(' ').map((name) => [name, mockAsync(name)]));
}

/** An object of functions that give a promise. */
function promising(names: string): Record<string, unknown> {
  return Object.fromEntries(names.split(' ').map((name) => [name, mockSync(Promise.resolve({}))]));
}

const emptyBuffer = (): ArrayBuffer => new ArrayBuffer(0);

export function createObjects(): Record<string, unknown> {
  return {
    ...base(),
    ...network(),
    ...media(),
    ...canvas(),
    ...devices(),
    ...files(),
    createAnimation,
    nextTick: createNextTick(),
    createSelectorQuery,
    createIntersectionObserver: (component: Queried, options: unknown) => component.createIntersectionObserver(options),
    router: { addRouteBuilder: nothing, getRouteContext: () => null, removeRouteBuilder: nothing },
    worklet: createWorklet(),
  };
}

function base(): Record<string, unknown> {
  const userAgent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.0 Mobile/15E148 ' +
    'Safari/604.1 wechatdevtools/1.06.2306020 MicroMessenger/8.0.5 webview/1 desktopapp miniprogram port/25078 ' +
    'token/52a059808adc79ce2644d3c4d1a24180 runtime/2';
  let onUpdateReady: unknown;
  const updateManager = {
    applyUpdate: () => later(onUpdateReady, undefined),
    onCheckForUpdate: (callback: unknown) => later(callback, { hasUpdate: true }),
    onUpdateFailed: nothing,
    onUpdateReady(callback: unknown) {
      onUpdateReady = callback;
    },
  };
  const logManager = idle('debug info log warn');
  const realtimeLogManager = {
    ...idle('addFilterMsg error in info setFilterMsg warn'),
    getCurrentState: mockSync({ size: 1024, maxSize: 1024, logCount: 10, maxLogCount: 10 }),
    tag: () => idle('addFilterMsg error info setFilterMsg warn'),
  };
  const performance = {
    createObserver: () => idle('disconnect observe'),
    getEntries: (): unknown[] => [],
    getEntriesByName: (): unknown[] => [],
    getEntriesByType: (): unknown[] => [],
    setBufferSize: nothing,
  };
  const ad = {
    ...idle('destroy onLoad offLoad onError offError onClose offClose'),
    load: Promise.resolve({}),
    show: Promise.resolve({}),
  };
  const userCryptoManager = {
    getLatestUserKey: mockAsync('getLatestUserKey', {
      encryptKey: '123456789',
      expireTime: 1687853340000,
      iv: '987654321',
      version: 1,
    }),
    getRandomValues,
  };
  return {
    env: { USER_DATA_PATH: '/usr/' },
    base64ToArrayBuffer: emptyBuffer,
    getRendererUserAgent: mockAsyncAndPromise('getRendererUserAgent', { userAgent }, userAgent),
    getUpdateManager: () => updateManager,
    getLogManager: () => logManager,
    getRealtimeLogManager: () => realtimeLogManager,
    getPerformance: () => performance,
    getUserCryptoManager: () => userCryptoManager,
    getRandomValues,
    preDownloadSubpackage: () => ({
      onProgressUpdate: (listener: unknown) =>
        later(listener, { progress: 100, totalBytesWritten: 1024, totalBytesExpectedToWrite: 1024 }, 100),
    }),
    navigateTo: mockAsyncAndPromise('navigateTo', { eventChannel: idle('emit off on once') }),
    createCacheManager: mockSync({
      ...idle('deleteRules deleteRule clearRules on off start stop deleteCaches deleteCache clearCaches'),
      mode: 'weakNetwork',
      origin: '',
      maxAge: 7 * 24 * 60 * 60 * 1000,
      state: 0,
      addRules: () => [],
      addRule: () => '',
      match: () => ({}),
    }),
    createRewardedVideoAd: () => ad,
    createInterstitialAd: () => ad,
    createWorker: mockSync(idle('postMessage terminate testOnProcessKilled onMessage onProcessKilled')),
    createInferenceSession: mockSync({ ...idle('onLoad offLoad onError offError destroy'), run: () => Promise.resolve({}) }),
    getExtConfigSync: () => ({}),
  };
}

function later(callback: unknown, value: unknown, afterMs = 0): void {
  setTimeout(() => {
    if (typeof callback === 'function') callback(value);
  }, afterMs);
}

function getRandomValues(options: CallbackOptions & { readonly length?: number } = {}): Promise<unknown> | undefined {
  const result = { errMsg: 'getRandomValues:ok', randomValues: options.length ? new ArrayBuffer(options.length) : undefined };
  if (options.success || options.fail || options.complete) {
    runInAsync(options, result);
    return undefined;
  }
  return new Promise((resolve) => runInAsync({ success: resolve as never }, result));
}

/** Milliseconds until the mocked network answers. */
const NETWORK_DELAY = 100;

function network(): Record<string, unknown> {
  const task =
    (members: string, result: object) =>
    (options: CallbackOptions = {}) => {
      const timer = setTimeout(() => {
        for (const callback of [options.success, options.complete]) if (typeof callback === 'function') callback(result as never);
      }, NETWORK_DELAY);
      return { ...idle(members), ...(members.includes('Chunk') ? { abort: () => clearTimeout(timer) } : {}) };
    };
  const http = 'offChunkReceived offHeadersReceived onChunkReceived onHeadersReceived';
  const socket = 'connect write close onClose offClose onError offError onMessage offMessage';
  return {
    request: task(http, { errMsg: 'request:ok', data: {}, statusCode: 200, header: {}, cookies: [], profile: {} }),
    downloadFile: task(http, { errMsg: 'downloadFile:ok', tempFilePath: '/', filePath: '/', statusCode: 200, profile: {} }),
    uploadFile: task(http, { errMsg: 'uploadFile:ok', data: {}, statusCode: 200 }),
    connectSocket: task('send close onOpen onClose onError onMessage', { errMsg: 'connectSocket:ok' }),
    createTCPSocket: () => idle(`${socket} bindWifi onConnect offConnect onBindWifi offBindWifi`),
    createUDPSocket: () => ({ ...idle(`${socket} setTTL send onListening offListening`), bind: (port?: number) => port || 888 }),
  };
}

function media(): Record<string, unknown> {
  const player = {
    src: '',
    startTime: 0,
    playbackRate: 0,
    duration: 0,
    currentTime: 0,
    paused: true,
    buffered: 0,
    referrerPolicy: '',
  };
  const playing =
    'onCanplay onEnded onError onPause onPlay onSeeked onSeeking onStop onTimeUpdate onWaiting pause play seek stop';
  const audioBuffer = {
    ...idle('copyFromChannel copyToChannel'),
    sampleRate: 0,
    length: 0,
    duration: 0,
    numberOfChannels: 0,
    getChannelData: () => new Float32Array(0),
  };
  const nodes =
    'Analyser BiquadFilter BufferSource ChannelMerger ChannelSplitter ConstantSource Delay DynamicsCompressor Gain IIRFilter ' +
    'Oscillator Panner PeriodicWave ScriptProcessor WaveShaper';
  return {
    createInnerAudioContext: mockSync({
      ...player,
      ...idle(
        `${playing} destroy offCanplay offEnded offError offPause offPlay offSeeked offSeeking offStop offTimeUpdate offWaiting`,
      ),
      autoplay: true,
      loop: true,
      obeyMuteSwitch: true,
      volume: 0,
    }),
    getBackgroundAudioManager: mockSync({
      ...player,
      ...idle(`${playing} onNext onPrev`),
      ...{ title: '', epname: '', singer: '', coverImgUrl: '', webUrl: '', protocol: '' },
    }),
    createAudioContext: mockSync(idle('pause play seek setSrc')),
    createWebAudioContext: mockSync({
      ...Object.fromEntries(nodes.split(' ').map((name) => [`create${name}`, mockSync(null)])),
      ...promising('close resume suspend'),
      ...{ state: '', onstatechange: nothing, currentTime: 0, listener: nothing, sampleRate: 0 },
      WebAudioContextNode: {
        ...idle('setOrientation setPosition'),
        ...{ positionX: 0, positionY: 0, positionZ: 0, forwardX: 0, forwardY: 0, forwardZ: 0, upX: 0, upY: 0, upZ: 0 },
      },
      createBuffer: mockSync(audioBuffer),
      decodeAudioData: mockSync(audioBuffer),
    }),
    createMediaAudioPlayer: mockSync({ ...promising('addAudioSource destroy removeAudioSource start stop'), volume: 0 }),
    getRecorderManager: mockSync(
      idle(
        'onError onFrameRecorded onInterruptionBegin onInterruptionEnd onPause onResume onStart onStop pause resume start stop',
      ),
    ),
    createMediaContainer: mockSync(idle('addTrack destroy export extractDataSource removeTrack')),
    createMediaRecorder: mockSync({ ...idle('off on'), ...promising('destroy pause requestFrame resume start stop') }),
    createVideoDecoder: mockSync({
      ...idle('off on'),
      ...promising('remove seek start stop'),
      getFrameData: mockSync({ width: 0, height: 0, data: emptyBuffer(), pkPts: 0, pkDts: 0 }),
    }),
    createVideoContext: () => ({
      ...idle(
        'exitBackgroundPlayback exitCasting exitFullScreen hideStatusBar pause play playbackRate reconnectCasting ' +
          'requestBackgroundPlayback requestFullScreen seek sendDanmu showStatusBar startCasting stop switchCasting',
      ),
      ...succeeding('exitPictureInPicture'),
    }),
    createLivePlayerContext: () => ({
      ...succeeding(
        'exitCasting exitFullScreen exitPictureInPicture mute pause play reconnectCasting requestFullScreen ' +
          'requestPictureInPicture resume startCasting stop switchCasting',
      ),
      snapshot: mockAsync('snapshot', SNAPSHOT),
    }),
    createLivePusherContext: () => ({
      ...succeeding(
        'applyBlusherStickMakeup applyEyeBrowMakeup applyEyeShadowMakeup applyFaceContourMakeup applyFilter ' +
          'applyLipStickMakeup applySticker clearFilters clearMakeups clearStickers exitPictureInPicture pause pauseBGM playBGM ' +
          'resume resumeBGM sendMessage setBGMVolume setMICVolume setZoom start startPreview stop stopBGM stopPreview ' +
          'switchCamera toggleTorch',
      ),
      createOffscreenCanvas,
      getMaxZoom: mockAsync('getMaxZoom', { maxZoom: '' }),
      onCustomRendererEvent: nothing,
      snapshot: mockAsync('snapshot', SNAPSHOT),
    }),
    createCameraContext: () => ({
      onCameraFrame: () => succeeding('start stop'),
      setZoom: mockAsync('setZoom', { zoom: 1 }),
      startRecord: mockAsync('startRecord', { tempThumbPath: '/', tempVideoPath: '/' }),
      stopRecord: mockAsync('stopRecord', { tempThumbPath: '/', tempVideoPath: '/' }),
      takePhoto: mockAsync('takePhoto', { tempImagePath: '/' }),
    }),
    createMapContext,
  };
}

const SNAPSHOT = { tempImagePath: '/', width: 100, height: 100 };

function createMapContext(): object {
  const center = { latitude: 23.12908, longitude: 113.26436 };
  return {
    ...succeeding(
      'addArc addCustomLayer addGroundOverlay addMarkers addVisualLayer eraseLines includePoints initMarkerCluster moveAlong ' +
        'moveToLocation openMapApp removeArc removeCustomLayer removeGroundOverlay removeMarkers removeVisualLayer setBoundary ' +
        'setCenterOffset setLocMarkerIcon translateMarker updateGroundOverlay',
    ),
    executeVisualLayerCommand: mockAsync('executeVisualLayerCommand', { data: '{}' }),
    fromScreenLocation: mockAsync('fromScreenLocation', center),
    getCenterLocation: mockAsync('getCenterLocation', center),
    getRegion: mockAsync('getRegion', {
      southwest: { latitude: 39.91506279020459, longitude: 116.44712539672851 },
      northeast: { latitude: 39.92493685384383, longitude: 116.47287460327148 },
    }),
    getRotate: mockAsync('getRotate', { rotate: 0 }),
    getScale: mockAsync('getScale', { scale: 14 }),
    getSkew: mockAsync('getSkew', { scale: 0 }),
    on: nothing,
    toScreenLocation: mockAsync('toScreenLocation', { x: 0, y: 0 }),
  };
}

function createOffscreenCanvas(): object {
  return { width: 100, height: 100, getContext: () => ({}), createImage: () => new window.Image() };
}

function canvas(): Record<string, unknown> {
  const drawing =
    'arc arcTo beginPath bezierCurveTo clearRect clip closePath createPattern draw drawImage fill fillRect fillText lineTo moveTo ' +
    'quadraticCurveTo rect restore rotate save scale setFontSize setGlobalAlpha setLineDash setShadow setStrokeStyle ' +
    'setTextAlign setTextBaseline setTransform stroke strokeRect strokeText transform translate';
  return {
    createOffscreenCanvas,
    canvasGetImageData: mockAsyncAndPromise('canvasGetImageData', { width: 100, height: 100, data: new Uint8Array(0) }),
    createCanvasContext: () => {
      const context: Record<string, unknown> = {
        ...idle(drawing),
        ...{ fillStyle: 'black', strokeStyle: 'red', shadowOffsetX: 0, shadowOffsetY: 0, shadowColor: 0, shadowBlur: 0 },
        ...{ lineWidth: 0, lineCap: 'butt', lineJoin: 'bevel', lineDashOffset: 0, font: '10px sans-serif', globalAlpha: 1 },
        globalCompositeOperation: 'xor',
        createCircularGradient: () => idle('addColorStop'),
        createLinearGradient: () => idle('addColorStop'),
        measureText: mockSync({ width: 100 }),
      };
      for (const name of ['fillStyle', 'lineCap', 'lineJoin', 'lineWidth', 'miterLimit'])
        context[`set${name.charAt(0).toUpperCase()}${name.slice(1)}`] = (value: unknown) => {
          context[name] = value;
        };
      return context;
    },
  };
}

function devices(): Record<string, unknown> {
  const floats = (): Float32Array => new Float32Array(0);
  return {
    createBLEPeripheralServer: mockAsyncAndPromise('createBLEPeripheralServer', {
      server: {
        ...succeeding('addService close removeService startAdvertising stopAdvertising writeCharacteristicValue'),
        ...idle(
          'onCharacteristicWriteRequest offCharacteristicWriteRequest onCharacteristicReadRequest offCharacteristicReadRequest ' +
            'onCharacteristicSubscribed offCharacteristicSubscribed onCharacteristicUnsubscribed offCharacteristicUnsubscribed',
        ),
      },
    }),
    getNFCAdapter: mockSync({
      ...succeeding('startDiscovery stopDiscovery'),
      ...idle(
        'getNdef getNfcA getNfcB getIsoDep getNfcF getNfcV getMifareClassic getMifareUltralight onDiscovered offDiscovered',
      ),
    }),
    createVKSession: mockSync({
      ...idle(
        'start stop destroy removeMarker removeOSDMarker update3DMode updateOSDThreshold detectFace detectBody detectHand runOCR on off',
      ),
      state: 0,
      config: {
        version: 'v2',
        track: {
          ...{ plane: { mode: 3 }, marker: false, OSD: false, face: { mode: 1 }, OCR: { mode: 1 }, body: { mode: 1 } },
          ...{ hand: { mode: 1 }, threeDof: false },
        },
        gl: undefined,
      },
      cameraSize: { width: 414, height: 672 },
      requestAnimationFrame: (callback: () => void) => setTimeout(callback, 0),
      cancelAnimationFrame: (timer: never) => clearTimeout(timer),
      getVKFrame: () => ({
        timestamp: 0,
        camera: { viewMatrix: floats(), intrinsics: floats(), getProjectionMatrix: floats },
        getCameraTexture: () => ({ yTexture: undefined, uvTexture: undefined }),
        getCameraBuffer: emptyBuffer,
        getDisplayTransform: floats,
      }),
      ...{ hitTest: () => [], addMarker: () => 0, getAllMarker: () => [], addOSDMarker: () => 0, getAllOSDMarker: () => [] },
    }),
  };
}

function files(): Record<string, unknown> {
  const stats = {
    ...{ mode: '', size: 1024, lastAccessedTime: 1688030468, lastModifiedTime: 1688030469 },
    isDirectory: () => false,
    isFile: () => true,
  };
  const read = { bytesRead: 0, arrayBuffer: emptyBuffer() };
  return {
    getFileSystemManager: mockSync({
      ...succeeding(
        'access appendFile close copyFile ftruncate mkdir removeSavedFile rename rmdir truncate unlink unzip writeFile',
      ),
      ...idle(
        'accessSync appendFileSync closeSync copyFileSync ftruncateSync mkdirSync renameSync rmdirSync truncateSync unlinkSync ' +
          'writeFileSync',
      ),
      fstat: mockAsync('fstat', stats),
      fstatSync: mockSync(stats),
      getFileInfo: mockAsync('getFileInfo', { size: 1024 }),
      getSavedFileList: mockAsync('getSavedFileList', { fileList: [] }),
      open: mockAsync('open', { fd: '' }),
      openSync: mockSync(''),
      read: mockAsync('read', read),
      readSync: mockSync(read),
      readCompressedFile: mockAsync('readCompressedFile', { data: emptyBuffer() }),
      readCompressedFileSync: emptyBuffer,
      readdir: mockAsync('readdir', { files: [] }),
      readdirSync: mockSync([]),
      readFile: mockAsync('readFile', { data: '' }),
      readFileSync: mockSync(''),
      readZipEntry: mockAsync('readZipEntry', { entries: {} }),
      saveFile: mockAsync('saveFile', { savedFilePath: '' }),
      saveFileSync: mockSync(''),
      stat: mockAsync('stat', { stats }),
      statSync: mockSync(stats),
      write: mockAsync('write', { bytesWritten: 0 }),
      writeSync: mockSync({ bytesWritten: 0 }),
    }),
  };
}

/** All functions of one turn run on one timer. */
function createNextTick(): (callback: unknown) => void {
  let queue: (() => void)[] = [];
  return (callback) => {
    if (typeof callback !== 'function') return;
    queue.push(callback as () => void);
    if (queue.length > 1) return;
    setTimeout(() => {
      const due = queue;
      queue = [];
      for (const run of due) run();
    }, 0);
  };
}

interface Queried {
  createSelectorQuery(): Record<string, (...args: unknown[]) => unknown>;
  createIntersectionObserver(options: unknown): unknown;
}

/** Becomes the component's own query at `in`; there is no page to query. */
function createSelectorQuery(): object {
  const asked: (readonly [name: string, args: unknown[]])[] = [];
  const remember =
    (name: string) =>
    (...args: unknown[]): void => {
      asked.push([name, args]);
    };
  return {
    exec: nothing,
    in(component: Queried) {
      const query = component.createSelectorQuery();
      for (const [name, args] of asked.splice(0)) query[name]?.(...args);
      return query;
    },
    select: remember('select'),
    selectAll: remember('selectAll'),
    selectViewport: remember('selectViewport'),
  };
}

function createWorklet(): object {
  const settle = (callback: unknown): void => later(callback, false, 100);
  const run = (callback: unknown): unknown => (typeof callback === 'function' ? callback : nothing);
  const linear = (t: number): number => t;
  return {
    cancelAnimation: nothing,
    derived: (updater: unknown) => (typeof updater === 'function' ? { value: updater() } : undefined),
    shared: (value: unknown) => ({ value }),
    decay: (config?: { readonly clamp?: readonly number[] }) => config?.clamp?.[0] || 0,
    Easing: {
      bounce: linear,
      ease: linear,
      linear,
      elastic:
        (bounciness = 1) =>
        (t: number) =>
          1 - Math.cos((t * Math.PI) / 2) ** 3 * Math.cos(t * bounciness * Math.PI),
      quad: (t: number) => t * t,
      cubic: (t: number) => t ** 3,
      poly: (n: number) => (t: number) => t ** n,
      bezier: () => ({ factory: () => linear }),
      circle: (t: number) => 1 - Math.sqrt(1 - t * t),
      sin: (t: number) => 1 - Math.cos((t * Math.PI) / 2),
      exp: (t: number) => 2 ** (10 * (t - 1)),
      in: (easing: unknown) => easing,
      out: (easing: (t: number) => number) => (t: number) => 1 - easing(1 - t),
      inOut: (easing: (t: number) => number) => (t: number) => (t < 0.5 ? easing(t * 2) / 2 : 1 - easing((1 - t) * 2) / 2),
    },
    spring: (value: unknown, _: unknown, callback: unknown) => {
      settle(callback);
      return value;
    },
    timing: (value: unknown, _: unknown, callback: unknown) => {
      settle(callback);
      return value;
    },
    delay: (_: unknown, animation: unknown) => animation || 0,
    repeat: (animation: unknown, _times: unknown, _reverse: unknown, callback: unknown) => {
      settle(callback);
      return animation || 0;
    },
    sequence: (animation: unknown) => animation || 0,
    runOnJS: run,
    runOnUI: run,
  };
}
