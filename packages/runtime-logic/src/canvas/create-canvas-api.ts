// The `wx.*` functions that draw: contexts that record, canvases without an element, and what becomes of a drawing.

import { type Json, withTransfer } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { CanvasPlatform, PlatformCanvas } from '../platform.ts';
import type { ComponentRecord } from '../structure/nodes.ts';
import { answerCall, type OnThrow, type Params } from '../wx/call-convention.ts';
import type { ComponentContexts, ComponentPlace } from '../wx/component-contexts.ts';
import { type CanvasNodeServices, dressCanvas, isCanvasNode } from './canvas-node.ts';
import { createDrawingContext, type DrawAction } from './drawing-context.ts';
import { createTextMeasure } from './measure-text.ts';

export interface CanvasApiOptions {
  readonly canvas: CanvasPlatform | undefined;
  readonly contexts: Pick<ComponentContexts, 'call'>;
  nodeServices(scope: ComponentRecord | undefined): Omit<CanvasNodeServices, 'canvas'>;
  recordOf(value: unknown): ComponentRecord | undefined;
  currentRoot(): ComponentRecord | undefined;
  keepFile(scope: ComponentRecord, file: { readonly mime: string; readonly bytes: ArrayBuffer }): Promise<string>;
  /** What a file is answered with, before the program hears of it. */
  take(answer: unknown): Promise<void> | undefined;
  run(callback: (value: never) => void, self: unknown, value: unknown): void;
  readonly onThrow: OnThrow;
}

export function createCanvasApi(options: CanvasApiOptions): Record<string, (...args: never[]) => unknown> {
  const { canvas, contexts, onThrow } = options;
  const measureText = createTextMeasure(canvas);

  const scopeOf = (component: unknown): ComponentRecord => {
    const scope = options.recordOf(component) ?? options.currentRoot();
    if (scope === undefined) throw new DinghyError('API_FAILED', { reason: 'no page is open' });
    return scope;
  };
  const placeOf = (canvasId: unknown, component: unknown): ComponentPlace => ({
    scope: scopeOf(component),
    selector: `canvas-id=${String(canvasId)}`,
    index: 0,
  });
  const drawOn = (place: ComponentPlace, actions: readonly DrawAction[], reserve: boolean): Promise<Json> =>
    contexts.call(place, 'draw', { actions, reserve });

  const answer = (api: string, perform: (params: Params) => unknown) => (params: unknown) =>
    answerCall(api, params, perform, onThrow);

  async function toFile(params: Params, component: unknown): Promise<{ readonly tempFilePath: string }> {
    if (!isCanvasNode(params.canvas)) {
      const result = await contexts.call(placeOf(params.canvasId, component), 'toFile', params);
      return { tempFilePath: String((result as { path?: Json }).path) };
    }
    if (canvas === undefined) throw new DinghyError('API_UNSUPPORTED', { api: 'canvasToTempFilePath' });
    const mime = params.fileType === 'jpg' ? 'image/jpeg' : 'image/png';
    const quality = typeof params.quality === 'number' ? params.quality : undefined;
    const bytes = await canvas.encode(cut(canvas, params.canvas, params), mime, quality);
    return { tempFilePath: await options.keepFile(scopeOf(component), withTransfer({ mime, bytes }, [bytes])) };
  }

  return {
    createCanvasContext: (canvasId: unknown, component?: unknown) => {
      // The page on top when the context is made; `draw` may come after a navigation.
      const scope = options.recordOf(component) ?? options.currentRoot();
      return createDrawingContext({
        measureText,
        draw(actions, reserve, done) {
          const finish = (): void => options.run(done, undefined, undefined);
          const at = scope ?? options.currentRoot();
          if (at === undefined) return finish();
          const place = { scope: at, selector: `canvas-id=${String(canvasId)}`, index: 0 };
          // A canvas that is not there is drawn on without effect, as on the platform.
          drawOn(place, actions, reserve).then(finish, finish);
        },
      });
    },
    createContext: () => createDrawingContext({ measureText, draw: (_actions, _reserve, done) => done() }),
    drawCanvas: answer('drawCanvas', ({ canvasId, actions, reserve }) =>
      drawOn(placeOf(canvasId, undefined), Array.isArray(actions) ? actions : [], reserve === true),
    ),
    createOffscreenCanvas(settings: unknown, height?: unknown) {
      if (canvas === undefined) throw new DinghyError('API_UNSUPPORTED', { api: 'createOffscreenCanvas' });
      const given = (typeof settings === 'object' && settings !== null ? settings : { width: settings, height }) as Params;
      const made = canvas.create(toSize(given.width, 300), toSize(given.height, 150));
      return dressCanvas(made, { canvas, ...options.nodeServices(options.currentRoot()) });
    },
    canvasToTempFilePath: (params: unknown, component?: unknown) =>
      answer('canvasToTempFilePath', async (given) => {
        const file = await toFile(given, component);
        await options.take(file);
        return file;
      })(params),
    canvasGetImageData: (params: unknown, component?: unknown) =>
      answer('canvasGetImageData', async (given) => {
        const result = await contexts.call(placeOf(given.canvasId, component), 'getImageData', given);
        const { width, height, data } = result as unknown as { width: number; height: number; data: ArrayBuffer };
        return { width, height, data: new Uint8ClampedArray(data) };
      })(params),
    canvasPutImageData: (params: unknown, component?: unknown) =>
      answer('canvasPutImageData', async ({ canvasId, data, ...given }) => {
        if (!ArrayBuffer.isView(data)) throw new DinghyError('API_FAILED', { reason: 'data is no Uint8ClampedArray' });
        const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
        await contexts.call(placeOf(canvasId, component), 'putImageData', { given, bytes });
      })(params),
  };
}

/** The asked part at the asked size, on a canvas of its own; the canvas itself where that is all of it. */
function cut(platform: CanvasPlatform, from: PlatformCanvas, params: Params): PlatformCanvas {
  const x = toNumber(params.x, 0);
  const y = toNumber(params.y, 0);
  const width = toSize(params.width, from.width - x);
  const height = toSize(params.height, from.height - y);
  const toWidth = toSize(params.destWidth, width);
  const toHeight = toSize(params.destHeight, height);
  if (x === 0 && y === 0 && width === from.width && height === from.height && toWidth === width && toHeight === height)
    return from;
  const part = platform.create(toWidth, toHeight);
  const context = part.getContext('2d') as { drawImage(...args: unknown[]): void } | null;
  context?.drawImage(from, x, y, width, height, 0, 0, toWidth, toHeight);
  return part;
}

function toNumber(value: unknown, fallback: number): number {
  const number = Number(value ?? fallback);
  return Number.isFinite(number) ? number : fallback;
}

/** Pixels, at least one, and no more than a browser makes a canvas of. */
function toSize(value: unknown, fallback: number): number {
  return Math.min(16384, Math.max(1, Math.round(toNumber(value, fallback))));
}
