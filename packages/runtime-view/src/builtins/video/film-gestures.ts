// What a finger does to a film: across it through its time; up and down on its left half to its brightness, on its right half
// to its loudness; two taps start and stop it.

import type { Drag } from '../unit.ts';

export interface FilmGestureOptions {
  readonly host: HTMLElement;
  readonly film: HTMLVideoElement;
  duration(): number;
  allows(gesture: 'progress' | 'slide' | 'play'): boolean;
  seek(seconds: number): void;
  toggle(): void;
  hint(text: string): void;
  toClock(seconds: number): string;
}

export interface FilmGestures {
  dragged(drag: Drag): boolean;
  tapped(timeMs: number): void;
}

/** Pixels before a finger's direction is clear. */
const CLAIM_PX = 10;
/** Of a film that is crossed from edge to edge. */
const SECONDS_ACROSS = 90;
const DOUBLE_TAP_MS = 300;
/** A film is never darkened to nothing. */
const DARKEST = 0.2;

export function createFilmGestures(options: FilmGestureOptions): FilmGestures {
  const { host, film, allows, hint } = options;
  let kind: 'time' | 'light' | 'sound' | undefined;
  let from = 0;
  let wanted = 0;
  let brightness = 1;
  let tappedAt = Number.NEGATIVE_INFINITY;

  const begin = ({ x, deltaX, deltaY }: Drag): typeof kind => {
    const isAcross = Math.abs(deltaX) > Math.abs(deltaY);
    if (isAcross) return allows('progress') && options.duration() > 0 ? 'time' : undefined;
    const { left, width } = host.getBoundingClientRect();
    return allows('slide') ? (x - left < width / 2 ? 'light' : 'sound') : undefined;
  };
  const follow = ({ deltaX, deltaY }: Drag): void => {
    const up = -deltaY / Math.max(1, host.clientHeight);
    if (kind === 'time') {
      const way = (deltaX / Math.max(1, host.clientWidth)) * Math.min(SECONDS_ACROSS, options.duration());
      wanted = Math.max(0, Math.min(options.duration(), from + way));
      hint(`${options.toClock(wanted)} / ${options.toClock(options.duration())}`);
    } else if (kind === 'sound') {
      film.volume = Math.max(0, Math.min(1, from + up));
      hint(`♪ ${Math.round(film.volume * 100)} %`);
    } else {
      brightness = Math.max(DARKEST, Math.min(1, from + up));
      film.style.filter = brightness < 1 ? `brightness(${brightness})` : '';
      hint(`☀ ${Math.round(brightness * 100)} %`);
    }
  };

  return {
    dragged(drag) {
      const { phase, deltaX, deltaY, fingers, preventDefault } = drag;
      if (phase === 'start') {
        kind = undefined;
        return false;
      }
      if (kind === undefined) {
        if (phase !== 'move' || fingers.length > 1 || Math.hypot(deltaX, deltaY) < CLAIM_PX) return false;
        kind = begin(drag);
        if (kind === undefined) return false;
        from = kind === 'time' ? film.currentTime : kind === 'sound' ? film.volume : brightness;
      }
      if (phase === 'move') {
        preventDefault();
        follow(drag);
        return true;
      }
      if (kind === 'time' && phase === 'end') options.seek(wanted);
      kind = undefined;
      return true;
    },
    tapped(timeMs) {
      const isSecond = timeMs - tappedAt < DOUBLE_TAP_MS;
      tappedAt = isSecond ? Number.NEGATIVE_INFINITY : timeMs;
      if (isSecond && allows('play')) options.toggle();
    },
  };
}
