// Objects of the platform whose functions somebody waits for, where this host has nothing behind them: they say so by the ways
// that programs listen to, so that a button that plays an advertisement or records a voice does not wait for ever.

import type { OnThrow } from './call-convention.ts';
import { createListeners, type Listeners } from './listeners.ts';
import { createSilentObject } from './silent-object.ts';

/** The platform's own, for an advertisement that it does not have. */
const NO_ADVERTISEMENT = 1004;

/** `wx.createRewardedVideoAd()` and its kin: there is never one to show. */
export function createAdvertisement(api: string, onThrow: OnThrow): object {
  const errors = createListeners(`${api} onError`, onThrow);
  const refuse = (): Promise<never> => {
    const failure = { errMsg: `${api}:fail no advertisement`, errCode: NO_ADVERTISEMENT };
    errors.emit(failure);
    return Promise.reject(Object.assign(new Error(failure.errMsg), failure));
  };
  return createSilentObject({ ...hearErrors(errors), load: refuse, show: refuse });
}

/** `wx.getRecorderManager()`, of which a program has one. */
export function createRecorder(onThrow: OnThrow): object {
  const errors = createListeners('RecorderManager onError', onThrow);
  const start = (): void => void Promise.resolve().then(() => errors.emit({ errMsg: 'operateRecorder:fail not supported' }));
  return createSilentObject({ ...hearErrors(errors), start });
}

function hearErrors(errors: Listeners): object {
  return { onError: errors.add, offError: errors.remove };
}
