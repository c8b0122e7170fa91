// Where a scroll view stands, when data or code says so rather than a finger.

import { animateScroll } from '../../page/animate-scroll.ts';

const ANIMATION_MS = 300;

export interface IntoView {
  /** `start`, `center`, `end`, or `nearest`. */
  readonly alignment: string;
  /** CSS pixels that are left between the edge and what is scrolled to. */
  readonly offset: number;
  /** Nothing moves while it can be seen already. */
  readonly withinExtent: boolean;
  readonly isAnimated: boolean;
}

export interface Offsets {
  readonly scrollTop?: number;
  readonly scrollLeft?: number;
}

export interface ScrollPosition {
  scrollTo(offsets: Offsets, isAnimated: boolean, durationMs?: number): void;
  scrollIntoView(target: Element, how: IntoView): void;
  isMoving(): boolean;
  stop(): void;
}

export interface ScrollAxes {
  readonly scrollX: boolean;
  readonly scrollY: boolean;
}

const AXES = [
  { name: 'scrollTop', from: 'top', to: 'bottom' },
  { name: 'scrollLeft', from: 'left', to: 'right' },
] as const;

export function createScrollPosition(host: HTMLElement, axes: ScrollAxes, window: Window): ScrollPosition {
  const running = new Map<'scrollTop' | 'scrollLeft', () => void>();
  let movingUntil = 0;

  const move = (axis: 'scrollTop' | 'scrollLeft', to: number, durationMs: number): void => {
    running.get(axis)?.();
    movingUntil = Math.max(movingUntil, performance.now() + durationMs);
    running.set(
      axis,
      animateScroll({
        from: host[axis],
        to,
        durationMs,
        window,
        apply: (value) => {
          host[axis] = value;
        },
      }),
    );
  };
  const scrollTo = ({ scrollTop, scrollLeft }: Offsets, isAnimated: boolean, durationMs = ANIMATION_MS): void => {
    const duration = isAnimated ? durationMs : 0;
    if (scrollTop !== undefined) move('scrollTop', scrollTop, duration);
    if (scrollLeft !== undefined) move('scrollLeft', scrollLeft, duration);
  };
  return {
    scrollTo,
    scrollIntoView(target, { alignment, offset, withinExtent, isAnimated }) {
      const own = host.getBoundingClientRect();
      const wanted = target.getBoundingClientRect();
      for (const { name, from, to } of AXES) {
        if (name === 'scrollTop' ? !axes.scrollY : !axes.scrollX) continue;
        const room = name === 'scrollTop' ? host.clientHeight : host.clientWidth;
        const size = wanted[to] - wanted[from];
        const place = wanted[from] - own[from];
        if (withinExtent && place >= 0 && place + size <= room) continue;
        scrollTo({ [name]: host[name] + place - align(alignment, place, room - size) + offset }, isAnimated);
      }
    },
    isMoving: () => performance.now() < movingUntil,
    stop() {
      for (const end of running.values()) end();
    },
  };
}

/** The place that something is to have in a room that is larger than it by `room`, now being at `place`. */
function align(alignment: string, place: number, room: number): number {
  if (alignment === 'center') return room / 2;
  if (alignment === 'end') return room;
  return alignment === 'nearest' ? Math.max(0, Math.min(place, room)) : 0;
}
