// `wx.createAnimation`: records steps; the view plays what `export()` gives when it arrives in an `animation` attribute.

interface Option {
  readonly transformOrigin: unknown;
  readonly transition: { readonly duration: unknown; readonly timingFunction: unknown; readonly delay: unknown };
}

const TRANSFORMS =
  'matrix matrix3d rotate rotate3d rotateX rotateY rotateZ scale scale3d scaleX scaleY scaleZ skew skewX skewY translate translate3d translateX translateY translateZ';
const STYLES = 'opacity backgroundColor width height top left bottom right';

type Settings = Readonly<Record<string, unknown>>;

interface Animate {
  readonly type: string;
  readonly args: readonly unknown[];
}

export function createAnimation(settings: Settings = {}): object {
  let actions: unknown[] = [];
  let animates: Animate[] = [];
  /** What earlier steps have brought the element to, of earlier exports as well: a step goes on from there. */
  const reached = new Map<unknown, Animate>();
  /** Of steps that bring none of their own. Programs change it between steps: the platform shows it, and component suites rely on that. */
  const option = toOption(settings);

  const animation: Record<string, (...args: unknown[]) => unknown> = {
    step(own) {
      for (const animate of animates) reached.set(animate.type === 'style' ? animate.args[0] : animate.type, animate);
      const { transformOrigin, transition } = option;
      const ofStep = toOption({ transformOrigin, ...transition, ...(own as Settings | undefined) });
      actions.push({ animates: [...reached.values()], option: ofStep });
      animates = [];
      return animation;
    },
    export() {
      const exported = { actions };
      actions = [];
      return exported;
    },
  };
  for (const type of TRANSFORMS.split(' ')) {
    animation[type] = (...args) => {
      animates.push({ type, args });
      return animation;
    };
  }
  for (const name of STYLES.split(' ')) {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    animation[name] = (value) => {
      animates.push({ type: 'style', args: [property, value] });
      return animation;
    };
  }
  return Object.assign(animation, { option });
}

function toOption({ duration = 400, timingFunction = 'linear', delay = 0, transformOrigin = '50% 50% 0' }: Settings): Option {
  return { transformOrigin, transition: { duration, timingFunction, delay } };
}
