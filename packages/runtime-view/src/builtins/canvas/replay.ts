// Draws what `wx.createCanvasContext` has recorded. The list comes from the mini-program: every name is looked up in a table
// of ours, every argument is a number, a text, or a reference to a paint that the same list has made.

import type { Json } from '@dinghy/bridge-protocol';

export type Action = readonly [name: string, ...args: readonly Json[]];

export interface ReplayPicture {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
}

type Paint = CanvasGradient | CanvasPattern;

/** Methods that take numbers and texts, and are called as recorded. */
const PLAIN: ReadonlySet<string> = new Set(
  (
    'save restore beginPath closePath moveTo lineTo rect arc arcTo bezierCurveTo quadraticCurveTo fill stroke clip fillRect strokeRect ' +
    'clearRect fillText strokeText translate rotate scale transform'
  ).split(' '),
);

const SETTABLE: ReadonlySet<string> = new Set(
  (
    'fillStyle strokeStyle lineWidth lineCap lineJoin miterLimit lineDashOffset font textAlign textBaseline globalAlpha ' +
    'globalCompositeOperation shadowColor shadowBlur shadowOffsetX shadowOffsetY'
  ).split(' '),
);

/** Spellings that the platform has for standard values. */
const SPELLINGS: Readonly<Record<string, string>> = { normal: 'alphabetic' };

/** Addresses of the pictures that a list draws. */
export function picturesIn(actions: readonly Action[]): readonly string[] {
  const sources = actions.flatMap(([name, first, second]) =>
    name === 'drawImage' ? [first] : name === 'createPattern' ? [second] : [],
  );
  return [...new Set(sources.filter((source): source is string => typeof source === 'string' && source !== ''))];
}

export function replay(
  context: CanvasRenderingContext2D,
  actions: readonly Action[],
  pictures: ReadonlyMap<string, ReplayPicture>,
): void {
  const paints = new Map<number, Paint>();
  const base = context.getTransform();
  const depth = { saved: 0 };
  for (const action of actions) {
    if (!Array.isArray(action)) continue;
    try {
      perform(context, action, pictures, paints, base, depth);
    } catch {
      // A negative radius, a broken gradient: that one thing is not drawn.
    }
  }
  // What a program forgot to restore must not be there at its next drawing.
  for (; depth.saved > 0; depth.saved--) context.restore();
}

function perform(
  context: CanvasRenderingContext2D,
  [name, ...args]: Action,
  pictures: ReadonlyMap<string, ReplayPicture>,
  paints: Map<number, Paint>,
  base: DOMMatrix,
  depth: { saved: number },
): void {
  const numbers = args.map(Number);
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = numbers;
  switch (name) {
    case '=':
      set(context, String(args[0]), args[1] ?? null, paints);
      break;
    case 'setLineDash':
      context.setLineDash(Array.isArray(args[0]) ? args[0].map(Number) : []);
      break;
    case 'setTransform':
      context.setTransform(base);
      context.transform(first, second, third, fourth, fifth, sixth);
      break;
    case 'createLinearGradient':
      paints.set(first, context.createLinearGradient(second, third, fourth, fifth));
      break;
    case 'createCircularGradient':
      paints.set(first, context.createRadialGradient(second, third, 0, second, third, fourth));
      break;
    case 'createPattern': {
      const pattern = pictures.get(String(args[1]));
      const made = pattern && context.createPattern(pattern.source, String(args[2] ?? 'repeat'));
      if (made) paints.set(first, made);
      break;
    }
    case 'addColorStop': {
      const paint = paints.get(first);
      if (paint !== undefined && 'addColorStop' in paint) paint.addColorStop(second, String(args[2]));
      break;
    }
    case 'drawImage':
      drawPicture(context, pictures.get(String(args[0])), numbers.slice(1));
      break;
    case 'save':
      depth.saved++;
      context.save();
      break;
    case 'restore':
      // The first state is the canvas's own: its scale.
      if (depth.saved === 0) break;
      depth.saved--;
      context.restore();
      break;
    default:
      if (PLAIN.has(name)) callPlain(context, name, args);
  }
}

function callPlain(context: CanvasRenderingContext2D, name: string, args: readonly Json[]): void {
  // Only a text's maximal width and the end of lists may be missing; `null` is what undefined became on the way.
  const given = [...args];
  while (given.length > 0 && given.at(-1) === null) given.pop();
  (context as unknown as Record<string, (...args: Json[]) => void>)[name]?.(...given);
}

function drawPicture(context: CanvasRenderingContext2D, picture: ReplayPicture | undefined, numbers: readonly number[]): void {
  if (picture === undefined) return;
  const given = numbers.filter((number) => Number.isFinite(number));
  const { source } = picture;
  // Either the place, the place and size, or first the part of the picture: `dx dy`, `dx dy dw dh`, `sx sy sw sh dx dy dw dh`.
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = given;
  if (given.length >= 8) context.drawImage(source, a, b, c, d, e, f, g, h);
  else if (given.length >= 4) context.drawImage(source, a, b, c, d);
  else context.drawImage(source, a, b, picture.width, picture.height);
}

function set(context: CanvasRenderingContext2D, property: string, value: Json, paints: ReadonlyMap<number, Paint>): void {
  if (!SETTABLE.has(property)) return;
  const reference = typeof value === 'object' && value !== null ? (value as { readonly paint?: Json }).paint : undefined;
  const paint = typeof reference === 'number' ? paints.get(reference) : undefined;
  const given = typeof value === 'string' && property === 'textBaseline' ? (SPELLINGS[value] ?? value) : value;
  const chosen = paint ?? given;
  if (chosen !== null) (context as unknown as Record<string, unknown>)[property] = chosen;
}
