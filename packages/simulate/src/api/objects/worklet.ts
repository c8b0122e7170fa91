// `wx.worklet`: animations that end at once, and easing functions that give what they should.

import { later, nothing } from './mock-object.ts';

export function createWorklet(): object {
  const settle = (callback: unknown): void => later(callback, false, 100);
  const run = (callback: unknown): unknown => (typeof callback === 'function' ? callback : nothing);
  const linear = (t: number): number => t;
  return {
    cancelAnimation: nothing,
    derived: (updater: unknown) => (typeof updater === 'function' ? { value: updater() } : undefined),
    shared: (value: unknown) => ({ value }),
    decay: (config?: { readonly clamp?: readonly number[] }) => config?.clamp?.[0] || 0,
    Easing: {
      bounce: linear,
      ease: linear,
      linear,
      elastic:
        (bounciness = 1) =>
        (t: number) =>
          1 - Math.cos((t * Math.PI) / 2) ** 3 * Math.cos(t * bounciness * Math.PI),
      quad: (t: number) => t * t,
      cubic: (t: number) => t ** 3,
      poly: (n: number) => (t: number) => t ** n,
      bezier: () => ({ factory: () => linear }),
      circle: (t: number) => 1 - Math.sqrt(1 - t * t),
      sin: (t: number) => 1 - Math.cos((t * Math.PI) / 2),
      exp: (t: number) => 2 ** (10 * (t - 1)),
      in: (easing: unknown) => easing,
      out: (easing: (t: number) => number) => (t: number) => 1 - easing(1 - t),
      inOut: (easing: (t: number) => number) => (t: number) => (t < 0.5 ? easing(t * 2) / 2 : 1 - easing((1 - t) * 2) / 2),
    },
    spring: (value: unknown, _: unknown, callback: unknown) => {
      settle(callback);
      return value;
    },
    timing: (value: unknown, _: unknown, callback: unknown) => {
      settle(callback);
      return value;
    },
    delay: (_: unknown, animation: unknown) => animation || 0,
    repeat: (animation: unknown, _times: unknown, _reverse: unknown, callback: unknown) => {
      settle(callback);
      return animation || 0;
    },
    sequence: (animation: unknown) => animation || 0,
    runOnJS: run,
    runOnUI: run,
  };
}
