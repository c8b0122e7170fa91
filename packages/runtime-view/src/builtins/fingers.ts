// What two fingers say together.

import type { Finger } from './unit.ts';

/** Between the first two, in CSS pixels; 0 for less than two. */
export function distanceOf([first, second]: readonly Finger[]): number {
  return first === undefined || second === undefined ? 0 : Math.hypot(second.x - first.x, second.y - first.y);
}

/** Of the line from the first to the second, in radians. */
export function angleOf([first, second]: readonly Finger[]): number {
  return first === undefined || second === undefined ? 0 : Math.atan2(second.y - first.y, second.x - first.x);
}

/** The middle of all. */
export function focusOf(fingers: readonly Finger[]): { readonly x: number; readonly y: number } {
  const count = Math.max(1, fingers.length);
  const sum = (of: (finger: Finger) => number): number => fingers.reduce((total, finger) => total + of(finger), 0);
  return { x: sum(({ x }) => x) / count, y: sum(({ y }) => y) / count };
}
