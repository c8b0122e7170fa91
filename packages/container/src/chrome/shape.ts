// Which way up a mini-program is shown. A browser lets nobody but a few turn the device's screen, so the chrome's element takes
// the shape that the page asks for: turned on a device that a hand can turn, between two bars where it stands on a desk.

/** `landscape-secondary`: the other way round, as `screen.orientation` names it. */
export type Orientation = 'auto' | 'portrait' | 'landscape' | 'landscape-secondary';

/** `column` and `band` leave bars at the sides, and above and below; `right` and `left` are turned that way. */
export type Shape = 'full' | 'column' | 'band' | 'right' | 'left';

export interface Arrangement {
  readonly shape: Shape;
  /** CSS pixels, before it is turned. */
  readonly width: number;
  readonly height: number;
}

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Of screens that people hold upright, and narrower than they are high. */
const NARROW_SIDE = 9 / 16;
/** What mini-programs are drawn for. A column that is lower than this is still as wide. */
const PHONE_WIDTH_PX = 375;

/** The shape of what is shown in a box of that size. */
export function arrange(
  { width, height }: { readonly width: number; readonly height: number },
  orientation: Orientation,
  canTurn: boolean,
): Arrangement {
  const isWide = width > height;
  if (orientation === 'auto' || (orientation !== 'portrait') === isWide || width === 0 || height === 0)
    return { shape: 'full', width, height };
  if (orientation === 'portrait') {
    const column = Math.max(Math.round(height * NARROW_SIDE), PHONE_WIDTH_PX);
    return column < width ? { shape: 'column', width: column, height } : { shape: 'full', width, height };
  }
  if (canTurn) return { shape: orientation === 'landscape' ? 'right' : 'left', width: height, height: width };
  return { shape: 'band', width, height: Math.round(width * NARROW_SIDE) };
}

/** The device's insets as they are in the shape. The style sheet says the same of its variables. */
export function insetsIn(shape: Shape, { top, right, bottom, left }: Insets): Insets {
  if (shape === 'right') return { top: right, right: bottom, bottom: left, left: top };
  if (shape === 'left') return { top: left, right: top, bottom: right, left: bottom };
  if (shape === 'column') return { top, right: 0, bottom, left: 0 };
  if (shape === 'band') return { top: 0, right, bottom: 0, left };
  return { top, right, bottom, left };
}

export function applyArrangement(element: HTMLElement, { shape, width, height }: Arrangement): void {
  element.dataset.shape = shape;
  element.style.width = shape === 'full' ? '' : `${width}px`;
  element.style.height = shape === 'full' ? '' : `${height}px`;
}

/** Whether it is in somebody's hand. */
export function isHandheld(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
}
