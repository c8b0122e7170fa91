// `canvas.createImage()`: an object with `src` and `onload` that stands for a decoded picture. Contexts of a browser know
// nothing of it, so those methods that take pictures are given the picture itself.

import type { PlatformImage } from '../platform.ts';

export interface CanvasImage {
  src: string;
  onload: ((event?: unknown) => void) | null;
  onerror: ((event?: unknown) => void) | null;
  readonly width: number;
  readonly height: number;
}

/** The picture of an image that has loaded. Not a property: programs copy and print their images. */
const pictures = new WeakMap<object, PlatformImage>();

export interface ImageOptions {
  load(src: string): Promise<PlatformImage>;
  run(callback: (event: never) => void, self: unknown, event: unknown): void;
}

export function createImage({ load, run }: ImageOptions): CanvasImage {
  let wanted = '';
  const sizeOf = (): { readonly width: number; readonly height: number } => pictures.get(image) ?? { width: 0, height: 0 };
  const tell = (name: 'onload' | 'onerror', event: unknown): void => {
    const listener = image[name];
    if (typeof listener === 'function') run(listener, image, event);
  };
  const image: CanvasImage & Record<string, unknown> = {
    onload: null,
    onerror: null,
    get src() {
      return wanted;
    },
    set src(value: string) {
      const src = String(value);
      wanted = src;
      load(src).then(
        (picture) => {
          if (wanted !== src) return;
          pictures.set(image, picture);
          tell('onload', { type: 'load', target: image });
        },
        () => wanted === src && tell('onerror', { type: 'error', errMsg: `createImage:fail ${src}` }),
      );
    },
    get width() {
      return sizeOf().width;
    },
    get height() {
      return sizeOf().height;
    },
    get complete() {
      return pictures.has(image);
    },
  };
  return image;
}

/** Methods of 2d and WebGL contexts that take a picture in one of their places. */
const TAKES_PICTURES = ['drawImage', 'createPattern', 'texImage2D', 'texSubImage2D', 'texImage3D', 'texSubImage3D'];

/** Teaches a context of the browser to take our images. */
export function admitImages(context: object): void {
  const methods = context as Record<string, (...args: unknown[]) => unknown>;
  for (const name of TAKES_PICTURES) {
    const method = methods[name];
    if (typeof method !== 'function') continue;
    const value = (...args: unknown[]): unknown => Reflect.apply(method, context, args.map(toPicture));
    Object.defineProperty(context, name, { value, writable: true, configurable: true });
  }
}

function toPicture(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (pictures.get(value) ?? value) : value;
}
