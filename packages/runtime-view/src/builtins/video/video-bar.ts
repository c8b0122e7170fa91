// The controls of a film: a bar at its foot, a thin line of progress while the bar is away, and what stands over the film in
// full. Buttons and the slider are the browser's own, so keyboards and assistive technology know them.

import { child, div, drawShape } from '../elements.ts';

/** On a 24 by 24 grid. */
const SHAPES = {
  play: 'M7 4v16l13-8z',
  pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
  mute: 'M4 9v6h4l5 5V4L8 9zM16 8v8a5 5 0 0 0 0-8z',
  muted: 'M4 9v6h4l5 5V4L8 9zM16 9l2 2 2-2 1 1-2 2 2 2-1 1-2-2-2 2-1-1 2-2-2-2z',
  danmu: 'M3 5h18v12H9l-4 3v-3H3zM7 9v2h10V9zM7 12v2h6v-2z',
  full: 'M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z',
  window: 'M3 5h18v14H3zM5 7v10h6v-6h8V7z',
  lock: 'M7 10V8a5 5 0 0 1 10 0v2h2v11H5V10zM9 10h6V8a3 3 0 0 0-6 0z',
  shot: 'M9 5l-2 2H3v12h18V7h-4l-2-2zM12 9a4 4 0 1 1 0 8a4 4 0 0 1 0-8z',
} as const;

export type VideoAct = 'play' | 'mute' | 'danmu' | 'full' | 'window' | 'lock' | 'shot';

const LABELS: Readonly<Record<VideoAct, string>> = {
  play: 'Play',
  mute: 'Mute',
  danmu: 'Comments',
  full: 'Fullscreen',
  window: 'Picture in picture',
  lock: 'Lock',
  shot: 'Take a picture',
};

/** Pixels of width above which the platform shows the progress by itself. */
const PROGRESS_MIN_PX = 240;

/** What is to be seen now. */
export interface BarState {
  readonly controls: boolean;
  /** By hand, or by itself for a moment. */
  readonly isShown: boolean;
  readonly isFull: boolean;
  readonly isLocked: boolean;
  readonly isPlaying: boolean;
  readonly isMuted: boolean;
  readonly hasComments: boolean;
  readonly isLive: boolean;
  /** The large button, which starts a film that has not begun. */
  readonly showsCenter: boolean;
  readonly buttons: Readonly<Record<VideoAct, boolean>>;
  /** As the page says; `undefined` leaves it to the room that there is. */
  readonly showsProgress: boolean | undefined;
  readonly showsLine: boolean;
  readonly playButtonAt: string;
}

export interface VideoBar {
  show(state: BarState): void;
  /** Seconds. */
  setTime(currentTime: number, duration: number): void;
  /** What a touched element of the bar asks for. */
  actOf(target: Element): VideoAct | undefined;
  owns(target: Element): boolean;
  /** Says something in the middle of the film for a moment. */
  hint(text: string): void;
}

const HINT_MS = 800;

/** Inner elements, built once a template. */
export function buildVideoBar(host: HTMLElement): void {
  addButton(div(host, 'wx-video-over'), 'play', 'wx-video-center');
  const over = div(host, 'wx-video-tools');
  for (const act of ['lock', 'shot'] as const) addButton(over, act);
  div(host, 'wx-video-hint').setAttribute('role', 'status');
  div(div(host, 'wx-video-line'), 'wx-video-done').setAttribute('aria-hidden', 'true');
  const bar = div(host, 'wx-video-bar');
  addButton(bar, 'play');
  div(bar, 'wx-video-time');
  const slider = child(bar, 'input');
  slider.type = 'range';
  slider.min = '0';
  slider.step = 'any';
  slider.setAttribute('aria-label', 'Position');
  div(bar, 'wx-video-time');
  for (const act of ['mute', 'danmu', 'window', 'full'] as const) addButton(bar, act);
}

export function createVideoBar(host: HTMLElement, seek: (seconds: number) => void): VideoBar {
  const bar = host.querySelector('.wx-video-bar') as HTMLElement;
  const line = host.querySelector('.wx-video-line') as HTMLElement;
  const hintBox = host.querySelector('.wx-video-hint') as HTMLElement;
  const tools = host.querySelector('.wx-video-tools') as HTMLElement;
  const slider = bar.querySelector('input') as HTMLInputElement;
  const [present, total] = bar.querySelectorAll<HTMLElement>('.wx-video-time') as unknown as [HTMLElement, HTMLElement];
  const buttons = [...host.querySelectorAll<HTMLButtonElement>('[data-act]')];
  let isHeld = false;
  let hintTimer: ReturnType<typeof setTimeout> | undefined;

  slider.addEventListener('input', () => {
    isHeld = true;
    seek(Number(slider.value));
  });
  slider.addEventListener('change', () => {
    isHeld = false;
  });

  return {
    show(state) {
      const { isLocked, isFull, isPlaying, isMuted } = state;
      const isOpen = state.controls && state.isShown && !isLocked;
      bar.hidden = !isOpen;
      tools.hidden = !(isFull && state.isShown);
      const hasProgress = !state.isLive && (state.showsProgress ?? host.clientWidth > PROGRESS_MIN_PX);
      for (const part of [slider, present, total]) part.hidden = !hasProgress;
      line.hidden = !(state.showsLine && hasProgress && !isOpen);
      for (const button of buttons) {
        const act = button.dataset.act as VideoAct;
        const isCentral = button.classList.contains('wx-video-center');
        const isInMiddle = state.playButtonAt === 'center';
        if (isCentral) button.hidden = !state.showsCenter && !(isOpen && isInMiddle && state.buttons.play);
        else button.hidden = !state.buttons[act] || (isLocked && act !== 'lock') || (act === 'play' && isInMiddle);
        if (act === 'play') setShape(button, isPlaying ? 'pause' : 'play', isPlaying ? 'Pause' : 'Play');
        if (act === 'mute') setShape(button, isMuted ? 'muted' : 'mute', isMuted ? 'Unmute' : 'Mute');
        if (act === 'danmu') button.setAttribute('aria-pressed', String(state.hasComments));
        if (act === 'lock') button.setAttribute('aria-pressed', String(isLocked));
      }
    },
    setTime(currentTime, duration) {
      present.textContent = toClock(currentTime);
      total.textContent = toClock(duration);
      slider.max = String(duration);
      if (!isHeld) slider.value = String(currentTime);
      slider.setAttribute('aria-valuetext', `${toClock(currentTime)} / ${toClock(duration)}`);
      (line.firstElementChild as HTMLElement).style.width = `${duration > 0 ? (currentTime / duration) * 100 : 0}%`;
    },
    actOf: (target) => target.closest<HTMLElement>('[data-act]')?.dataset.act as VideoAct | undefined,
    owns: (target) => bar.contains(target) || target.closest('[data-act]') !== null,
    hint(text) {
      clearTimeout(hintTimer);
      hintBox.textContent = text;
      hintTimer = setTimeout(() => {
        hintBox.textContent = '';
      }, HINT_MS);
    },
  };
}

/** `3:07`, `1:00:09`. */
export function toClock(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function addButton(parent: HTMLElement, act: VideoAct, className = ''): void {
  const button = child(parent, 'button', `wx-video-button ${className || `wx-video-${act}`}`);
  button.type = 'button';
  button.dataset.act = act;
  drawShape(button, '');
  setShape(button, act, LABELS[act]);
}

function setShape(button: HTMLElement, shape: keyof typeof SHAPES, label: string): void {
  button.querySelector('path')?.setAttribute('d', SHAPES[shape]);
  button.setAttribute('aria-label', label);
}
