import { DinghyError } from '@dinghy/errors';
import { describe, expect, test } from 'vitest';
import { callApi, codeOf, createTestCall } from '../conformance/tools.ts';
import type { TemporaryFile } from '../files/temporary-files.ts';
import { type AudioEventType, type AudioPlayer, type AudioState, createAudioShim } from './audio-shim.ts';
import { createCameraShim } from './camera-shim.ts';

const sound: TemporaryFile = { bytes: new ArrayBuffer(2), mime: 'audio/wav' };
const SILENCE: AudioState = { duration: 1, currentTime: 0, paused: true, buffered: 0 };
const settle = () => new Promise((resolve) => setTimeout(resolve));

function createAudio() {
  const log: unknown[][] = [];
  let tell: (type: AudioEventType, state: AudioState) => void = () => undefined;
  const shim = createAudioShim({
    driver: {
      name: 'test',
      open(listener) {
        tell = listener;
        const note =
          (name: string) =>
          (...args: unknown[]) =>
            void log.push([name, ...args]);
        return Object.fromEntries(
          ['setSource', 'set', 'play', 'pause', 'stop', 'seek', 'close'].map((name) => [name, note(name)]),
        ) as unknown as AudioPlayer;
      },
    },
    load: async (_appId, src) => {
      if (src === '/bad.wav') throw new DinghyError('FILE_NOT_FOUND', { path: src });
      return sound;
    },
  });
  return { shim, log, tell: (type: AudioEventType) => tell(type, SILENCE) };
}

describe('createAudioShim', () => {
  test('a player does what it is asked, and tells of itself, until it is taken back', async () => {
    const { shim, log, tell } = createAudio();
    const call = createTestCall();
    const open = callApi(shim, 'openInnerAudio', { audio: 1 }, call);
    await callApi(shim, 'operateInnerAudio', { audio: 1, operation: 'set', src: '/a.wav', volume: 0.5 }, createTestCall());
    await settle();
    await callApi(shim, 'operateInnerAudio', { audio: 1, operation: 'play' }, createTestCall());
    await callApi(shim, 'operateInnerAudio', { audio: 1, operation: 'seek', position: 3 }, createTestCall());
    tell('play');
    expect(call.events).toEqual([['state', { type: 'play', state: SILENCE }]]);
    call.abort();
    await open;
    expect(log).toEqual([
      ['set', { volume: 0.5 }],
      ['setSource', undefined],
      ['setSource', sound],
      ['play'],
      ['seek', 3],
      ['close'],
    ]);
    expect(await codeOf(callApi(shim, 'operateInnerAudio', { audio: 1, operation: 'play' }, createTestCall()))).toBe(
      'API_FAILED',
    );
  });

  test('a sound that cannot be had is an error of its player; the source that came later wins', async () => {
    const { shim, log } = createAudio();
    const call = createTestCall();
    void callApi(shim, 'openInnerAudio', { audio: 1 }, call);
    void callApi(shim, 'operateInnerAudio', { audio: 1, operation: 'set', src: '/a.wav' }, createTestCall());
    void callApi(shim, 'operateInnerAudio', { audio: 1, operation: 'set', src: '/bad.wav' }, createTestCall());
    await settle();
    expect(log.filter(([, file]) => file === sound)).toEqual([]);
    expect(call.events.map(([, data]) => (data as { type: string }).type)).toEqual(['error']);
  });

  test('an app has so many players, and none of another app', async () => {
    const { shim } = createAudio();
    for (let audio = 1; audio <= 16; audio++) void callApi(shim, 'openInnerAudio', { audio }, createTestCall());
    expect(await codeOf(callApi(shim, 'openInnerAudio', { audio: 17 }, createTestCall()))).toBe('API_RATE_LIMITED');
    const other = { ...createTestCall(), appId: 'other' };
    expect(await codeOf(callApi(shim, 'operateInnerAudio', { audio: 1, operation: 'play' }, other))).toBe('API_FAILED');
  });
});

describe('createCameraShim', () => {
  test('pictures come until it is taken back, and the camera is closed', async () => {
    let closed = 0;
    let take: (bytes: ArrayBuffer) => void = () => undefined;
    const options: unknown[] = [];
    const shim = createCameraShim({
      driver: {
        name: 'test',
        open: async (asked, onPicture) => {
          options.push(asked);
          take = onPicture;
          return { ended: new Promise(() => undefined), close: () => void closed++ };
        },
      },
    });
    const call = createTestCall();
    const open = callApi(shim, 'openCamera', { devicePosition: 'front', resolution: 'low', flash: 'torch' }, call);
    await settle();
    const bytes = new ArrayBuffer(1);
    take(bytes);
    call.abort();
    take(bytes);
    await open;
    expect(options).toEqual([{ devicePosition: 'front', size: 320, hasLight: true }]);
    expect(call.events).toEqual([['frame', { bytes }]]);
    expect(closed).toBeGreaterThan(0);
  });

  test('what the device refuses is the answer', async () => {
    const shim = createCameraShim({
      driver: {
        name: 'test',
        open: async () => {
          throw new DinghyError('API_SCOPE_DENIED', { scope: 'scope.camera' });
        },
      },
    });
    expect(await codeOf(callApi(shim, 'openCamera', {}, createTestCall()))).toBe('API_SCOPE_DENIED');
  });
});
