import { expect, it } from 'vitest';
import { readPixels } from './read-pixels.ts';

const picture = (width: number, height: number): HTMLCanvasElement =>
  ({
    width,
    height,
    ownerDocument: {
      createElement: () => ({
        getContext: () => ({
          drawImage: () => undefined,
          getImageData: (_x: number, _y: number, w: number, h: number) => ({ data: new Uint8ClampedArray(w * h * 4) }),
        }),
      }),
    },
  }) as unknown as HTMLCanvasElement;

it.each<[string, readonly [number, number], readonly [number, number]]>([
  ['small', [1280, 640], [288, 144]],
  ['medium', [1280, 640], [480, 240]],
  ['large', [640, 1280], [360, 720]],
  ['huge', [1280, 640], [480, 240]],
  ['large', [100, 50], [100, 50]],
  ['small', [0, 0], [1, 1]],
])('a frame is no longer than frame-size %s allows: of %j pixels, %j', (size, from, to) => {
  const { width, height, data } = readPixels(picture(...from), size);
  expect([width, height, data.byteLength]).toEqual([...to, to[0] * to[1] * 4]);
});
