// What a selector query answers for a canvas, made into the object that programs draw on.

import type { Json, PageId } from '@dinghy/bridge-protocol';
import type { CanvasPlatform, PlatformCanvas } from '../platform.ts';
import { type CanvasNodeServices, dressCanvas } from './canvas-node.ts';

export type ReceiveCanvas = (
  page: PageId,
  handle: { readonly [name: string]: Json },
  services: Omit<CanvasNodeServices, 'canvas'>,
) => Promise<PlatformCanvas | null>;

/** Every query for one canvas gets the same object: a canvas is given away once. */
export function createCanvasReceiver(canvas: CanvasPlatform | undefined): ReceiveCanvas {
  const received = new Map<string, Promise<PlatformCanvas>>();
  return async (page, { canvas: id }, services) => {
    if (canvas === undefined || typeof id !== 'number') return null;
    const key = `${page} ${id}`;
    const arriving = received.get(key) ?? canvas.receive(page, id);
    received.set(key, arriving);
    return dressCanvas(await arriving, { canvas, ...services });
  };
}
