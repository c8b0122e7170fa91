// Motion that nobody's finger makes: to a place as on a spring, or on with a speed until friction has used it up. Both are
// functions of time, so a dropped frame changes nothing.

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Path {
  at(ms: number): Place;
  isOver(ms: number): boolean;
}

/** Distance in CSS pixels under which a motion is over. */
const NEAR_PX = 0.1;

/**
 * A critically damped spring: the fastest way without going too far. `damping` is the platform's attribute; 20 takes about
 * a third of a second, more takes less.
 */
export function springPath(from: Place, to: Place, damping: number): Path {
  const rate = Math.max(1, damping) / 1000;
  const left = (ms: number): number => (1 + rate * ms) * Math.exp(-rate * ms);
  const way = Math.hypot(to.x - from.x, to.y - from.y);
  const isOver = (ms: number): boolean => way * left(ms) < NEAR_PX;
  return {
    at(ms) {
      const share = isOver(ms) ? 0 : left(ms);
      return { x: to.x + (from.x - to.x) * share, y: to.y + (from.y - to.y) * share };
    },
    isOver,
  };
}

/** `speed` in CSS pixels a millisecond; `friction` is the platform's attribute, 2 unless set. */
export function frictionPath(from: Place, speed: Place, friction: number): Path {
  const rate = Math.max(0.1, friction) / 1000;
  const gone = (ms: number): number => (1 - Math.exp(-rate * ms)) / rate;
  return {
    at: (ms) => ({ x: from.x + speed.x * gone(ms), y: from.y + speed.y * gone(ms) }),
    isOver: (ms) => Math.hypot(speed.x, speed.y) * Math.exp(-rate * ms) < 0.02,
  };
}

export interface Glide {
  /** Starts on a path; `drawn` is called each frame, and answers `false` to leave it. */
  follow(path: Path, drawn: (place: Place) => boolean, over: () => void): void;
  stop(): void;
}

export function createGlide(window: Window): Glide {
  let frame = 0;
  const stop = (): void => {
    window.cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    stop,
    follow(path, drawn, over) {
      stop();
      const start = performance.now();
      const step = (): void => {
        const ms = performance.now() - start;
        const isOver = path.isOver(ms);
        if (!drawn(path.at(ms))) return;
        if (isOver) over();
        else frame = window.requestAnimationFrame(step);
      };
      frame = window.requestAnimationFrame(step);
    },
  };
}
