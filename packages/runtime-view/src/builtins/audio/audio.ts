import { child, div, hiddenChildren, makeButton, part } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { startPlaying } from '../video/start-playing.ts';
import { audioStyles } from './audio-styles.ts';

const TIME_MS = 250;
/** The platform's codes, by the browser's `MediaError.code`: aborted and network alike are the network's, 4 is the source's. */
const ERROR_CODES: Readonly<Record<number, string>> = {
  1: 'MEDIA_ERR_ABORTED',
  2: 'MEDIA_ERR_NETWORK',
  3: 'MEDIA_ERR_DECODE',
  4: 'MEDIA_ERR_SRC_NOT_SUPPORTED',
};

/** A sound with a small player. The platform recommends `wx.createInnerAudioContext` instead; old programs have this. */
export const audio: BuiltIn = defineBuiltIn({
  tag: 'audio',
  styles: audioStyles,
  properties: { src: '', loop: false, controls: false, poster: '', name: '未知音频', author: '未知作者' },
  reflects: ['controls'],
  skeleton(host) {
    child(host, 'audio').preload = 'metadata';
    const box = div(host, 'wx-audio-box');
    const left = div(box, 'wx-audio-left');
    makeButton(left);
    div(left, 'wx-audio-button');
    const info = div(box, 'wx-audio-info');
    div(info, 'wx-audio-name');
    div(info, 'wx-audio-author');
    div(box, 'wx-audio-time').textContent = '00:00';
    return hiddenChildren(host);
  },
  create({ host, props, page, load, emit }) {
    const player = host.firstElementChild as HTMLAudioElement;
    const left = part(host, 'wx-audio-left');
    const time = part(host, 'wx-audio-time');
    let wanted = '';
    let lastTimeMs = 0;

    const fail = (code: number): void => emit('error', { errMsg: ERROR_CODES[code] ?? 'MEDIA_ERR_SRC_NOT_SUPPORTED' });
    const play = (): Promise<void> => startPlaying(player, () => fail(4));
    const showSource = (src: string): void => {
      wanted = src;
      player.removeAttribute('src');
      if (src === '') return;
      load(src).then(
        (address) => {
          if (wanted === src) player.src = address;
        },
        () => wanted === src && fail(2),
      );
    };
    const show = (): void => {
      player.loop = props.loop;
      part(host, 'wx-audio-name').textContent = props.name;
      part(host, 'wx-audio-author').textContent = props.author;
      showState();
    };
    const showState = (): void => {
      part(host, 'wx-audio-box').classList.toggle('wx-audio-playing', !player.paused);
      left.setAttribute('aria-label', props.name);
      left.setAttribute('aria-pressed', String(!player.paused));
    };
    const showPoster = (): void => {
      left.style.backgroundImage = '';
      const { poster } = props;
      if (poster === '') return;
      load(poster).then(
        (address) => {
          if (props.poster === poster) left.style.backgroundImage = `url("${address}")`;
        },
        () => undefined,
      );
    };

    for (const type of ['play', 'pause', 'ended']) {
      player.addEventListener(type, () => {
        showState();
        emit(type, {});
      });
    }
    player.addEventListener('error', () => player.hasAttribute('src') && fail(player.error?.code ?? 4));
    player.addEventListener('timeupdate', () => {
      time.textContent = toClock(player.currentTime);
      const present = Date.now();
      if (present - lastTimeMs < TIME_MS) return;
      lastTimeMs = present;
      emit('timeupdate', {
        currentTime: player.currentTime,
        duration: Number.isFinite(player.duration) ? player.duration : 0,
      });
    });
    const forget = page.onShown((isShown) => {
      if (!isShown) player.pause();
    });
    show();

    return {
      connected() {
        showPoster();
        showSource(props.src);
      },
      update(changed) {
        show();
        if (changed.has('src')) showSource(props.src);
        if (changed.has('poster')) showPoster();
      },
      tapped(target) {
        if (!left.contains(target)) return false;
        if (player.paused) void play();
        else player.pause();
        return true;
      },
      handle: () => ({ tag: 'audio' }),
      methods: {
        setSrc: (src) => showSource(String(src ?? '')),
        play,
        pause: () => player.pause(),
        seek(position) {
          const seconds = Number(position);
          if (Number.isFinite(seconds)) player.currentTime = Math.max(0, seconds);
        },
      },
      dispose() {
        wanted = '';
        forget();
        player.pause();
        player.removeAttribute('src');
      },
    };
  },
});

function toClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
