// Operators as closures over closures, for template expressions and WXS alike. JavaScript's own rules, except that
// objects become primitives by our conversion, so that no operator throws for its operands or takes long.

import { TEXT_LENGTH_MAX, toPrimitive } from '../text.ts';
import { WxsFunction } from '../wxs/function.ts';

export type Evaluate<Frame> = (frame: Frame) => unknown;

const number = (value: unknown): number => (typeof value === 'object' ? toPrimitive(value, 'number') : value) as number;
const primitive = (value: unknown): number => (typeof value === 'object' ? toPrimitive(value, 'default') : value) as number;

type Unary = (value: unknown) => unknown;

const unary: Readonly<Record<string, Unary>> = {
  '!': (value) => !value,
  '~': (value) => ~number(value),
  neg: (value) => -number(value),
  pos: (value) => +number(value),
  typeof: (value) => (value instanceof WxsFunction ? 'function' : typeof value),
  void: () => undefined,
};

type Binary = <Frame>(left: Evaluate<Frame>, right: Evaluate<Frame>) => Evaluate<Frame>;

const binary: Readonly<Record<string, Binary>> = {
  '+': (l, r) => (f) => add(l(f), r(f)),
  '-': (l, r) => (f) => number(l(f)) - number(r(f)),
  '*': (l, r) => (f) => number(l(f)) * number(r(f)),
  '/': (l, r) => (f) => number(l(f)) / number(r(f)),
  '%': (l, r) => (f) => number(l(f)) % number(r(f)),
  '<': (l, r) => (f) => number(l(f)) < number(r(f)),
  '<=': (l, r) => (f) => number(l(f)) <= number(r(f)),
  '>': (l, r) => (f) => number(l(f)) > number(r(f)),
  '>=': (l, r) => (f) => number(l(f)) >= number(r(f)),
  '==': (l, r) => (f) => looselyEquals(l(f), r(f)),
  '!=': (l, r) => (f) => !looselyEquals(l(f), r(f)),
  '===': (l, r) => (f) => l(f) === r(f),
  '!==': (l, r) => (f) => l(f) !== r(f),
  '&': (l, r) => (f) => number(l(f)) & number(r(f)),
  '|': (l, r) => (f) => number(l(f)) | number(r(f)),
  '^': (l, r) => (f) => number(l(f)) ^ number(r(f)),
  '<<': (l, r) => (f) => number(l(f)) << number(r(f)),
  '>>': (l, r) => (f) => number(l(f)) >> number(r(f)),
  '>>>': (l, r) => (f) => number(l(f)) >>> number(r(f)),
  '&&': (l, r) => (f) => l(f) && r(f),
  '||': (l, r) => (f) => l(f) || r(f),
  '??': (l, r) => (f) => l(f) ?? r(f),
  // No constructor can be named, so nothing is an instance of anything.
  instanceof: () => () => false,
};

/** `left + right`. Throws a `RangeError` for text beyond every use. */
function add(left: unknown, right: unknown): unknown {
  const sum: unknown = primitive(left) + primitive(right);
  if (typeof sum === 'string' && sum.length > TEXT_LENGTH_MAX) throw new RangeError('Text too long');
  return sum;
}

function looselyEquals(left: unknown, right: unknown): boolean {
  const a = isObject(left) && isPrimitive(right) ? primitive(left) : left;
  const b = isObject(right) && isPrimitive(left) ? primitive(right) : right;
  // biome-ignore lint/suspicious/noDoubleEquals: the operator that the author wrote
  return a == b;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** What an object is converted for: not for `null` and `undefined`. */
function isPrimitive(value: unknown): boolean {
  return typeof value !== 'object' && value !== undefined;
}

/** The closure of a unary operator, or `undefined` where the name is none. */
export function unaryOperator<Frame>(name: string, operand: Evaluate<Frame>): Evaluate<Frame> | undefined {
  if (!Object.hasOwn(unary, name)) return undefined;
  const apply = unary[name] as Unary;
  return (frame) => apply(operand(frame));
}

/** The closure of a binary operator, or `undefined` where the name is none. */
export function binaryOperator<Frame>(name: string, left: Evaluate<Frame>, right: Evaluate<Frame>): Evaluate<Frame> | undefined {
  return Object.hasOwn(binary, name) ? (binary[name] as Binary)(left, right) : undefined;
}
