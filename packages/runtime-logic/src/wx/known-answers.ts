// Names that ask nothing of a host: the answer is known here, or nobody waits for one.

import { fromBase64, toBase64 } from '@dinghy/bridge-protocol';
import { answerCall, type OnThrow } from './call-convention.ts';
import { withPadding } from './files/text-encodings.ts';
import { createAdvertisement, createRecorder } from './refusing-objects.ts';

type Answers = Readonly<Record<string, (given?: unknown) => unknown>>;

/** Statistics of the platform's operator, of which there is none, and hints. */
const IGNORED = ['reportEvent', 'reportAnalytics', 'reportMonitor', 'reportPerformance'];
const ADVERTISEMENTS = ['createRewardedVideoAd', 'createInterstitialAd'];
const HINTS = ['preloadAssets', 'preloadWebview', 'preloadSkylineView', 'setInnerAudioOption'];

export function createKnownAnswers(wx: Readonly<Record<string, unknown>>, onThrow: OnThrow): Answers {
  const succeed =
    (api: string, result: object = {}) =>
    (params?: unknown) =>
      answerCall(api, params, () => result, onThrow);
  const recorder = createRecorder(onThrow);
  return {
    arrayBufferToBase64: (bytes) => (bytes instanceof ArrayBuffer ? toBase64(new Uint8Array(bytes)) : ''),
    base64ToArrayBuffer: (text) => fromBase64(withPadding(String(text))) ?? new ArrayBuffer(0),
    getExtConfig: (params) =>
      answerCall('getExtConfig', params, () => ({ extConfig: (wx.getExtConfigSync as () => unknown)() }), onThrow),
    getUpdateManager: () => UPDATE_MANAGER,
    getRecorderManager: () => recorder,
    // What a mini-program does with the user's data is between the user, the host and its consent dialogs.
    getPrivacySetting: succeed('getPrivacySetting', { needAuthorization: false, privacyContractName: '' }),
    requirePrivacyAuthorize: succeed('requirePrivacyAuthorize'),
    ...Object.fromEntries(ADVERTISEMENTS.map((api) => [api, () => createAdvertisement(api, onThrow)])),
    ...Object.fromEntries(HINTS.map((api) => [api, succeed(api)])),
    ...Object.fromEntries(IGNORED.map((api) => [api, () => undefined])),
  };
}

/** Of the base library. No page of the platform's documents has it, but programs that ask for a version do, charts among them. */
export function createVersion(wx: Readonly<Record<string, unknown>>): object {
  return {
    get version() {
      return (wx.getAppBaseInfo as () => { readonly SDKVersion?: string })().SDKVersion ?? '';
    },
    updateTime: '',
  };
}

/** A session runs what it was opened with; a newer package is the next session's. */
const UPDATE_MANAGER = {
  onCheckForUpdate(listener?: unknown) {
    if (typeof listener === 'function') void Promise.resolve().then(() => listener({ hasUpdate: false }));
  },
  onUpdateReady: () => undefined,
  onUpdateFailed: () => undefined,
  applyUpdate: () => undefined,
};
