// `animation`: what `wx.createAnimation().export()` gives, as style of the element. The first step is shown at once, each
// next one at a `transitionend`, which a test has to dispatch: nothing moves in a document without layout.

import { toPixels } from '../styles/compile-style.ts';

interface Action {
  readonly animates: readonly { readonly type: string; readonly args: readonly unknown[] }[];
  readonly option: {
    readonly transformOrigin?: string;
    readonly transition?: { readonly duration: number; readonly timingFunction: string; readonly delay: number };
  };
}

/** How arguments of a transform are written. Transforms that are not here take numbers as they are. */
const UNITS: Readonly<Record<string, string>> = {
  rotate: 'deg',
  rotateX: 'deg',
  rotateY: 'deg',
  rotateZ: 'deg',
  skew: 'deg',
  skewX: 'deg',
  skewY: 'deg',
  translate: 'px',
  translate3d: 'px',
  translateX: 'px',
  translateY: 'px',
  translateZ: 'px',
};

export interface Animations {
  animate(element: HTMLElement, value: unknown): void;
  /** What the step that is shown adds to the style of a template. */
  styleOf(element: Element): string;
}

export function createAnimations(): Animations {
  const shown = new WeakMap<Element, string>();
  const running = new WeakMap<Element, () => void>();

  function animate(element: HTMLElement, value: unknown): void {
    const actions = (value as { readonly actions?: readonly Action[] } | null | undefined)?.actions;
    if (!Array.isArray(actions) || actions.length === 0) return;
    let next = 0;
    const step = (): void => {
      const action = actions[next++];
      if (action !== undefined) show(element, action);
    };
    const before = running.get(element);
    if (before !== undefined) element.removeEventListener('transitionend', before);
    running.set(element, step);
    element.addEventListener('transitionend', step);
    step();
  }

  function show(element: HTMLElement, { animates, option: { transformOrigin = '', transition } }: Action): void {
    const styles = animates.filter(({ type }) => type === 'style').map(({ args }) => [String(args[0]), args[1]] as const);
    const own: Readonly<Record<string, string>> = {
      transition: transition === undefined ? '' : `${transition.duration}ms ${transition.timingFunction} ${transition.delay}ms`,
      transitionProperty: ['transform', ...new Set(styles.map(([name]) => name))].join(','),
      transform: animates
        .filter(({ type }) => type !== 'style')
        .map(toTransform)
        .join(' '),
      transformOrigin,
    };
    const declarations = [...Object.entries(own), ...Object.entries(own).map(([name, text]) => [toWebkit(name), text] as const)];
    // Property by property: which of them a document for tests knows is its own affair.
    const { style } = element as unknown as { readonly style: Record<string, string> };
    for (const [name, text] of declarations) style[name] = text;
    for (const [name, value] of styles) style[name] = toPixels(String(value));
    shown.set(element, declarations.map(([name, text]) => `${toDashes(name)}:${text}`).join(';'));
  }

  return { animate, styleOf: (element) => shown.get(element) ?? '' };
}

function toTransform({ type, args }: Action['animates'][number]): string {
  const unit = UNITS[type] ?? '';
  const written = args.map((each, at) => {
    const isAngle = type === 'rotate3d' && at === 3;
    return typeof each === 'number' && unit !== '' ? each + unit : isAngle ? `${each}deg` : String(each);
  });
  return `${type}(${written.join(',')})`;
}

function toWebkit(name: string): string {
  return `webkit${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function toDashes(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
