import { toBase64 } from '@dinghy/bridge-protocol';
import type { PlatformCanvas } from '../platform.ts';
import { encodePng } from './encode-png.ts';

interface Context2d {
  getImageData(x: number, y: number, width: number, height: number): { readonly data: ArrayLike<number> };
}

interface WebGl {
  readonly RGBA: number;
  readonly UNSIGNED_BYTE: number;
  readPixels(x: number, y: number, width: number, height: number, format: number, type: number, into: Uint8Array): void;
}

/** A PNG, whatever kind is asked for: browsers too answer so for kinds that they do not know. */
export function toPngUrl(canvas: PlatformCanvas, contexts: ReadonlyMap<string, object | null>): string {
  const { width, height } = canvas;
  if (width === 0 || height === 0) return 'data:,';
  return `data:image/png;base64,${toBase64(encodePng(width, height, pixelsOf(width, height, contexts)))}`;
}

function pixelsOf(width: number, height: number, contexts: ReadonlyMap<string, object | null>): ArrayLike<number> {
  const flat = contexts.get('2d') as Context2d | undefined;
  if (flat) return flat.getImageData(0, 0, width, height).data;
  const gl = (contexts.get('webgl2') ?? contexts.get('webgl')) as WebGl | undefined;
  const pixels = new Uint8Array(width * height * 4);
  if (!gl) return pixels;
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return upsideDown(pixels, width * 4, height);
}

/** WebGL counts rows from the bottom. */
function upsideDown(pixels: Uint8Array, rowBytes: number, height: number): Uint8Array {
  const turned = new Uint8Array(pixels.length);
  for (let row = 0; row < height; row++)
    turned.set(pixels.subarray(row * rowBytes, (row + 1) * rowBytes), (height - 1 - row) * rowBytes);
  return turned;
}
