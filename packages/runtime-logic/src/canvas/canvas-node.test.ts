import { describe, expect, it } from 'vitest';
import type { CanvasPlatform, PlatformCanvas } from '../platform.ts';
import { type CanvasNodeServices, dressCanvas, isCanvasNode } from './canvas-node.ts';
import { createCanvasReceiver } from './receive-canvas.ts';

const picture = { width: 8, height: 4 };

function createServices(clock: { timeMs: number } = { timeMs: 5 }): CanvasNodeServices & { readonly timers: (() => void)[] } {
  const timers: (() => void)[] = [];
  return {
    canvas: {
      decodeImage: async (mime: string) => {
        if (mime !== 'image/png') throw new Error('no picture');
        return picture;
      },
    } as unknown as CanvasPlatform,
    timers,
    now: () => clock.timeMs,
    setTimeout: (callback) => timers.push(callback),
    clearTimeout(handle) {
      timers[Number(handle) - 1] = () => undefined;
    },
    readResource: async (url) => ({ mime: url.endsWith('.png') ? 'image/png' : 'text/html', bytes: new ArrayBuffer(1) }),
    run: (callback, self, event) => void callback.call(self as never, event as never),
  };
}

function createCanvas(): PlatformCanvas & { readonly drawn: unknown[][] } {
  const drawn: unknown[][] = [];
  const context = {
    drawImage: (...args: unknown[]) => drawn.push(args),
    getImageData: () => ({ data: new Uint8Array(4) }),
  };
  return { width: 1, height: 1, drawn, getContext: (kind) => (kind === '2d' ? context : null) };
}

type Node = PlatformCanvas & Record<string, (...args: never[]) => unknown>;

describe('dressCanvas', () => {
  it('lets its contexts draw the images that it makes', async () => {
    const canvas = createCanvas();
    const node = dressCanvas(canvas, createServices()) as Node;
    const image = node.createImage?.() as { src: string; onload: () => void; readonly width: number };
    await new Promise<void>((resolve) => {
      image.onload = resolve;
      image.src = '/a.png';
    });
    (node.getContext('2d') as { drawImage(...args: unknown[]): void }).drawImage(image, 1, 2);
    expect(canvas.drawn).toEqual([[picture, 1, 2]]);
    expect([image.width, node.getContext('webgl'), isCanvasNode(node), isCanvasNode({})]).toEqual([8, null, true, false]);
  });

  it('tells of a picture that cannot be had', async () => {
    const node = dressCanvas(createCanvas(), createServices()) as Node;
    const image = node.createImage?.() as { src: string; onerror: (event: unknown) => void };
    const event = await new Promise((resolve) => {
      image.onerror = resolve;
      image.src = '/a.html';
    });
    expect(event).toMatchObject({ type: 'error', errMsg: 'createImage:fail /a.html' });
  });

  it('gives the callbacks of one frame the same time, and takes them back', () => {
    const clock = { timeMs: 5 };
    const services = createServices(clock);
    const node = dressCanvas(createCanvas(), services) as Node & {
      requestAnimationFrame(callback: unknown): number;
      cancelAnimationFrame(id: number): void;
    };
    const times: number[] = [];
    node.requestAnimationFrame((time: number) => times.push(time));
    clock.timeMs = 9;
    node.requestAnimationFrame((time: number) => times.push(time));
    node.cancelAnimationFrame(node.requestAnimationFrame(() => times.push(-1)));
    expect(node.requestAnimationFrame('nothing')).toBe(0);
    for (const fire of services.timers) fire();
    expect(times).toEqual([1000 / 60, 1000 / 60]);
  });

  it('has a picture of itself at once', () => {
    const node = dressCanvas(createCanvas(), createServices()) as Node;
    node.getContext('2d');
    expect(node.toDataURL?.()).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
  });
});

describe('createCanvasReceiver', () => {
  it('gives every query for a canvas the same object', async () => {
    const canvas = createCanvas();
    let asked = 0;
    const platform = {
      receive: async () => {
        asked += 1;
        return canvas;
      },
    } as unknown as CanvasPlatform;
    const receive = createCanvasReceiver(platform);
    const services = createServices();
    expect(await receive(1, { canvas: 1 }, services)).toBe(await receive(1, { canvas: 1 }, services));
    expect(asked).toBe(1);
    expect(await receive(1, {}, services)).toBeNull();
    expect(await createCanvasReceiver(undefined)(1, { canvas: 1 }, services)).toBeNull();
  });
});
