// Drawing in the worker, by what has been taken of the browser. A canvas of a page view arrives on the worker's own channel,
// and waits here for whoever asks for it.
//
// The canvases, contexts and pictures that mini-program code then holds are the browser's own: from them it can reach their
// constructors and prototypes, which draw, and nothing that was removed (an EventTarget has lost its methods).

import type { PageId } from '@dinghy/bridge-protocol';
import type { CanvasPlatform, PlatformCanvas } from '@dinghy/runtime-logic';
import type { DrawingNatives } from './take-drawing.ts';

export interface WorkerCanvas extends CanvasPlatform {
  arrived(page: PageId, id: number, canvas: PlatformCanvas): void;
}

interface Arrival {
  canvas?: PlatformCanvas;
  waiting?: (canvas: PlatformCanvas) => void;
}

/** `undefined` where the browser has no canvas in workers. */
export function createWorkerCanvas(natives: DrawingNatives): WorkerCanvas | undefined {
  const { OffscreenCanvas: Canvas, createImageBitmap: decode } = natives;
  const { Blob: NativeBlob, Path2D: NativePath, ImageData: NativeImageData } = natives;
  if (Canvas === undefined || decode === undefined || NativePath === undefined || NativeImageData === undefined) return undefined;
  const { apply, construct } = Reflect;
  const { convertToBlob } = Canvas.prototype;
  const { arrayBuffer } = NativeBlob.prototype;
  const arrivals = new Map<string, Arrival>();

  const arrivalOf = (page: PageId, id: number): Arrival => {
    const key = `${page} ${id}`;
    const arrival = arrivals.get(key) ?? {};
    arrivals.set(key, arrival);
    return arrival;
  };

  return {
    arrived(page, id, canvas) {
      const arrival = arrivalOf(page, id);
      arrival.canvas = canvas;
      arrival.waiting?.(canvas);
    },
    receive: (page, id) =>
      new Promise((resolve) => {
        const arrival = arrivalOf(page, id);
        if (arrival.canvas) resolve(arrival.canvas);
        else arrival.waiting = resolve;
      }),
    create: (width, height) => new Canvas(width, height) as PlatformCanvas,
    decodeImage: (mime, bytes) => decode(new NativeBlob([bytes], { type: mime })),
    async encode(canvas, mime, quality) {
      const options = quality === undefined ? { type: mime } : { type: mime, quality };
      const blob = await (apply(convertToBlob, canvas, [options]) as Promise<Blob>);
      return apply(arrayBuffer, blob, []) as Promise<ArrayBuffer>;
    },
    createPath: (from) => (from === undefined ? new NativePath() : new NativePath(from as string)),
    createImageData: (...args) => construct(NativeImageData, args) as object,
  };
}
