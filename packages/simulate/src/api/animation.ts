// `wx.createAnimation`: collects steps and hands them out as the value of an `animation` attribute.

interface Animate {
  readonly type: string;
  readonly args: readonly unknown[];
}

interface AnimationOptions {
  readonly duration?: number;
  readonly timingFunction?: string;
  readonly delay?: number;
  readonly transformOrigin?: string;
}

/** Transforms with the values of arguments that are left out. */
const TRANSFORMS: Readonly<Record<string, readonly unknown[]>> = {
  matrix: [1, 0, 0, 1, 1, 1],
  matrix3d: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
  rotate: [0],
  rotate3d: [0, 0, 0, 0],
  rotateX: [0],
  rotateY: [0],
  rotateZ: [0],
  scale: [1, undefined],
  scale3d: [1, 1, 1],
  scaleX: [1],
  scaleY: [1],
  scaleZ: [1],
  skew: [0, 0],
  skewX: [0],
  skewY: [0],
  translate: [0, 0],
  translate3d: [0, 0, 0],
  translateX: [0],
  translateY: [0],
  translateZ: [0],
};

/** Properties, and whether numbers are pixels. */
const STYLES: Readonly<Record<string, readonly [property: string, isLength: boolean]>> = {
  opacity: ['opacity', false],
  backgroundColor: ['background-color', false],
  width: ['width', true],
  height: ['height', true],
  left: ['left', true],
  right: ['right', true],
  top: ['top', true],
  bottom: ['bottom', true],
};

export function createAnimation(options: AnimationOptions = {}): object {
  /** Of steps that bring none of their own; components read and change it. */
  const option = toOption({ duration: 400, timingFunction: 'linear', delay: 0, transformOrigin: '50% 50% 0', ...options });
  const shown = new Map<string, Animate>();
  let current: Animate[] = [];
  let actions: object[] = [];

  const animation: Record<string, (...args: never[]) => unknown> = {
    export() {
      const due = actions;
      actions = [];
      return { actions: due };
    },
    step(own: AnimationOptions = {}) {
      for (const animate of current) shown.set(animate.type === 'style' ? `style.${animate.args[0]}` : animate.type, animate);
      current = [];
      const { transformOrigin, transition } = option;
      actions.push({ animates: [...shown.values()], option: toOption({ transformOrigin, ...transition, ...own }) });
      return animation;
    },
  };
  for (const [type, fallbacks] of Object.entries(TRANSFORMS)) {
    animation[type] = (...args: unknown[]) => {
      const values = fallbacks.map((fallback, at) => (args[at] === undefined ? fallback : args[at]));
      // One factor scales both ways.
      if (type === 'scale') values[1] ??= values[0];
      current.push({ type, args: values });
      return animation;
    };
  }
  for (const [name, [property, isLength]] of Object.entries(STYLES)) {
    animation[name] = (value: unknown) => {
      current.push({ type: 'style', args: [property, isLength && typeof value === 'number' ? `${value}px` : value] });
      return animation;
    };
  }
  return Object.assign(animation, { option });
}

function toOption({ transformOrigin, ...transition }: Required<AnimationOptions>): {
  readonly transformOrigin: string;
  readonly transition: Omit<Required<AnimationOptions>, 'transformOrigin'>;
} {
  return { transformOrigin, transition };
}
