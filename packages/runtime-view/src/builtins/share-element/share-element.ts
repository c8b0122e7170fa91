import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';

export interface ShareElementParts {
  key(): string;
  moves(): boolean;
  durationMs(): number;
  easing(): string;
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
  properties: { key: '', mapkey: '', transform: false, duration: 300, easingFunction: 'ease-out' },
  create({ props }): BuiltInControl {
    const parts: ShareElementParts = {
      key: () => props.key || props.mapkey,
      moves: () => props.transform,
      durationMs: () => Math.max(0, Math.min(5000, props.duration)),
      easing: () => {
        const name = EASINGS[props.easingFunction.replace(/-/g, '').toLowerCase()] ?? props.easingFunction;
        return EASING.test(name) ? name : 'ease-out';
      },
    };
    return { parts };
  },
});
