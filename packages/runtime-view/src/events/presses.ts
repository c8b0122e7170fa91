// One finger that is down and has not moved: what comes of it is a tap, a long press, or nothing.

import type { TouchPayload } from '@dinghy/bridge-protocol';
import type { GestureSink } from './gestures.ts';

/** The platform's thresholds. */
const LONG_PRESS_MS = 350;
const TAP_SLOP_PX = 10;
const SCROLL_QUIET_MS = 150;
/** How long a swipe goes on scrolling by itself. */
const MOMENTUM_MS = 3000;
/** How long after a tap the browser may still send its click. */
const GHOST_CLICK_MS = 700;

export interface Presses {
  /** `timeMs`: of the event, which may have waited for who listens. */
  start(target: Element, touch: TouchPayload, timeMs: number, isOnly: boolean): void;
  move(touch: TouchPayload): void;
  end(touch: TouchPayload, timeMs: number): void;
  /** The browser has taken the finger over, to scroll with it. */
  cancel(): void;
  /** Forgets the finger. */
  drop(): void;
  noteScroll(scrolled: Node): void;
  /** A tap by a key, or by who clicks without touching. */
  tapWithoutFinger(target: Element, touch: TouchPayload): void;
  /** Whether the browser's own click after a tap has come to something else: to a sheet that the tap has opened. */
  isGhostClick(target: Element): boolean;
  readonly hasJustTapped: boolean;
}

interface Press {
  readonly target: Element;
  readonly startX: number;
  readonly startY: number;
  readonly startedAt: number;
  /** Of the event. */
  readonly timeMs: number;
  touch: TouchPayload;
  canTap: boolean;
  /** Until it is a long one. */
  timer: ReturnType<typeof setTimeout> | undefined;
}

export function createPresses(document: Document, sink: GestureSink): Presses {
  let press: Press | undefined;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let swipedAt = Number.NEGATIVE_INFINITY;
  let scrolled: Node = document;
  let tappedAt = Number.NEGATIVE_INFINITY;
  let tapped: Element | undefined;

  /**
   * A finger that stops what scrolls under it does not tap. What scrolls elsewhere does not matter, nor does a page that
   * has just scrolled itself: only a swipe leaves something to stop.
   */
  const isScrolling = ({ target, startedAt }: Press): boolean => {
    const now = performance.now();
    const isRecent = scrolledAt > startedAt || (now - scrolledAt < SCROLL_QUIET_MS && now - swipedAt < MOMENTUM_MS);
    return isRecent && scrolled.contains(target);
  };
  const drop = (): void => {
    if (press !== undefined) clearTimeout(press.timer);
    press = undefined;
  };
  const cancel = (): void => {
    swipedAt = performance.now();
    drop();
  };
  const pressLong = (pressed: Press): void => {
    pressed.timer = undefined;
    if (isScrolling(pressed)) return;
    const { target, touch } = pressed;
    const lists = { touches: [touch], changedTouches: [touch] };
    // A page that listens to long presses does not want the tap as well.
    if (sink.touch('longpress', target, lists).isHandled) pressed.canTap = false;
    sink.touch('longtap', target, lists);
  };
  const tap = (target: Element, touch: TouchPayload): void => {
    tappedAt = performance.now();
    sink.touch('tap', target, { touches: [touch], changedTouches: [touch] });
  };

  return {
    start(target, touch, timeMs, isOnly) {
      drop();
      if (!isOnly) return;
      const { clientX: startX, clientY: startY } = touch;
      const startedAt = performance.now();
      const current: Press = { target, startX, startY, startedAt, timeMs, touch, canTap: true, timer: undefined };
      press = current;
      current.timer = setTimeout(() => pressLong(current), LONG_PRESS_MS);
    },
    move(touch) {
      if (press === undefined) return;
      press.touch = touch;
      if (Math.hypot(touch.clientX - press.startX, touch.clientY - press.startY) > TAP_SLOP_PX) cancel();
    },
    end(touch, timeMs) {
      const ended = press;
      drop();
      if (ended === undefined) return;
      // Both its ends may have waited.
      if (ended.timer !== undefined && timeMs - ended.timeMs >= LONG_PRESS_MS) pressLong(ended);
      if (!ended.canTap || isScrolling(ended)) return;
      tapped = ended.target;
      tap(tapped, touch);
    },
    cancel,
    drop,
    noteScroll(node) {
      scrolledAt = performance.now();
      scrolled = node;
    },
    tapWithoutFinger: tap,
    isGhostClick: (target) =>
      tapped !== undefined &&
      performance.now() - tappedAt < GHOST_CLICK_MS &&
      !tapped.contains(target) &&
      !target.contains(tapped),
    get hasJustTapped() {
      return performance.now() - tappedAt < SCROLL_QUIET_MS;
    },
  };
}
