// The canvas of the older APIs: drawn here, by lists of recorded actions, in CSS pixels.

import type { Json } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { BuiltInContext } from '../unit.ts';
import { type Action, picturesIn, type ReplayPicture, replay } from './replay.ts';

type Fields = { readonly [name: string]: Json };

export interface Drawing {
  draw(argument: Json | undefined): Promise<void>;
  toFile(argument: Json | undefined): Promise<{ readonly path: string }>;
  getImageData(argument: Json | undefined): { readonly width: number; readonly height: number; readonly data: ArrayBuffer };
  putImageData(argument: Json | undefined): void;
}

/** The longest side of a canvas that browsers make. */
const MAX_PIXELS = 16384;

export function createDrawing(
  canvas: HTMLCanvasElement,
  { host, page, load, emit }: Pick<BuiltInContext, 'host' | 'page' | 'load' | 'emit'>,
): Drawing {
  const ratio = page.document.defaultView?.devicePixelRatio ?? 1;
  const pictures = new Map<string, ReplayPicture>();
  let turn: Promise<void> = Promise.resolve();

  const contextOf = (): CanvasRenderingContext2D => {
    const context = canvas.getContext('2d');
    if (context === null) throw new DinghyError('API_FAILED', { reason: 'the canvas cannot draw' });
    return context;
  };

  /** A canvas that has another size on the screen is another canvas: browsers clear it. */
  const fit = (context: CanvasRenderingContext2D): void => {
    const width = Math.min(MAX_PIXELS, Math.round(host.clientWidth * ratio));
    const height = Math.min(MAX_PIXELS, Math.round(host.clientHeight * ratio));
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  };

  const loadPicture = async (src: string): Promise<void> => {
    if (pictures.has(src)) return;
    const picture = page.document.createElement('img');
    picture.src = await load(src);
    await picture.decode();
    pictures.set(src, { source: picture, width: picture.naturalWidth, height: picture.naturalHeight });
  };

  const perform = async ({ actions, reserve }: Fields): Promise<void> => {
    const list = (Array.isArray(actions) ? actions : []) as unknown as readonly Action[];
    await Promise.allSettled(
      picturesIn(list).map((src) => loadPicture(src).catch(() => emit('error', { errMsg: `canvas:fail cannot load ${src}` }))),
    );
    const context = contextOf();
    fit(context);
    if (reserve !== true) context.clearRect(0, 0, host.clientWidth, host.clientHeight);
    // Each list starts from the standard values, as the recording does.
    context.save();
    replay(context, list, pictures);
    context.restore();
  };

  return {
    draw(argument) {
      // In the order in which they were asked for, though pictures of one may take longer.
      turn = turn.then(
        () => perform(toFields(argument)),
        () => perform(toFields(argument)),
      );
      return turn;
    },
    async toFile(argument) {
      await turn.catch(() => undefined);
      const fields = toFields(argument);
      const x = toNumber(fields.x, 0);
      const y = toNumber(fields.y, 0);
      const width = toNumber(fields.width, host.clientWidth - x);
      const height = toNumber(fields.height, host.clientHeight - y);
      const part = page.document.createElement('canvas');
      part.width = toSize(fields.destWidth, width * ratio);
      part.height = toSize(fields.destHeight, height * ratio);
      const context = part.getContext('2d');
      fit(contextOf());
      context?.drawImage(canvas, x * ratio, y * ratio, width * ratio, height * ratio, 0, 0, part.width, part.height);
      const mime = fields.fileType === 'jpg' ? 'image/jpeg' : 'image/png';
      const blob = await new Promise<Blob | null>((resolve) => {
        part.toBlob(resolve, mime, toNumber(fields.quality, 1));
      });
      if (blob === null) throw new DinghyError('API_FAILED', { reason: 'the drawing could not be encoded' });
      return { path: await page.keepFile({ mime, bytes: await blob.arrayBuffer() }) };
    },
    getImageData(argument) {
      const { x, y, width, height } = toFields(argument);
      const context = contextOf();
      fit(context);
      const toWidth = toSize(width, host.clientWidth);
      const toHeight = toSize(height, host.clientHeight);
      const part = page.document.createElement('canvas');
      part.width = toWidth;
      part.height = toHeight;
      const partContext = part.getContext('2d');
      if (partContext === null) throw new DinghyError('API_FAILED', { reason: 'the canvas cannot draw' });
      partContext.drawImage(
        canvas,
        toNumber(x, 0) * ratio,
        toNumber(y, 0) * ratio,
        toWidth * ratio,
        toHeight * ratio,
        0,
        0,
        toWidth,
        toHeight,
      );
      const { data } = partContext.getImageData(0, 0, toWidth, toHeight);
      return { width: toWidth, height: toHeight, data: data.buffer as ArrayBuffer };
    },
    putImageData(argument) {
      const { given, bytes } = toFields(argument) as unknown as { readonly given: Fields; readonly bytes: ArrayBuffer };
      const width = toSize(given.width, 1);
      const height = toSize(given.height, bytes.byteLength / 4 / width);
      if (bytes.byteLength !== width * height * 4)
        throw new DinghyError('API_FAILED', { reason: `data is not of ${width} by ${height} pixels` });
      const part = page.document.createElement('canvas');
      part.width = width;
      part.height = height;
      part.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(bytes), width, height), 0, 0);
      const context = contextOf();
      fit(context);
      const x = toNumber(given.x, 0);
      const y = toNumber(given.y, 0);
      context.clearRect(x, y, width, height);
      context.drawImage(part, x, y, width, height);
    },
  };
}

function toFields(argument: Json | undefined): Fields {
  return typeof argument === 'object' && argument !== null && !Array.isArray(argument) ? (argument as Fields) : {};
}

function toNumber(value: Json | undefined, fallback: number): number {
  const number = Number(value ?? fallback);
  return Number.isFinite(number) ? number : fallback;
}

function toSize(value: Json | undefined, fallback: number): number {
  return Math.min(MAX_PIXELS, Math.max(1, Math.round(toNumber(value, fallback))));
}
