// A number that is drawn at every change, and moves from one value to another over time.

export const EASINGS: Readonly<Record<string, (progress: number) => number>> & {
  readonly default: (progress: number) => number;
} = {
  default: (p) => 1 - (1 - p) ** 3,
  linear: (p) => p,
  easeInCubic: (p) => p ** 3,
  easeOutCubic: (p) => 1 - (1 - p) ** 3,
  easeInOutCubic: (p) => (p < 0.5 ? 4 * p ** 3 : 1 - (2 - 2 * p) ** 3 / 2),
};

export interface Motion {
  position(): number;
  /** Where it is going, or is. */
  target(): number;
  isMoving(): boolean;
  jump(position: number): void;
  animate(to: number, durationMs: number, easing: (progress: number) => number): void;
  stop(): void;
}

export function createMotion(window: Window, draw: (position: number) => void, finished: () => void): Motion {
  let position = 0;
  let target = 0;
  let frame = 0;
  const set = (next: number): void => {
    position = next;
    draw(next);
  };
  const stop = (): void => {
    window.cancelAnimationFrame(frame);
    frame = 0;
    target = position;
  };
  return {
    position: () => position,
    target: () => target,
    isMoving: () => frame !== 0,
    jump(to) {
      stop();
      target = to;
      set(to);
    },
    animate(to, durationMs, easing) {
      stop();
      const from = position;
      const start = performance.now();
      target = to;
      const step = (): void => {
        const progress = Math.min(1, (performance.now() - start) / durationMs);
        set(from + (to - from) * easing(progress));
        frame = progress < 1 ? window.requestAnimationFrame(step) : 0;
        if (progress >= 1) finished();
      };
      frame = window.requestAnimationFrame(step);
    },
    stop,
  };
}
