import type { Json } from '@dinghy/bridge-protocol';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';

export interface ShareElementParts {
  key(): string;
  moves(): boolean;
  movesOnGesture(): boolean;
  /** Whether the one that is left flies, or the one that is come to. */
  shuttle(way: 'in' | 'out'): 'from' | 'to';
  tween(): string;
  durationMs(): number;
  easing(): string;
  tell(frame: { readonly [name: string]: Json }): void;
}

/** CSS timing functions, and the names that the platform has beside them. */
const EASINGS: Readonly<Record<string, string>> = {
  easein: 'ease-in',
  easeout: 'ease-out',
  easeinout: 'ease-in-out',
};
const EASING = /^(linear|ease|ease-in|ease-out|ease-in-out|cubic-bezier\([\d.,\s-]+\))$/;

/** Content that flies from its place in the page to that of its namesake in a page container, and back. */
export const shareElement: BuiltIn = defineBuiltIn({
  tag: 'share-element',
  styles: 'wx-share-element { display: block }',
  properties: {
    key: '',
    mapkey: '',
    transform: false,
    duration: 300,
    easingFunction: 'ease-out',
    transitionOnGesture: false,
    shuttleOnPush: 'to',
    // Here the one in the container lies above the other, and is seen on both ways unless the page says otherwise.
    shuttleOnPop: 'from',
    rectTweenType: 'materialRectArc',
  },
  create({ props, emit }): BuiltInControl {
    const parts: ShareElementParts = {
      key: () => props.key || props.mapkey,
      moves: () => props.transform,
      movesOnGesture: () => props.transitionOnGesture,
      shuttle: (way) => ((way === 'in' ? props.shuttleOnPush : props.shuttleOnPop) === 'from' ? 'from' : 'to'),
      // A curve is the timing of a straight way.
      tween: () => (EASING.test(props.rectTweenType) ? 'linear' : props.rectTweenType),
      durationMs: () => Math.max(0, Math.min(5000, props.duration)),
      easing() {
        const name = EASINGS[props.easingFunction.replace(/-/g, '').toLowerCase()] ?? props.easingFunction;
        if (props.rectTweenType !== 'linear' && EASING.test(props.rectTweenType)) return props.rectTweenType;
        return EASING.test(name) ? name : 'ease-out';
      },
      tell: (frame) => emit('frame', frame),
    };
    return { parts };
  },
});
