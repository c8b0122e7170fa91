// Keyframes of `this.animate` to those of the Web Animations: transforms are members of their own there, lengths are
// numbers in pixels, and each frame has its own easing.

import { toLength } from '../attributes/rpx.ts';

type Unit = 'deg' | 'length' | 'number';

const TRANSFORMS: Readonly<Record<string, Unit>> = {
  translate: 'length',
  translate3d: 'length',
  translateX: 'length',
  translateY: 'length',
  translateZ: 'length',
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
  matrix: 'number',
  matrix3d: 'number',
};

const LENGTHS: ReadonlySet<string> = new Set(['width', 'height', 'top', 'right', 'bottom', 'left']);
const PLAIN: ReadonlySet<string> = new Set(['opacity', 'backgroundColor', 'transformOrigin']);

/** CSS property that a member of a keyframe animates; `undefined` for one that is no property. */
export function propertyOf(member: string): string | undefined {
  if (Object.hasOwn(TRANSFORMS, member)) return 'transform';
  return LENGTHS.has(member) || PLAIN.has(member) ? member : undefined;
}

export function toKeyframe(frame: Readonly<Record<string, unknown>>): Keyframe {
  const keyframe: Keyframe = {};
  const transforms: string[] = [];
  for (const [name, value] of Object.entries(frame)) {
    const unit = Object.hasOwn(TRANSFORMS, name) ? TRANSFORMS[name] : undefined;
    if (unit !== undefined) transforms.push(`${name}(${argumentsOf(name, value, unit).join(', ')})`);
    else if (LENGTHS.has(name)) keyframe[name] = toLength(value);
    else if (PLAIN.has(name)) keyframe[name] = String(value);
  }
  if (transforms.length > 0) keyframe.transform = transforms.join(' ');
  // `composite`, `easing` and `offset` are the frame's own members; anything else a frame may hold is left out.
  if (typeof frame.offset === 'number' && frame.offset >= 0 && frame.offset <= 1) keyframe.offset = frame.offset;
  if (typeof frame.ease === 'string') keyframe.easing = frame.ease;
  return keyframe;
}

function argumentsOf(name: string, value: unknown, unit: Unit): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((each, at) => {
    if (unit === 'length') return toLength(each);
    return unit === 'deg' || (name === 'rotate3d' && at === 3) ? `${Number(each)}deg` : String(Number(each));
  });
}
