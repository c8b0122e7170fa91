// `animate` and `clearAnimation` of the logic layer, played by the browser. What was animated stays as it ended until it is
// cleared, as on the platform.

import type { AnimatePayload, InstanceId, LogicToViewEvents } from '@dinghy/bridge-protocol';
import { propertyOf, toKeyframe } from './keyframes.ts';

export interface Animations {
  animate(request: AnimatePayload): void;
  clear(request: LogicToViewEvents['clearAnimation']): void;
  dispose(): void;
}

export interface AnimationsOptions {
  readonly window: Window;
  find(scope: InstanceId, selector: string): readonly Element[];
  /** Tells the logic layer that one is over. */
  ended(animation: number): void;
  report(error: unknown): void;
}

export function createAnimations({ window, find, ended, report }: AnimationsOptions): Animations {
  const playing = new Map<Element, Set<Animation>>();
  const stops = new Set<() => void>();

  function start(element: Element, keyframes: Keyframe[], durationMs: number): Animation | undefined {
    try {
      const animation = element.animate(keyframes, { duration: durationMs, fill: 'both' });
      const own = playing.get(element) ?? new Set();
      own.add(animation);
      playing.set(element, own);
      return animation;
    } catch (error) {
      // A keyframe that the browser refuses: an easing that is none, offsets out of order.
      report(error);
      return undefined;
    }
  }

  function animate({ animation, scope, selector, keyframes, durationMs = 0, timeline }: AnimatePayload): void {
    const frames = keyframes.map((frame) => toKeyframe(frame));
    const duration = timeline === undefined ? durationMs : timeline.timeRange;
    const started = find(scope, selector).flatMap((element) => start(element, frames, duration) ?? []);
    if (timeline !== undefined) follow(started, timeline, find(scope, timeline.scrollSource)[0]);
    // A cancelled one is over too.
    else void Promise.allSettled(started.map(({ finished }) => finished)).then(() => ended(animation));
  }

  /** Progress by scrolling instead of by the clock. */
  function follow(
    animations: readonly Animation[],
    { orientation, startScrollOffset, endScrollOffset, timeRange }: NonNullable<AnimatePayload['timeline']>,
    source: Element | undefined,
  ): void {
    for (const each of animations) each.pause();
    if (source === undefined) return;
    const update = (): void => {
      const at = orientation === 'horizontal' ? source.scrollLeft : source.scrollTop;
      const range = endScrollOffset - startScrollOffset || 1;
      const progress = Math.min(1, Math.max(0, (at - startScrollOffset) / range));
      for (const each of animations) each.currentTime = progress * timeRange;
    };
    source.addEventListener('scroll', update, { passive: true });
    stops.add(() => source.removeEventListener('scroll', update));
    update();
  }

  function clear({ animation, scope, selector, properties }: LogicToViewEvents['clearAnimation']): void {
    const named = properties === undefined ? undefined : new Set(properties.map(propertyOf));
    for (const element of find(scope, selector)) {
      for (const each of playing.get(element) ?? []) clearOne(element, each, named);
    }
    // Styles are as they were from the next frame on.
    window.requestAnimationFrame(() => ended(animation));
  }

  function clearOne(element: Element, animation: Animation, named: ReadonlySet<string | undefined> | undefined): void {
    const effect = animation.effect as KeyframeEffect | null;
    const left = named === undefined || effect === null ? [] : effect.getKeyframes().map((frame) => without(frame, named));
    const moves = left.some((frame) => Object.keys(frame).some((name) => !FRAME_MEMBERS.has(name)));
    if (moves) effect?.setKeyframes(left);
    else {
      animation.cancel();
      playing.get(element)?.delete(animation);
    }
  }

  return {
    animate,
    clear,
    dispose() {
      for (const stop of stops) stop();
      for (const animations of playing.values()) for (const each of animations) each.cancel();
      playing.clear();
    },
  };
}

const FRAME_MEMBERS: ReadonlySet<string> = new Set(['offset', 'computedOffset', 'easing', 'composite']);

function without(frame: ComputedKeyframe, named: ReadonlySet<string | undefined>): Keyframe {
  return Object.fromEntries(Object.entries(frame).filter(([name]) => name !== 'computedOffset' && !named.has(name))) as Keyframe;
}
