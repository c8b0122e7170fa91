// Codes in what a camera sees (`mode="scanCode"`), read by the browser where it can.

import type { Json } from '@dinghy/bridge-protocol';
import { lookUp } from '../../attributes/look-up.ts';

export interface CodeReader {
  readonly isSupported: boolean;
  /** Looks at the picture, unless it has just done so. */
  look(): void;
}

interface Found {
  readonly rawValue: string;
  readonly format: string;
  readonly boundingBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

interface Detector {
  detect(source: HTMLCanvasElement): Promise<readonly Found[]>;
}

/** Between two looks: more often costs battery, and a hand is not that steady. */
const LOOK_MS = 300;

/** Names that the platform has for the kinds of codes. */
const KINDS: Readonly<Record<string, string>> = { qr_code: 'qrcode', data_matrix: 'datamatrix', pdf417: 'pdf417' };

export function createCodeReader(
  canvas: HTMLCanvasElement,
  found: (code: { readonly [name: string]: Json }) => void,
): CodeReader {
  const { BarcodeDetector: Reader } = globalThis as { readonly BarcodeDetector?: new () => Detector };
  const detector = Reader === undefined ? undefined : new Reader();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isLooking = false;

  const read = async (): Promise<void> => {
    const [code] = (await detector?.detect(canvas)) ?? [];
    if (code === undefined) return;
    const { x, y, width, height } = code.boundingBox;
    const type = lookUp(KINDS, code.format) ?? 'barcode';
    found({ type, result: code.rawValue, charSet: 'utf-8', scanArea: [x, y, width, height] });
  };
  return {
    isSupported: detector !== undefined,
    look() {
      const now = performance.now();
      if (isLooking || now - lookedAt < LOOK_MS) return;
      isLooking = true;
      lookedAt = now;
      // A picture that cannot be read is followed by another.
      read()
        .catch(() => undefined)
        .finally(() => {
          isLooking = false;
        });
    },
  };
}
