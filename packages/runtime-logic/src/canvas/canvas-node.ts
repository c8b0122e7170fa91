// What `NodesRef.node()` gives for a canvas, and `wx.createOffscreenCanvas`: the browser's own OffscreenCanvas with the
// platform's methods on it. Drawing costs no message: what is drawn here is shown in the view.

import type { CanvasPlatform, PlatformCanvas } from '../platform.ts';
import { admitImages, createImage } from './canvas-image.ts';
import { toPngUrl } from './to-png-url.ts';

/** One frame of a screen that shows 60. A worker's own animation frames stop while its document, which shows nothing, is hidden. */
const FRAME_MS = 1000 / 60;

export interface CanvasNodeServices {
  readonly canvas: CanvasPlatform;
  now(): number;
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(handle: unknown): void;
  /** Bytes of a picture as the page's templates name it. */
  readResource(url: string): Promise<{ readonly mime: string; readonly bytes: ArrayBuffer }>;
  run(callback: (event: never) => void, self: unknown, event: unknown): void;
}

/** Canvases that have been dressed; also tells a canvas of ours from anything else. */
const dressed = new WeakSet<object>();

export function isCanvasNode(value: unknown): value is PlatformCanvas {
  return typeof value === 'object' && value !== null && dressed.has(value);
}

export function dressCanvas(canvas: PlatformCanvas, services: CanvasNodeServices): PlatformCanvas {
  if (dressed.has(canvas)) return canvas;
  dressed.add(canvas);
  const getContext = canvas.getContext.bind(canvas);
  const contexts = new Map<string, object | null>();
  const frames = createFrames(services);
  const load = async (src: string): Promise<{ readonly width: number; readonly height: number }> => {
    const { mime, bytes } = await services.readResource(src);
    return services.canvas.decodeImage(mime, bytes);
  };

  const members: Record<string, unknown> = {
    getContext(kind: unknown, options?: unknown) {
      const name = String(kind);
      if (!contexts.has(name)) {
        // What is read back after it has been shown, as `toDataURL` does, has to be kept.
        const settings = name === '2d' ? options : { preserveDrawingBuffer: true, ...(options as object | undefined) };
        const context = getContext(name, settings);
        if (context !== null) admitImages(context);
        contexts.set(name, context);
      }
      return contexts.get(name) ?? null;
    },
    createImage: () => createImage({ load, run: services.run }),
    createPath2D: (from?: unknown) => services.canvas.createPath(from),
    createImageData: (...args: unknown[]) => services.canvas.createImageData(...args),
    requestAnimationFrame: frames.request,
    cancelAnimationFrame: frames.cancel,
    toDataURL: () => toPngUrl(canvas, contexts),
  };
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(canvas, name, { value, writable: true, configurable: true });
  }
  return canvas;
}

/** All callbacks of one frame get the same time, as a browser's do. */
function createFrames({ now, setTimeout, clearTimeout, run }: CanvasNodeServices): {
  request(callback: unknown): number;
  cancel(id: unknown): void;
} {
  const handles = new Map<number, unknown>();
  let lastId = 0;
  return {
    request(callback) {
      if (typeof callback !== 'function') return 0;
      const id = ++lastId;
      const present = now();
      const next = (Math.floor(present / FRAME_MS) + 1) * FRAME_MS;
      const fire = (): void => {
        handles.delete(id);
        run(callback as (event: never) => void, undefined, next);
      };
      handles.set(id, setTimeout(fire, next - present));
      return id;
    },
    cancel(id) {
      clearTimeout(handles.get(id as number));
      handles.delete(id as number);
    },
  };
}
