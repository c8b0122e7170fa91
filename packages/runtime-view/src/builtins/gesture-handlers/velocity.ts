// How fast a finger is when it is lifted: over the last tenth of a second, so that a finger that came to rest has no speed
// and one late event does not make a fling.

const WINDOW_MS = 100;

export interface Velocity {
  /** CSS pixels a second. */
  readonly x: number;
  readonly y: number;
}

export interface VelocityTracker {
  add(x: number, y: number, timeMs: number): void;
  at(timeMs: number): Velocity;
  reset(): void;
}

export function createVelocityTracker(): VelocityTracker {
  let samples: { readonly x: number; readonly y: number; readonly timeMs: number }[] = [];
  const recent = (timeMs: number): typeof samples => samples.filter((sample) => timeMs - sample.timeMs <= WINDOW_MS);
  return {
    add(x, y, timeMs) {
      samples = [...recent(timeMs), { x, y, timeMs }];
    },
    at(timeMs) {
      const [first, ...others] = recent(timeMs);
      const last = others.at(-1);
      if (first === undefined || last === undefined || last.timeMs <= first.timeMs) return { x: 0, y: 0 };
      const seconds = (last.timeMs - first.timeMs) / 1000;
      return { x: (last.x - first.x) / seconds, y: (last.y - first.y) / seconds };
    },
    reset() {
      samples = [];
    },
  };
}
