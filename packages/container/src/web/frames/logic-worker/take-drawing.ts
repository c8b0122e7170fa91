// What the browser has for drawing in a worker, taken before it is removed from the global object. The pack of objects makes
// a canvas of it (worker-canvas.ts), in programs that can come to need one.
//
// Whoever calls `__dinghyPack` as packs do can reach these: they draw and hold bytes, and canvases lead to most of them anyway.

import type { WorkerCanvas } from './worker-canvas.ts';

/** Absent where the browser has no such thing in workers. */
export interface DrawingNatives {
  readonly OffscreenCanvas?: typeof OffscreenCanvas;
  readonly createImageBitmap?: typeof createImageBitmap;
  readonly Blob: typeof Blob;
  readonly Path2D?: typeof Path2D;
  readonly ImageData?: typeof ImageData;
}

/** Of this realm. */
export const drawing: { natives?: DrawingNatives; canvas?: WorkerCanvas | undefined } = {};

/** `scope`: the realm's global object. */
export function takeDrawing(scope: DrawingNatives): void {
  const { OffscreenCanvas, createImageBitmap, Blob, Path2D, ImageData } = scope;
  const decode = createImageBitmap?.bind(scope);
  drawing.natives = { OffscreenCanvas, createImageBitmap: decode, Blob, Path2D, ImageData } as DrawingNatives;
}
