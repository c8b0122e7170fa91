// The pack of objects in a worker of the web: with canvases, by what the worker has taken of its browser.

import type { LogicPack } from '@dinghy/runtime-logic';
import { objectsPack } from '@dinghy/runtime-logic/packs';
import { drawing } from '../take-drawing.ts';
import { createWorkerCanvas } from '../worker-canvas.ts';

export const pack: LogicPack = {
  objects(services) {
    const canvas = drawing.natives && createWorkerCanvas(drawing.natives);
    drawing.canvas = canvas;
    return objectsPack.objects({ ...services, platform: { ...services.platform, ...(canvas && { canvas }) } });
  },
};
