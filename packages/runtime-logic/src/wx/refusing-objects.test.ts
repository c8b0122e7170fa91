import { describe, expect, it } from 'vitest';
import { createAdvertisement, createRecorder } from './refusing-objects.ts';

type Loose = Record<string, (...args: unknown[]) => Promise<unknown> | undefined>;

function unexpected(error: unknown): never {
  throw error;
}

describe('an advertisement', () => {
  it('rejects to be loaded and shown with what programs read, and tells who listens for errors', async () => {
    const log: unknown[] = [];
    const ad = createAdvertisement('createRewardedVideoAd', unexpected) as Loose;
    ad.onError?.(({ errCode }: { readonly errCode: number }) => log.push(errCode));
    await ad.show?.()?.catch((error: { errCode: number; errMsg: string }) => log.push(error.errMsg, error instanceof Error));
    await ad.load?.()?.catch((error: { errCode: number }) => log.push(error.errCode));
    expect(log).toEqual([1004, 'createRewardedVideoAd:fail no advertisement', true, 1004, 1004]);
  });

  it('takes all other calls, and tells nobody who has gone', async () => {
    const ad = createAdvertisement('createInterstitialAd', unexpected) as Loose;
    const hear = () => expect.unreachable();
    ad.onError?.(hear);
    ad.offError?.(hear);
    expect(ad.onClose?.(() => {})).toBe(undefined);
    await expect(ad.show?.()).rejects.toMatchObject({ errCode: 1004 });
  });
});

describe('the recorder', () => {
  it('fails when it is started, after the call has returned', async () => {
    const log: unknown[] = [];
    const recorder = createRecorder(unexpected) as Loose;
    recorder.onStart?.(() => log.push('started'));
    recorder.onError?.(({ errMsg }: { readonly errMsg: string }) => log.push(errMsg));
    recorder.start?.({ duration: 10_000 });
    log.push('called');
    await Promise.resolve();
    expect(log).toEqual(['called', 'operateRecorder:fail not supported']);
  });
});
