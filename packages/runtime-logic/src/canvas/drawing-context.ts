// `wx.createCanvasContext(id)`: records what a program draws, and has the view draw it on `draw()`. Method by method as the
// platform documents it; properties of the standard context (`fillStyle = …`) are recorded too. What is recorded is plain
// data: names, numbers and texts, checked again where it is drawn.

import type { Json } from '@dinghy/bridge-protocol';

/** `[method, ...arguments]`; `['=', property, value]` sets one. */
export type DrawAction = readonly [name: string, ...args: Json[]];

/** Stands for a gradient or pattern in arguments and values. */
interface PaintReference {
  readonly paint: number;
}

const METHODS =
  'save restore beginPath closePath moveTo lineTo rect arc arcTo bezierCurveTo quadraticCurveTo fill stroke clip fillRect strokeRect ' +
  'clearRect fillText strokeText translate rotate scale transform setTransform drawImage';

/** `setFillStyle(x)` is `fillStyle = x`. */
const PROPERTIES =
  'fillStyle strokeStyle lineWidth lineCap lineJoin miterLimit lineDashOffset font textAlign textBaseline globalAlpha ' +
  'globalCompositeOperation shadowColor shadowBlur shadowOffsetX shadowOffsetY';

const INITIAL: Readonly<Record<string, unknown>> = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  miterLimit: 10,
  lineDashOffset: 0,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  globalAlpha: 1,
  globalCompositeOperation: 'source-over',
  shadowColor: 'rgba(0, 0, 0, 0)',
  shadowBlur: 0,
  shadowOffsetX: 0,
  shadowOffsetY: 0,
};

export interface DrawingOptions {
  /** Width of a text in CSS pixels. */
  measureText(text: string, font: string): number;
  draw(actions: readonly DrawAction[], reserve: boolean, done: () => void): void;
}

export function createDrawingContext({ measureText, draw }: DrawingOptions): Record<string, unknown> {
  let actions: DrawAction[] = [];
  let values: Record<string, unknown> = { ...INITIAL };
  const saved: Record<string, unknown>[] = [];
  let paints = 0;

  const record = (name: string, args: readonly unknown[]): void => void actions.push([name, ...args.map(toJson)]);
  const set = (name: string, value: unknown): void => {
    values[name] = value;
    record('=', [name, value]);
  };
  const setFontSize = (size: unknown): void => {
    const px = Number(size);
    if (Number.isFinite(px)) set('font', String(values.font).replace(/[\d.]+px/, `${px}px`));
  };
  const paint = (kind: string, args: readonly unknown[]): PaintReference & Record<string, unknown> => {
    const id = ++paints;
    record(kind, [id, ...args]);
    return { paint: id, addColorStop: (offset: unknown, colour: unknown) => record('addColorStop', [id, offset, colour]) };
  };

  const context: Record<string, unknown> = {
    setFontSize,
    setLineDash: (pattern: unknown, offset?: unknown) => {
      record('setLineDash', [Array.isArray(pattern) ? pattern : []]);
      if (offset !== undefined) set('lineDashOffset', offset);
    },
    setShadow(offsetX: unknown, offsetY: unknown, blur: unknown, colour: unknown) {
      set('shadowOffsetX', offsetX);
      set('shadowOffsetY', offsetY);
      set('shadowBlur', blur);
      set('shadowColor', colour);
    },
    createLinearGradient: (...args: unknown[]) => paint('createLinearGradient', args),
    createCircularGradient: (...args: unknown[]) => paint('createCircularGradient', args),
    createPattern: (...args: unknown[]) => paint('createPattern', args),
    measureText: (text: unknown) => ({ width: measureText(String(text), String(values.font)) }),
    getActions() {
      const taken = actions;
      actions = [];
      return taken;
    },
    clearActions() {
      actions = [];
    },
    draw(reserve?: unknown, callback?: unknown) {
      const taken = actions;
      actions = [];
      values = { ...INITIAL };
      saved.length = 0;
      const listener = typeof reserve === 'function' ? reserve : callback;
      draw(taken, reserve === true, () => (typeof listener === 'function' ? listener() : undefined));
    },
  };
  for (const name of METHODS.split(' ')) context[name] ??= (...args: unknown[]) => record(name, args);
  context.save = () => {
    saved.push({ ...values });
    record('save', []);
  };
  context.restore = () => {
    values = saved.pop() ?? values;
    record('restore', []);
  };
  for (const name of PROPERTIES.split(' ')) {
    const setter = `set${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    context[setter] ??= (value: unknown) => set(name, value);
    Object.defineProperty(context, name, {
      get: () => values[name],
      set: (value: unknown) => set(name, value),
      enumerable: true,
      // Chart libraries put properties of their own in their place.
      configurable: true,
    });
  }
  return context;
}

/** A paint is its reference; what is no plain value is nothing. */
function toJson(value: unknown): Json {
  if (typeof value === 'object' && value !== null && 'paint' in value) return { paint: Number(value.paint) };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}
