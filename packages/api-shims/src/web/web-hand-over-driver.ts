import type { HandOverDriver } from '../files/hand-over-shim.ts';
import type { TemporaryFile } from '../files/temporary-files.ts';
import { requireGesture } from './require-gesture.ts';

/** A tab or a download has its bytes by then. */
const FETCHED_MS = 60_000;
const PDF_START = [0x25, 0x50, 0x44, 0x46];

/** Downloads, and tabs for PDFs: the one document type that every browser shows, and in which it runs nothing as the host. */
export function createWebHandOverDriver(): HandOverDriver {
  return {
    name: 'web',
    requireGesture,
    save: (file, name) => follow(file, 'application/octet-stream', { download: name }),
    show(file, type) {
      const isPdf = PDF_START.every((byte, index) => new Uint8Array(file.bytes)[index] === byte);
      if (type !== 'pdf' || !isPdf) return false;
      follow(file, 'application/pdf', { target: '_blank', rel: 'noopener' });
      return true;
    },
  };
}

function follow(file: TemporaryFile, mime: string, attributes: Partial<HTMLAnchorElement>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file.bytes], { type: mime }));
  Object.assign(link, attributes);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FETCHED_MS);
}
