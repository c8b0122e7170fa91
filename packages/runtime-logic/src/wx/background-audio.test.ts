import { describe, expect, it } from 'vitest';
import { createBackgroundAudio } from './background-audio.ts';
import { createInnerAudioFactory } from './inner-audio.ts';

function create() {
  const done: string[] = [];
  let made = 0;
  const wx = createBackgroundAudio(
    () => {
      made += 1;
      const player = { src: '', paused: true, duration: 10, currentTime: 2, buffered: 5 };
      return Object.assign(player, {
        play: () => done.push(`play ${player.src}`),
        pause: () => done.push('pause'),
        stop: () => done.push('stop'),
        seek: (at: number) => done.push(`seek ${at}`),
        onPlay: (listener: () => void) => listener(),
        onPause: () => undefined,
        onStop: () => undefined,
      });
    },
    (error) => {
      throw error;
    },
  );
  return { wx, done, made: () => made };
}

describe('wx.getBackgroundAudioManager', () => {
  it('is a player of the host, whatever it is asked and told', async () => {
    const told: unknown[] = [];
    const createPlayer = createInnerAudioFactory({
      callHost: (api, params) => {
        told.push([api, params]);
        return new Promise(() => undefined);
      },
      onThrow: (error) => {
        throw error;
      },
      queueMicrotask,
    });
    const manager = createBackgroundAudio(createPlayer, () => undefined).getBackgroundAudioManager?.() as Record<string, unknown>;
    manager.src = 'https://a.example/a.mp3';
    manager.startTime = 3;
    await Promise.resolve();
    expect([manager.src, manager.startTime, manager.paused, manager.title]).toEqual(['https://a.example/a.mp3', 3, true, '']);
    expect(told).toContainEqual(['operateInnerAudio', { audio: 1, operation: 'play' }]);
    expect(told).toContainEqual(['operateInnerAudio', { audio: 1, operation: 'set', startTime: 3 }]);
  });

  it('is one player, which plays as soon as it has an address', () => {
    const { wx, done, made } = create();
    const manager = wx.getBackgroundAudioManager?.() as { src: string; title: string };
    manager.title = 'Song';
    manager.src = 'https://a.example/a.mp3';
    expect(wx.getBackgroundAudioManager?.()).toBe(manager);
    expect([manager.src, manager.title, done, made()]).toEqual([
      'https://a.example/a.mp3',
      'Song',
      ['play https://a.example/a.mp3'],
      1,
    ]);
  });

  it('is what the older functions speak of', async () => {
    const { wx, done } = create();
    await expect(wx.getBackgroundAudioPlayerState?.()).rejects.toMatchObject({ errMsg: expect.stringContaining(':fail') });
    await wx.playBackgroundAudio?.({ dataUrl: 'a.mp3', title: 'A' });
    await wx.pauseBackgroundAudio?.();
    await wx.playBackgroundAudio?.({ dataUrl: 'a.mp3' });
    await wx.seekBackgroundAudio?.({ position: 4 });
    await wx.stopBackgroundAudio?.();
    expect(done).toEqual(['play a.mp3', 'pause', 'play a.mp3', 'seek 4', 'stop']);
    expect(await wx.getBackgroundAudioPlayerState?.()).toMatchObject({
      currentPosition: 2,
      downloadPercent: 50,
      status: 0,
      dataUrl: 'a.mp3',
    });
    let heard = 0;
    wx.onBackgroundAudioPlay?.(() => heard++);
    expect(heard).toBe(1);
  });
});
