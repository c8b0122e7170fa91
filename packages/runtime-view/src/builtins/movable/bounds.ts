// Where a movable view may be: the part of its area that it may fill, as a range for each axis. Positions are those of
// its unscaled box; a scaled one reaches beyond that to all sides by half of what it has grown.

export interface Range {
  readonly min: number;
  readonly max: number;
}

export interface Bounds {
  readonly x: Range;
  readonly y: Range;
}

export interface Box {
  /** Layout position and size of the view in its area, without any transform. CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function boundsOf(area: Size, box: Box, scale: number): Bounds {
  return {
    x: rangeOf(area.width, box.left, box.width, scale),
    y: rangeOf(area.height, box.top, box.height, scale),
  };
}

/** A view that is larger than its area is dragged about inside out: its edges stay outside the area's. */
function rangeOf(space: number, start: number, length: number, scale: number): Range {
  const grown = (length * (scale - 1)) / 2;
  const atStart = grown - start;
  const atEnd = space - start - length - grown;
  // `+ 0`: no minus zeros in what handlers see.
  return { min: Math.min(atStart, atEnd) + 0, max: Math.max(atStart, atEnd) + 0 };
}

export function clamp(value: number, { min, max }: Range): number {
  return Math.max(min, Math.min(max, value));
}

/** Beyond the range a view follows a finger less and less, and never further than `limit`. */
export function resist(value: number, { min, max }: Range, limit: number): number {
  const bounded = Math.max(min, Math.min(max, value));
  const over = value - bounded;
  return bounded + Math.sign(over) * limit * (1 - 1 / (Math.abs(over) / limit + 1));
}
