// Managers of the app itself: updates, logs, performance, caches, advertisements.

import { mockAsync, mockAsyncAndPromise, mockSync } from '../utils.ts';
import { emptyBuffer, idle, later, nothing } from './mock-object.ts';
import { getRandomValues } from './random-values.ts';

export function createBase(): Record<string, unknown> {
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
