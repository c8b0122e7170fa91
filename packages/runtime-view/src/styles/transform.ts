// Transform functions as both animation APIs of the platform give them: a name, and arguments in numbers.

import { toText } from '@dinghy/template';
import { toLength } from '../attributes/rpx.ts';

type Unit = 'deg' | 'length' | 'number';

/** What the arguments of each are counted in; lengths are numbers of pixels, or texts with a unit. */
const UNITS: Readonly<Record<string, Unit>> = {
  matrix: 'number',
  matrix3d: 'number',
  rotate: 'deg',
  rotate3d: 'number',
  rotateX: 'deg',
  rotateY: 'deg',
  rotateZ: 'deg',
  scale: 'number',
  scale3d: 'number',
  scaleX: 'number',
  scaleY: 'number',
  scaleZ: 'number',
  skew: 'deg',
  skewX: 'deg',
  skewY: 'deg',
  translate: 'length',
  translate3d: 'length',
  translateX: 'length',
  translateY: 'length',
  translateZ: 'length',
};

export function isTransform(name: string): boolean {
  return Object.hasOwn(UNITS, name);
}

/** One function as CSS has it; `undefined` for a name that is none. */
export function toTransform(name: string, args: readonly unknown[]): string | undefined {
  const unit = isTransform(name) ? UNITS[name] : undefined;
  if (unit === undefined) return undefined;
  return `${name}(${args.map((value, index) => argument(value, unit, name, index)).join(', ')})`;
}

function argument(value: unknown, unit: Unit, name: string, index: number): string {
  if (unit === 'length') return toLength(value);
  // The last argument of rotate3d is the angle; the others are the axis.
  if (unit === 'deg' || (name === 'rotate3d' && index === 3)) return `${Number(toText(value))}deg`;
  return String(Number(toText(value)));
}
