// Transform functions as both animation APIs of the platform give them: a name, and arguments in numbers.

import { toText } from '@dinghy/template';
import { toLength } from '../attributes/rpx.ts';

type Unit = 'deg' | 'length' | 'number';

/** What the arguments of each are counted in (lengths are numbers of pixels, or texts with a unit), and how many there may be. */
const FUNCTIONS: Readonly<Record<string, readonly [Unit, most: number]>> = {
  matrix: ['number', 6],
  matrix3d: ['number', 16],
  rotate: ['deg', 1],
  rotate3d: ['number', 4],
  rotateX: ['deg', 1],
  rotateY: ['deg', 1],
  rotateZ: ['deg', 1],
  scale: ['number', 2],
  scale3d: ['number', 3],
  scaleX: ['number', 1],
  scaleY: ['number', 1],
  scaleZ: ['number', 1],
  skew: ['deg', 2],
  skewX: ['deg', 1],
  skewY: ['deg', 1],
  translate: ['length', 2],
  translate3d: ['length', 3],
  translateX: ['length', 1],
  translateY: ['length', 1],
  translateZ: ['length', 1],
};

export function isTransform(name: string): boolean {
  return Object.hasOwn(FUNCTIONS, name);
}

/**
 * One function as CSS has it; `undefined` for a name that is none. Programs give more arguments than there are (`rotate(0, 0)`), or
 * none at the end: with either, browsers would leave out the functions beside it as well.
 */
export function toTransform(name: string, args: readonly unknown[]): string | undefined {
  const known = isTransform(name) ? FUNCTIONS[name] : undefined;
  if (known === undefined) return undefined;
  const [unit, most] = known;
  const given = args.slice(0, most);
  while (given.length > 1 && (given.at(-1) ?? undefined) === undefined) given.pop();
  return `${name}(${given.map((value, index) => argument(value, unit, name, index)).join(', ')})`;
}

function argument(value: unknown, unit: Unit, name: string, index: number): string {
  if (unit === 'length') return toLength(value);
  // The last argument of rotate3d is the angle; the others are the axis.
  if (unit === 'deg' || (name === 'rotate3d' && index === 3)) return `${Number(toText(value))}deg`;
  return String(Number(toText(value)));
}
