// Keyframes of `this.animate` to those of the Web Animations: transforms are members of their own there, lengths are
// numbers in pixels, and each frame has its own easing.

import { toLength } from '../attributes/rpx.ts';
import { isTransform, toTransform } from '../styles/transform.ts';

const LENGTHS: ReadonlySet<string> = new Set(['width', 'height', 'top', 'right', 'bottom', 'left']);
const PLAIN: ReadonlySet<string> = new Set(['opacity', 'backgroundColor', 'transformOrigin']);

/** CSS property that a member of a keyframe animates; `undefined` for one that is no property. */
export function propertyOf(member: string): string | undefined {
  if (isTransform(member)) return 'transform';
  return LENGTHS.has(member) || PLAIN.has(member) ? member : undefined;
}

export function toKeyframe(frame: Readonly<Record<string, unknown>>): Keyframe {
  const keyframe: Keyframe = {};
  const transforms: string[] = [];
  for (const [name, value] of Object.entries(frame)) {
    const transform = toTransform(name, Array.isArray(value) ? value : [value]);
    if (transform !== undefined) transforms.push(transform);
    else if (LENGTHS.has(name)) keyframe[name] = toLength(value);
    else if (PLAIN.has(name)) keyframe[name] = String(value);
  }
  if (transforms.length > 0) keyframe.transform = transforms.join(' ');
  // `composite`, `easing` and `offset` are the frame's own members; anything else a frame may hold is left out.
  if (typeof frame.offset === 'number' && frame.offset >= 0 && frame.offset <= 1) keyframe.offset = frame.offset;
  if (typeof frame.ease === 'string') keyframe.easing = frame.ease;
  return keyframe;
}
