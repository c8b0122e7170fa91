import type { Json } from '@dinghy/bridge-protocol';
import { div, part } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { createDanmu, toComment, toComments } from './danmu.ts';
import { createFullscreen } from './fullscreen.ts';
import { videoStyles } from './video-styles.ts';

const SVG = 'http://www.w3.org/2000/svg';
const PLAY = 'M7 4v16l13-8z';
const CORNERS = 'M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z';
/** As often as the platform tells of the time. */
const TIME_MS = 250;
/** A film that is started and stopped by the page alone hears of its controls too. */
const CONTROLS_MS = 3000;

/** A film. Its bytes come from the host, which decides what may be had; the browser's own controls play it. */
export const video: BuiltIn = defineBuiltIn({
  tag: 'video',
  styles: videoStyles,
  properties: {
    src: '',
    duration: 0,
    controls: true,
    danmuList: [],
    danmuBtn: false,
    enableDanmu: false,
    autoplay: false,
    loop: false,
    muted: false,
    initialTime: 0,
    direction: '',
    showFullscreenBtn: true,
    showPlayBtn: true,
    showCenterPlayBtn: true,
    objectFit: 'contain',
    poster: '',
    title: '',
    autoPauseIfNavigate: true,
    autoPauseIfOpenNative: true,
  },
  reflects: ['objectFit'],
  skeleton(host) {
    const { ownerDocument: document } = host;
    const film = document.createElement('video');
    film.setAttribute('playsinline', '');
    film.setAttribute('webkit-playsinline', '');
    film.setAttribute('controlslist', 'nofullscreen nodownload noremoteplayback');
    film.setAttribute('disablepictureinpicture', '');
    film.preload = 'metadata';
    host.append(film);
    div(host, 'wx-video-danmu').setAttribute('aria-hidden', 'true');
    div(host, 'wx-video-title');
    addButton(host, 'wx-video-center', 'Play', PLAY);
    addButton(host, 'wx-video-full', 'Fullscreen', CORNERS);
    return div(host, 'wx-video-content');
  },
  create({ host, props, page, load, emit }) {
    const film = host.firstElementChild as HTMLVideoElement;
    const center = part(host, 'wx-video-center');
    const full = part(host, 'wx-video-full');
    const danmu = createDanmu(part(host, 'wx-video-danmu'));
    let wanted = '';
    let lastTimeMs = 0;
    let lastSecond = 0;
    let controlsTimer: ReturnType<typeof setTimeout> | undefined;
    const fullscreen = createFullscreen({
      host,
      holdBack: page.holdBack,
      ask: page.ask,
      changed: (fullScreen, direction) => emit('fullscreenchange', { fullScreen, direction }),
    });

    const fail = (src: string): void => emit('error', { errMsg: `video:fail ${src}` });
    const play = async (): Promise<void> => {
      try {
        await film.play();
      } catch (problem) {
        // Stopped before it began is nobody's mistake.
        if ((problem as Partial<Error> | undefined)?.name !== 'AbortError') fail(props.src);
      }
    };

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
      film.controls = props.controls;
      film.loop = props.loop;
      film.muted = props.muted;
      part(host, 'wx-video-title').textContent = props.title;
      full.hidden = !props.controls || !props.showFullscreenBtn;
      part(host, 'wx-video-danmu').hidden = !props.enableDanmu;
      showCenter();
    };
    const showCenter = (): void => {
      const isIdle = film.paused && !(film.currentTime > 0 && !film.ended);
      center.hidden = !props.showCenterPlayBtn || !isIdle;
    };
    const tellControls = (): void => {
      if (!props.controls) return;
      if (controlsTimer === undefined) emit('controlstoggle', { show: true });
      clearTimeout(controlsTimer);
      controlsTimer = setTimeout(() => {
        controlsTimer = undefined;
        emit('controlstoggle', { show: false });
      }, CONTROLS_MS);
    };
    const enterFullscreen = (argument?: Json): void => {
      const asked = typeof argument === 'object' && argument !== null && 'direction' in argument ? argument.direction : undefined;
      const direction = Number(asked ?? (props.direction === '' ? Number.NaN : props.direction));
      // Without a direction a film goes the way that it is longer.
      const natural = film.videoWidth > film.videoHeight ? 90 : 0;
      fullscreen.enter(direction === 90 || direction === -90 || direction === 0 ? direction : natural);
    };
    /** As the page says, which may know better than the bytes that are there yet; a stream has no end, and data no infinity. */
    const duration = (): number => (props.duration > 0 ? props.duration : Number.isFinite(film.duration) ? film.duration : 0);
    const seek = (position: number): void => {
      if (Number.isFinite(position)) film.currentTime = Math.max(0, position);
    };

    const listeners: readonly (readonly [type: string, listener: () => void])[] = [
      ['play', () => emit('play', {})],
      ['pause', () => emit('pause', {})],
      ['ended', () => emit('ended', {})],
      ['waiting', () => emit('waiting', {})],
      ['ratechange', () => emit('playbackratechange', { playbackRate: film.playbackRate })],
      ['seeked', () => emit('seekcomplete', { position: film.currentTime })],
      ['error', () => film.hasAttribute('src') && fail(wanted)],
      [
        'loadedmetadata',
        () => {
          if (props.initialTime > 0) film.currentTime = props.initialTime;
          emit('loadedmetadata', { width: film.videoWidth, height: film.videoHeight, duration: duration() });
        },
      ],
      ['progress', () => emit('progress', { buffered: bufferedPercent(film) })],
      [
        'timeupdate',
        () => {
          showDanmu();
          const present = Date.now();
          if (present - lastTimeMs < TIME_MS) return;
          lastTimeMs = present;
          emit('timeupdate', { currentTime: film.currentTime, duration: duration() });
        },
      ],
    ];
    const showDanmu = (): void => {
      const { currentTime } = film;
      if (props.enableDanmu && !film.seeking) {
        for (const comment of toComments(props.danmuList))
          if (comment.time > lastSecond && comment.time <= currentTime) danmu.show(comment);
      }
      lastSecond = currentTime;
    };
    for (const [type, listener] of listeners) film.addEventListener(type, listener);
    for (const type of ['play', 'pause', 'ended', 'emptied', 'seeked']) film.addEventListener(type, showCenter);
    const forget = page.onShown((isShown) => {
      if (isShown) return;
      fullscreen.exit();
      if (props.autoPauseIfNavigate) film.pause();
    });
    show();

    return {
      connected() {
        showPoster();
        showSource();
      },
      update(changed) {
        show();
        if (changed.has('src')) showSource();
        if (changed.has('poster')) showPoster();
      },
      tapped(target) {
        if (center.contains(target)) void play();
        else if (full.contains(target)) (fullscreen.isOn ? fullscreen.exit : enterFullscreen)();
        else tellControls();
        return true;
      },
      handle: () => ({ tag: 'video' }),
      methods: {
        play,
        pause: () => film.pause(),
        stop() {
          film.pause();
          film.currentTime = 0;
        },
        seek: (position) => seek(Number(position)),
        playbackRate(rate) {
          const wantedRate = Number(rate);
          if (wantedRate >= 0.25 && wantedRate <= 4) film.playbackRate = wantedRate;
        },
        sendDanmu: (comment) => danmu.show(toComment(typeof comment === 'object' && comment !== null ? comment : {})),
        requestFullScreen: enterFullscreen,
        exitFullScreen: fullscreen.exit,
        // There is no status bar of ours over the film.
        showStatusBar: () => undefined,
        hideStatusBar: () => undefined,
      },
      dispose() {
        wanted = '';
        forget();
        fullscreen.exit();
        clearTimeout(controlsTimer);
        film.pause();
        film.removeAttribute('src');
      },
    };
  },
});

function addButton(host: HTMLElement, className: string, label: string, shape: string): void {
  const button = div(host, `wx-video-button ${className}`);
  button.setAttribute('role', 'button');
  button.setAttribute('aria-label', label);
  button.tabIndex = 0;
  const svg = host.ownerDocument.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = host.ownerDocument.createElementNS(SVG, 'path');
  path.setAttribute('d', shape);
  svg.append(path);
  button.append(svg);
}

function bufferedPercent({ buffered, duration }: HTMLVideoElement): number {
  if (buffered.length === 0 || !(duration > 0)) return 0;
  return Math.min(100, (buffered.end(buffered.length - 1) / duration) * 100);
}
