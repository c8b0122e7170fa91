import { DinghyError } from '@dinghy/errors';
import { lookUp } from '../../attributes/look-up.ts';

/** Longer side of a frame, in pixels. */
const FRAME_PX: Readonly<Record<string, number>> = { small: 288, medium: 480, large: 720 };

/** What a camera shows now, as RGBA, no longer than `frame-size` says. */
export function readPixels(
  picture: HTMLCanvasElement,
  frameSize: string,
): { readonly width: number; readonly height: number; readonly data: ArrayBuffer } {
  const longest = lookUp(FRAME_PX, frameSize) ?? 480;
  const share = Math.min(1, longest / Math.max(1, picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * share));
  const height = Math.max(1, Math.round(picture.height * share));
  const frame = picture.ownerDocument.createElement('canvas');
  frame.width = width;
  frame.height = height;
  const context = frame.getContext('2d');
  if (context === null) throw new DinghyError('API_FAILED', { reason: 'the picture cannot be read' });
  context.drawImage(picture, 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data.buffer as ArrayBuffer };
}
