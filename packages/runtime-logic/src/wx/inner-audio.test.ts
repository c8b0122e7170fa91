import type { CallOptions } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { describe, expect, it } from 'vitest';
import { createInnerAudioFactory } from './inner-audio.ts';

type Audio = Record<string, unknown> &
  Record<'play' | 'pause' | 'stop' | 'destroy', () => void> &
  Record<'seek', (at: unknown) => void>;

function create() {
  const calls: unknown[][] = [];
  let opened: CallOptions | undefined;
  let refuse: (error: unknown) => void = () => undefined;
  const make = createInnerAudioFactory({
    callHost: (api, params, options) => {
      if (api !== 'openInnerAudio') {
        calls.push([api, params]);
        return Promise.resolve({});
      }
      opened = options;
      return new Promise((_, reject) => {
        refuse = reject;
      });
    },
    onThrow: (error) => {
      throw error;
    },
    queueMicrotask,
  });
  const audio = make() as Audio;
  const events: unknown[] = [];
  for (const event of ['Play', 'TimeUpdate', 'Error'])
    (audio[`on${event}`] as (listener: unknown) => void)((detail: unknown) => events.push([event, detail]));
  const tell = (type: string, state: object): void =>
    opened?.onProgress?.({
      event: 'state',
      data: { type, state: { duration: 9, currentTime: 1, paused: false, buffered: 9, ...state } },
    });
  return { audio, calls, events, tell, options: () => opened, refuse: (error: unknown) => refuse(error) };
}

describe('InnerAudioContext', () => {
  it('sends what was set in one message, before what it is for', async () => {
    const { audio, calls } = create();
    audio.src = '/a.mp3';
    audio.volume = 3;
    audio.playbackRate = 'fast';
    audio.play();
    audio.loop = 1;
    audio.seek('7');
    await Promise.resolve();
    expect(calls).toEqual([
      ['operateInnerAudio', { audio: 1, operation: 'set', src: '/a.mp3', volume: 1, playbackRate: 1 }],
      ['operateInnerAudio', { audio: 1, operation: 'play' }],
      ['operateInnerAudio', { audio: 1, operation: 'set', loop: true }],
      ['operateInnerAudio', { audio: 1, operation: 'seek', position: 7 }],
    ]);
    expect([audio.src, audio.volume, audio.loop]).toEqual(['/a.mp3', 1, true]);
  });

  it('says at once what the host has told of it', () => {
    const { audio, events, tell } = create();
    expect([audio.paused, audio.duration]).toEqual([true, 0]);
    tell('play', {});
    tell('timeUpdate', { currentTime: 4 });
    tell('error', {});
    expect([audio.paused, audio.duration, audio.currentTime]).toEqual([false, 9, 1]);
    expect(events).toEqual([
      ['Play', {}],
      ['TimeUpdate', {}],
      ['Error', { errCode: 10003, errMsg: expect.stringContaining('cannot be played') }],
    ]);
  });

  it('is told when the host has no players, and is silent once destroyed', async () => {
    const { audio, calls, events, tell, options, refuse } = create();
    refuse(new DinghyError('API_UNSUPPORTED', { api: 'openInnerAudio' }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(events).toEqual([['Error', { errCode: 10001, errMsg: 'createInnerAudioContext:fail not supported' }]]);
    audio.destroy();
    expect(options()?.signal?.aborted).toBe(true);
    tell('play', {});
    audio.play();
    expect([events.length, calls]).toEqual([1, []]);
  });
});
