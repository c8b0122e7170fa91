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
    const declarations: Record<string, string> = {
      transition: transition === undefined ? '' : `${transition.duration}ms ${transition.timingFunction} ${transition.delay}ms`,
      'transition-property': ['transform', ...new Set(styles.map(([name]) => name))].join(','),
      transform: animates
        .filter(({ type }) => type !== 'style')
        .map(toTransform)
        .join(' '),
      'transform-origin': transformOrigin,
    };
    const own = Object.entries(declarations);
    const both = [...own, ...own.map(([name, text]): [string, string] => [`webkit-${name}`, text])];
    const text = both.map(([name, each]) => `${name}:${each}`).join(';');
    shown.set(element, text);
    setDeclarations(element, [...both, ...styles.map(([name, each]): [string, string] => [name, toPixels(String(each))])]);
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

/** As text: documents for tests differ in which properties they take, and none lays them out. */
function setDeclarations(element: HTMLElement, declarations: readonly (readonly [name: string, value: string])[]): void {
  const present = new Map<string, string>();
  for (const part of (element.getAttribute('style') ?? '').split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) present.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim());
  }
  for (const [name, value] of declarations) if (value !== '') present.set(name, value);
  element.setAttribute('style', [...present].map(([name, value]) => `${name}: ${value};`).join(' '));
}
