// Addresses of pictures for the host page's own elements: the tab bar, toasts, the picture viewer. Such an address keeps its
// bytes in memory until it is revoked, and a mini-program says which are made: so there is a total, and the eldest go first.

import { DinghyError } from '@dinghy/errors';
import type { Resource } from './resources.ts';

export interface ObjectUrls {
  /** The same address for the same key, while it lives. Rejects with what `load` rejects with, and `RESOURCE_LIMIT_REACHED`. */
  get(key: string, load: () => Promise<Resource>): Promise<string>;
  /** Revokes all. What is still loading gets no address. */
  dispose(): void;
}

export interface ObjectUrlsOptions {
  /** Of all pictures together. Default 64 MiB. */
  readonly limitBytes?: number;
  readonly now?: () => number;
}

interface Entry {
  readonly url: string;
  readonly sizeBytes: number;
  usedAt: number;
}

const LIMIT_BYTES = 64 * 1024 * 1024;
/** An element that was given an address has read it by then; an earlier end would leave a hole in the picture viewer. */
const IN_USE_MS = 10_000;

export function createObjectUrls({ limitBytes = LIMIT_BYTES, now = Date.now }: ObjectUrlsOptions = {}): ObjectUrls {
  /** Least recently used first. */
  const entries = new Map<string, Entry>();
  const loading = new Map<string, Promise<string>>();
  let totalBytes = 0;
  let disposed = false;

  const use = (key: string, entry: Entry): string => {
    entry.usedAt = now();
    entries.delete(key);
    entries.set(key, entry);
    return entry.url;
  };

  const makeRoom = (sizeBytes: number): void => {
    for (const [key, entry] of entries) {
      if (totalBytes + sizeBytes <= limitBytes) return;
      if (now() - entry.usedAt < IN_USE_MS) break;
      entries.delete(key);
      totalBytes -= entry.sizeBytes;
      URL.revokeObjectURL(entry.url);
    }
    if (totalBytes + sizeBytes > limitBytes) throw new DinghyError('RESOURCE_LIMIT_REACHED', { limitBytes });
  };

  const create = async (key: string, load: () => Promise<Resource>): Promise<string> => {
    try {
      const resource = await load();
      if (disposed) throw new DinghyError('API_ABORTED', {});
      const sizeBytes = resource.bytes.byteLength;
      makeRoom(sizeBytes);
      totalBytes += sizeBytes;
      return use(key, { url: toHostUrl(resource), sizeBytes, usedAt: 0 });
    } finally {
      loading.delete(key);
    }
  };

  return {
    get(key, load) {
      const entry = entries.get(key);
      if (entry) return Promise.resolve(use(key, entry));
      const creating = loading.get(key) ?? create(key, load);
      if (!loading.has(key)) loading.set(key, creating);
      return creating;
    },
    dispose() {
      disposed = true;
      for (const { url } of entries.values()) URL.revokeObjectURL(url);
      entries.clear();
      totalBytes = 0;
    },
  };
}

/**
 * An address of the host page's own. A blob's address has the host's origin, so whoever opens such a picture in a tab of its
 * own runs what is in it as the host: an SVG is a document, and goes into a data address, whose origin is nobody's.
 */
function toHostUrl({ mime, bytes }: Resource): string {
  if (mime === SVG) return `data:${SVG},${encodeURIComponent(new TextDecoder().decode(bytes))}`;
  return URL.createObjectURL(new Blob([bytes], { type: INERT.test(mime) ? mime : 'application/octet-stream' }));
}

const SVG = 'image/svg+xml';
/** Pictures and films that no browser takes for a document. */
const INERT = /^(?:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)|video\/(?:mp4|webm|ogg|quicktime))$/;
