// Brings a film to life: its source, the platform's events of it, its controls, and what a page's context asks of it.

import type { Json } from '@dinghy/bridge-protocol';
import { listen } from '../../events/listen.ts';
import { part } from '../elements.ts';
import type { BuiltInContext, BuiltInControl } from '../unit.ts';
import { createDanmu, toComment, toComments } from './danmu.ts';
import { createFilmGestures } from './film-gestures.ts';
import { createFullscreen } from './fullscreen.ts';
import { createPictureInPicture, toModes } from './picture-in-picture.ts';
import { startPlaying } from './start-playing.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { createVideoBar, toClock, type VideoAct } from './video-bar.ts';
import type { videoProperties } from './video-properties.ts';

/** As often as the platform tells of the time. */
const TIME_MS = 250;
const CONTROLS_MS = 3000;

export function createFilm({ host, props, page, load, emit }: BuiltInContext<typeof videoProperties>): BuiltInControl {
  const { document } = page;
  const film = host.firstElementChild as HTMLVideoElement;
  const content = part(host, 'wx-video-content');
  const danmu = createDanmu(part(host, 'wx-video-danmu'));
  let wanted = '';
  let lastTimeMs = 0;
  let lastSecond = 0;
  let isLocked = false;
  /** Since it was shown, or came to its end: a film may stand at another time than 0 before anybody has seen it. */
  let hasBegun = false;
  let hasComments: boolean = props.enableDanmu;
  let controlsTimer: ReturnType<typeof setTimeout> | undefined;

  /** As the page says, which may know better than the bytes that are there yet; a stream has no end, and data no infinity. */
  const duration = (): number => (props.duration > 0 ? props.duration : Number.isFinite(film.duration) ? film.duration : 0);
  const seek = (position: number): void => {
    if (Number.isFinite(position)) film.currentTime = Math.max(0, position);
  };
  const fail = (src: string): void => emit('error', { errMsg: `video:fail ${src}` });
  const play = (): Promise<void> => startPlaying(film, () => fail(props.src));
  const toggle = (): void => void (film.paused ? play() : film.pause());

  const bar = createVideoBar(host, seek);
  const fullscreen = createFullscreen({
    host,
    holdBack: page.holdBack,
    ask: page.ask,
    changed(fullScreen, direction) {
      isLocked = false;
      show();
      emit('fullscreenchange', { fullScreen, direction });
    },
  });
  const little = createPictureInPicture(film, (isOn) => emit(isOn ? 'enterpictureinpicture' : 'leavepictureinpicture', {}));
  const gestures = createFilmGestures({
    host,
    film,
    duration,
    seek,
    toggle,
    toClock,
    hint: bar.hint,
    allows(gesture) {
      if (isLocked) return false;
      if (gesture === 'progress') return props.enableProgressGesture && !props.isLive;
      if (gesture === 'play') return props.enablePlayGesture;
      return fullscreen.isOn ? props.vslideGestureInFullscreen : props.vslideGesture || props.pageGesture;
    },
  });

  const showSource = (): void => {
    const { src } = props;
    wanted = src;
    if (src === '') {
      film.removeAttribute('src');
      film.load();
      return;
    }
    load(src).then(
      (address) => {
        if (wanted !== src) return;
        film.src = address;
        if (props.autoplay) void play();
      },
      () => wanted === src && fail(src),
    );
  };
  const showPoster = (): void => {
    const { poster } = props;
    film.removeAttribute('poster');
    if (poster === '') return;
    load(poster).then(
      (address) => {
        if (props.poster === poster) film.poster = address;
      },
      () => undefined,
    );
  };
  const show = (): void => {
    const isFull = fullscreen.isOn;
    film.loop = props.loop;
    part(host, 'wx-video-title').textContent = props.title;
    part(host, 'wx-video-danmu').hidden = !hasComments;
    const showsProgress = typeof props.showProgress === 'boolean' ? props.showProgress : undefined;
    bar.show({
      controls: props.controls,
      isShown: controlsTimer !== undefined || (film.paused && hasBegun),
      isFull,
      isLocked,
      isPlaying: !film.paused,
      isMuted: film.muted,
      hasComments,
      isLive: props.isLive,
      showsProgress,
      showsLine: props.controls && props.showBottomProgress && hasBegun,
      playButtonAt: props.playBtnPosition,
      showsCenter: props.showCenterPlayBtn && !hasBegun,
      buttons: {
        play: props.showPlayBtn,
        mute: props.showMuteBtn,
        danmu: props.danmuBtn,
        full: props.showFullscreenBtn,
        window: little.isSupported && toModes(props.pictureInPictureMode).size > 0,
        lock: props.showScreenLockButton,
        shot: props.showSnapshotButton,
      },
    });
  };
  const showControls = (): void => {
    if (!props.controls) return;
    if (controlsTimer === undefined) emit('controlstoggle', { show: true });
    clearTimeout(controlsTimer);
    controlsTimer = setTimeout(() => {
      controlsTimer = undefined;
      show();
      emit('controlstoggle', { show: false });
    }, CONTROLS_MS);
    show();
  };
  const enterFullscreen = (argument?: Json): void => {
    const asked = typeof argument === 'object' && argument !== null && 'direction' in argument ? argument.direction : undefined;
    const direction = Number(asked ?? (props.direction === '' ? Number.NaN : props.direction));
    // Without a direction a film goes the way that it is longer.
    const natural = film.videoWidth > film.videoHeight ? 90 : 0;
    fullscreen.enter(direction === 90 || direction === -90 || direction === 0 ? direction : natural);
  };
  const acts: Readonly<Record<VideoAct, () => void>> = {
    play: toggle,
    mute: () => {
      film.muted = !film.muted;
    },
    danmu: () => {
      hasComments = !hasComments;
    },
    full: () => (fullscreen.isOn ? fullscreen.exit : enterFullscreen)(),
    window: () => void little.enter().catch(() => undefined),
    lock: () => {
      isLocked = !isLocked;
    },
    // Nobody hears of a picture that the user does not let the host keep.
    shot: () => void takeSnapshot(film, page).catch(() => undefined),
  };

  const listeners: Readonly<Record<string, () => void>> = {
    play: () => emit('play', {}),
    pause: () => emit('pause', {}),
    ended: () => emit('ended', {}),
    waiting: () => emit('waiting', {}),
    ratechange: () => emit('playbackratechange', { playbackRate: film.playbackRate }),
    seeked: () => emit('seekcomplete', { position: film.currentTime }),
    error: () => film.hasAttribute('src') && fail(wanted),
    loadedmetadata() {
      if (props.initialTime > 0) film.currentTime = props.initialTime;
      bar.setTime(film.currentTime, duration());
      emit('loadedmetadata', { width: film.videoWidth, height: film.videoHeight, duration: duration() });
    },
    progress: () => emit('progress', { buffered: bufferedPercent(film) }),
    timeupdate() {
      showDanmu();
      bar.setTime(film.currentTime, duration());
      const present = Date.now();
      if (present - lastTimeMs < TIME_MS) return;
      lastTimeMs = present;
      emit('timeupdate', { currentTime: film.currentTime, duration: duration() });
    },
  };
  const showDanmu = (): void => {
    const { currentTime } = film;
    if (hasComments && !film.seeking) {
      for (const comment of toComments(props.danmuList))
        if (comment.time > lastSecond && comment.time <= currentTime) danmu.show(comment);
    }
    lastSecond = currentTime;
  };
  const begin = (): void => {
    hasBegun = true;
  };
  const end = (): void => {
    hasBegun = false;
  };
  film.addEventListener('play', begin);
  for (const type of ['ended', 'emptied']) film.addEventListener(type, end);
  for (const [type, listener] of Object.entries(listeners)) film.addEventListener(type, listener);
  for (const type of ['play', 'pause', 'ended', 'emptied', 'seeked', 'volumechange']) film.addEventListener(type, show);
  host.addEventListener('focusin', showControls);

  const forgetShown = page.onShown((isShown) => {
    if (isShown) return;
    fullscreen.exit();
    if (toModes(props.pictureInPictureMode).has('push') && !film.paused) void little.enter().catch(pauseIfLeft);
    else pauseIfLeft();
  });
  const pauseIfLeft = (): void => {
    if (props.autoPauseIfNavigate) film.pause();
  };
  const pauseIfHidden = (): void => {
    if (document.hidden && props.autoPauseIfOpenNative) film.pause();
  };
  const forgetHidden = listen(document, { visibilitychange: pauseIfHidden });
  const orientation = document.defaultView?.screen?.orientation as ScreenOrientation | undefined;
  const turnWithPhone = (): void => {
    if (!props.enableAutoRotation || film.paused) return;
    if (orientation?.type.startsWith('landscape')) fullscreen.enter(0);
    else fullscreen.exit();
  };
  orientation?.addEventListener?.('change', turnWithPhone);
  film.muted = props.muted;
  show();

  return {
    connected() {
      showPoster();
      showSource();
      show();
    },
    update(changed) {
      if (changed.has('muted')) film.muted = props.muted;
      if (changed.has('enableDanmu')) hasComments = props.enableDanmu;
      show();
      if (changed.has('src')) showSource();
      if (changed.has('poster')) showPoster();
    },
    tapped(target) {
      if (content.contains(target) && target !== content) return false;
      const act = bar.actOf(target);
      if (act !== undefined) acts[act]();
      else if (!bar.owns(target)) gestures.tapped(Date.now());
      showControls();
      show();
      return true;
    },
    dragged: gestures.dragged,
    handle: () => ({ tag: 'video' }),
    methods: {
      play,
      pause: () => film.pause(),
      stop() {
        film.pause();
        film.currentTime = 0;
        end();
        show();
      },
      seek: (position) => seek(Number(position)),
      playbackRate(rate) {
        const wantedRate = Number(rate);
        if (wantedRate >= 0.25 && wantedRate <= 4) film.playbackRate = wantedRate;
      },
      sendDanmu: (comment) => danmu.show(toComment(typeof comment === 'object' && comment !== null ? comment : {})),
      requestFullScreen: enterFullscreen,
      exitFullScreen: fullscreen.exit,
      exitPictureInPicture: little.exit,
      // There is no status bar of ours over the film.
      showStatusBar: () => undefined,
      hideStatusBar: () => undefined,
    },
    dispose() {
      wanted = '';
      forgetShown();
      forgetHidden();
      orientation?.removeEventListener?.('change', turnWithPhone);
      fullscreen.exit();
      little.dispose();
      clearTimeout(controlsTimer);
      film.pause();
      film.removeAttribute('src');
    },
  };
}

function bufferedPercent({ buffered, duration }: HTMLVideoElement): number {
  if (buffered.length === 0 || !(duration > 0)) return 0;
  return Math.min(100, (buffered.end(buffered.length - 1) / duration) * 100);
}
