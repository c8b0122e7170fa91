// `wx.getBackgroundAudioManager()`: one player for the whole program, which plays as soon as it has an address. Over the same
// player of the host as `wx.createInnerAudioContext()`; what is shown of it on a phone's lock screen is kept, and shown nowhere.

import { DinghyError } from '@dinghy/errors';
import { answerCall, type OnThrow } from './call-convention.ts';

type Player = Record<string, unknown> & Record<'play' | 'pause' | 'stop', () => void>;

const KEPT = { title: '', epname: '', singer: '', coverImgUrl: '', webUrl: '', protocol: 'http' };
/** Of events that only phones have: buttons of their lock screens. */
const SILENT = ['onPrev', 'onNext', 'offPrev', 'offNext'];

export function createBackgroundAudio(
  createPlayer: () => object,
  onThrow: OnThrow,
): Record<string, (params?: unknown) => unknown> {
  let player: Player | undefined;
  const open = (): Player => {
    player ??= describePlayer(createPlayer() as Player);
    return player;
  };
  const answer = (api: string, perform: (given: Record<string, unknown>) => object | undefined) => (params?: unknown) =>
    answerCall(api, params, (given) => perform(given) ?? {}, onThrow);
  const listen = (event: string) => (listener?: unknown) => (open()[event] as (listener: unknown) => void)(listener);

  return {
    getBackgroundAudioManager: open,
    playBackgroundAudio: answer('playBackgroundAudio', ({ dataUrl, title, coverImgUrl }) => {
      const same = dataUrl === undefined || open().src === dataUrl;
      Object.assign(open(), { ...(title !== undefined && { title }), ...(coverImgUrl !== undefined && { coverImgUrl }) });
      if (same) open().play();
      else open().src = dataUrl;
      return undefined;
    }),
    pauseBackgroundAudio: answer('pauseBackgroundAudio', () => void open().pause()),
    stopBackgroundAudio: answer('stopBackgroundAudio', () => void open().stop()),
    seekBackgroundAudio: answer('seekBackgroundAudio', ({ position }) => void (open().seek as (at: unknown) => void)(position)),
    getBackgroundAudioPlayerState: answer('getBackgroundAudioPlayerState', () => stateOf(player)),
    onBackgroundAudioPlay: listen('onPlay'),
    onBackgroundAudioPause: listen('onPause'),
    onBackgroundAudioStop: listen('onStop'),
  };
}

/** An address is all that it takes to play. */
function describePlayer(player: Player): Player {
  const manager = Object.create(player, {
    src: {
      enumerable: true,
      get: () => player.src,
      set(src: unknown) {
        player.src = src;
        player.play();
      },
    },
  }) as Player;
  return Object.assign(manager, KEPT, Object.fromEntries(SILENT.map((name) => [name, () => undefined])));
}

function stateOf(player: Player | undefined): object {
  if (!player || player.src === '') throw new DinghyError('API_FAILED', { reason: 'nothing is played' });
  const { duration, currentTime, buffered, paused, src } = player;
  const downloadPercent = Number(duration) > 0 ? Math.round((Number(buffered) / Number(duration)) * 100) : 0;
  return { duration, currentPosition: currentTime, status: paused === true ? 0 : 1, downloadPercent, dataUrl: src };
}
