// How one page follows another: the new one slides over from the right while the old one gives way a little and darkens.

import { PARALLAX, SHADE, TRANSITION_MS } from './dimensions.ts';

export interface Layers {
  /** Drawn above; it slides in or out. */
  readonly upper: HTMLElement;
  /** Drawn below, tab bar included; it gives way. */
  readonly lower: readonly HTMLElement[];
  /** Darkness between the two. */
  readonly shade: HTMLElement;
}

export interface RunningTransition {
  readonly finished: Promise<void>;
  /** Jumps to the end. */
  finish(): void;
}

const EASING = 'cubic-bezier(0.32, 0.72, 0, 1)';

/** Plays forwards for a push; backwards for a pop. Nothing moves where the user has asked for less motion. */
export function playTransition(layers: Layers, direction: 'push' | 'pop'): RunningTransition {
  if (typeof layers.upper.animate !== 'function' || prefersReducedMotion()) {
    return { finished: Promise.resolve(), finish: () => undefined };
  }
  const play = (element: HTMLElement, outside: Keyframe, inside: Keyframe): Animation =>
    element.animate(direction === 'push' ? [outside, inside] : [inside, outside], { duration: TRANSITION_MS, easing: EASING });
  const aside = `translateX(${-100 * PARALLAX}%)`;
  const animations = [
    play(layers.upper, { transform: 'translateX(100%)' }, { transform: 'none' }),
    ...layers.lower.map((element) => play(element, { transform: 'none' }, { transform: aside })),
    play(layers.shade, { opacity: 0 }, { opacity: SHADE }),
  ];
  return {
    finished: Promise.allSettled(animations.map((animation) => animation.finished)).then(() => undefined),
    finish() {
      for (const animation of animations) animation.finish();
    },
  };
}

function prefersReducedMotion(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}
