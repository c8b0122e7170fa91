// `wx.worklet` and `wx.router`: values that the platform's other renderer animates, and routes that it draws. Programs make them
// whatever the renderer and use them in that one alone, which `this.renderer` says. Here an animation is where it ends, at once,
// and nothing is drawn by either.

import type { OnThrow } from './call-convention.ts';
import { createSilentObject } from './silent-object.ts';

type Run = (...args: unknown[]) => unknown;

/** Where a value that is animated comes to rest, from where it is. */
class Motion {
  readonly endOf: (from: unknown) => unknown;

  constructor(endOf: (from: unknown) => unknown) {
    this.endOf = endOf;
  }
}

class SharedValue {
  #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  get value(): unknown {
    return this.#value;
  }

  set value(value: unknown) {
    this.#value = endOf(value, this.#value);
  }
}

/** Values stand for animations to them: `sequence(1, timing(2))`. */
function endOf(value: unknown, from: unknown): unknown {
  return value instanceof Motion ? value.endOf(from) : value;
}

export function createWorklets(onThrow: OnThrow): Readonly<Record<string, unknown>> {
  /** Not before what assigns the animation goes on. */
  const finish = (callback: unknown): void => {
    if (typeof callback !== 'function') return;
    Promise.resolve(true)
      .then(callback as Run)
      .catch((error: unknown) => onThrow(error, 'worklet'));
  };
  const moveTo = (to: unknown, _options: unknown, callback: unknown): Motion => {
    finish(callback);
    return new Motion(() => to);
  };
  const same = (run: Run): Run => run;
  return {
    shared: (value: unknown) => new SharedValue(value),
    derived: (compute: Run) => ({
      get value() {
        return endOf(compute(), undefined);
      },
    }),
    timing: moveTo,
    spring: moveTo,
    // It would slow down from a speed: how far it gets depends on the screen's frames.
    decay: (_options: unknown, callback: unknown) => {
      finish(callback);
      return new Motion((from) => from);
    },
    sequence: (...motions: unknown[]) => new Motion((from) => motions.reduce((at, motion) => endOf(motion, at), from)),
    delay: (_ms: unknown, motion: unknown) => motion,
    repeat: (motion: unknown, _times: unknown, _reverses: unknown, callback: unknown) => {
      finish(callback);
      return motion;
    },
    cancelAnimation: () => undefined,
    runOnUI: same,
    runOnJS: same,
    Easing: createSilentObject(),
    scrollViewContext: createSilentObject(),
  };
}

/** Pages come as they come elsewhere, whatever a program has registered for their way. */
export function createCustomRoutes(): Readonly<Record<string, () => unknown>> {
  return { addRouteBuilder: () => undefined, removeRouteBuilder: () => undefined, getRouteContext: () => undefined };
}
