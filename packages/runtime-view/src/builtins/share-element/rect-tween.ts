// The way of a shared element between two boxes (`rect-tween-type`): straight, along an arc, or with a spring or a bounce at
// its ends.

import { lookUp } from '../../attributes/look-up.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Ease = (share: number) => number;

const bounce: Ease = (share) => {
  // Four falls, each lower than the last.
  const falls = [
    [1 / 2.75, 0, 0],
    [2 / 2.75, 1.5 / 2.75, 0.75],
    [2.5 / 2.75, 2.25 / 2.75, 0.9375],
    [1, 2.625 / 2.75, 0.984375],
  ] as const;
  const [, middle, height] = falls.find(([end]) => share <= end) ?? falls[3];
  return 7.5625 * (share - middle) ** 2 + height;
};
const spring: Ease = (share) =>
  share === 0 || share === 1 ? share : 2 ** (-10 * share) * Math.sin(((share * 10 - 0.75) * 2 * Math.PI) / 3) + 1;

const inwards =
  (ease: Ease): Ease =>
  (share) =>
    1 - ease(1 - share);
const both =
  (ease: Ease): Ease =>
  (share) =>
    share < 0.5 ? (1 - ease(1 - 2 * share)) / 2 : (1 + ease(2 * share - 1)) / 2;

const EASES: Readonly<Record<string, Ease>> = {
  elasticOut: spring,
  elasticIn: inwards(spring),
  elasticInOut: both(spring),
  bounceOut: bounce,
  bounceIn: inwards(bounce),
  bounceInOut: both(bounce),
};

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/** The box after a share of the way, 0 to 1. */
export function boxAt(tween: string, from: Box, to: Box, share: number): Box {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const eased = lookUp(EASES, tween)?.(share) ?? share;
  const width = between(from.width, to.width, eased);
  const height = between(from.height, to.height, eased);
  if (tween !== 'materialRectArc' && tween !== 'materialRectCenterArc')
    return { left: between(from.left, to.left, eased), top: between(from.top, to.top, eased), width, height };
  // A quarter of an ellipse: down or up first, then across.
  const across = 1 - Math.cos((share * Math.PI) / 2);
  const down = Math.sin((share * Math.PI) / 2);
  if (tween === 'materialRectArc')
    return { left: between(from.left, to.left, across), top: between(from.top, to.top, down), width, height };
  const x = between(from.left + from.width / 2, to.left + to.width / 2, across);
  const y = between(from.top + from.height / 2, to.top + to.height / 2, down);
  return { left: x - width / 2, top: y - height / 2, width, height };
}
