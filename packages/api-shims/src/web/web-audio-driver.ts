import type { AudioDriver, AudioEventType, AudioSettings, AudioState } from '../media/audio-shim.ts';

/** Events of the browser's player, and what the platform calls them. */
const EVENTS: Readonly<Record<string, AudioEventType>> = {
  canplay: 'canplay',
  play: 'play',
  ended: 'ended',
  waiting: 'waiting',
  seeking: 'seeking',
  seeked: 'seeked',
  timeupdate: 'timeUpdate',
  error: 'error',
};

/** A player of the browser's for each context. The host page's policy needs `media-src blob:`. */
export function createWebAudioDriver(): AudioDriver {
  return {
    name: 'web',
    open(tell) {
      const player = new Audio();
      let settings: AudioSettings = {};
      let address = '';
      let wantsToPlay = false;
      let isStopping = false;

      const stateOf = (): AudioState => ({
        duration: Number.isFinite(player.duration) ? player.duration : 0,
        currentTime: player.currentTime,
        paused: player.paused,
        buffered: player.buffered.length > 0 ? player.buffered.end(player.buffered.length - 1) : 0,
      });
      const play = (): void => {
        wantsToPlay = true;
        // Without a sound it plays when it has one. A browser refuses to play before the user has touched the page.
        if (address !== '') player.play().catch(() => undefined);
      };
      const stop = (): void => {
        wantsToPlay = false;
        isStopping = !player.paused;
        player.pause();
        if (player.readyState > 0) player.currentTime = 0;
        if (!isStopping) tell('stop', stateOf());
      };
      for (const [type, event] of Object.entries(EVENTS))
        player.addEventListener(type, () => address !== '' && tell(event, stateOf()));
      player.addEventListener('pause', () => {
        // The end of a sound is no pause, and a stop is one of its own.
        if (isStopping) tell('stop', stateOf());
        else if (!player.ended) tell('pause', stateOf());
        isStopping = false;
      });
      player.addEventListener('loadedmetadata', () => {
        if (settings.startTime !== undefined && settings.startTime > 0) player.currentTime = settings.startTime;
      });

      const setSource = (next: string): void => {
        if (address !== '') URL.revokeObjectURL(address);
        address = next;
        if (next === '') player.removeAttribute('src');
        else player.src = next;
      };
      return {
        setSource(file) {
          setSource(file === undefined ? '' : URL.createObjectURL(new Blob([file.bytes], { type: file.mime })));
          if (file !== undefined && (wantsToPlay || settings.autoplay === true)) play();
        },
        set(next) {
          settings = { ...settings, ...next };
          player.loop = settings.loop ?? false;
          player.volume = settings.volume ?? 1;
          player.playbackRate = settings.playbackRate ?? 1;
        },
        play,
        pause() {
          wantsToPlay = false;
          player.pause();
        },
        stop,
        seek(seconds) {
          if (Number.isFinite(seconds)) player.currentTime = Math.max(0, seconds);
        },
        close() {
          wantsToPlay = false;
          player.pause();
          setSource('');
        },
      };
    },
  };
}
