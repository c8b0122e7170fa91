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

export interface Stage {
  readonly upper: string;
  readonly lower: string;
  /** Opacity of the shade. */
  readonly shade: number;
}

/** How the layers stand when the upper one has been drawn aside by a share of its width. */
export function stageAt(share: number): Stage {
  return {
    upper: `translateX(${100 * share}%)`,
    lower: `translateX(${(-100 * PARALLAX * (1 - share)).toFixed(2)}%)`,
    shade: SHADE * (1 - share),
  };
}

/**
 * Plays forwards for a push; backwards for a pop. `covered` and `uncovered` are the shares of its width by which the upper
 * layer is aside when it covers the lower one and when it does not: other than 0 and 1 where a finger has drawn it there.
 * Nothing moves where the user has asked for less motion.
 */
export function playTransition(layers: Layers, direction: 'push' | 'pop', covered = 0, uncovered = 1): RunningTransition {
  if (typeof layers.upper.animate !== 'function' || prefersReducedMotion()) {
    return { finished: Promise.resolve(), finish: () => undefined };
  }
  const play = (element: HTMLElement, away: Keyframe, here: Keyframe): Animation =>
    element.animate(direction === 'push' ? [away, here] : [here, away], {
      duration: TRANSITION_MS * (uncovered - covered),
      easing: EASING,
    });
  const inside = stageAt(covered);
  const outside = stageAt(uncovered);
  const animations = [
    play(layers.upper, { transform: outside.upper }, { transform: inside.upper }),
    ...layers.lower.map((element) => play(element, { transform: outside.lower }, { transform: inside.lower })),
    play(layers.shade, { opacity: outside.shade }, { opacity: inside.shade }),
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
