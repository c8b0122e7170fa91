// Bytes for page views and for the chrome: files of the package, and remote addresses that the app's rules admit. A view
// has no network of its own; what it shows passes here.

import { DinghyError } from '@dinghy/errors';
import type { AppPackage } from './packages/app-package.ts';
import { readAtMost } from './read-at-most.ts';

export interface Resource {
  readonly mime: string;
  readonly bytes: ArrayBuffer;
}

export interface Resources {
  /** Rejects with `RESOURCE_*`. */
  load(url: string): Promise<Resource>;
  /** An object URL of a resource, the same for the same address, until `dispose`. */
  loadObjectUrl(url: string): Promise<string>;
  dispose(): void;
}

export interface ResourcesOptions {
  readonly appPackage: AppPackage;
  /** Whether the app may load from an address outside its package. */
  readonly admitsRemote: (url: URL) => boolean;
  /** Bytes of an address that a shim has minted, such as a picture that the user has chosen. */
  readonly loadTemporary?: (url: string) => Promise<Resource | undefined>;
}

/** Of one remote picture or font. */
const MAX_REMOTE_BYTES = 32 * 1024 * 1024;
/** A server that answers a byte a minute must not hold a connection of the host page for ever. */
const REMOTE_TIMEOUT_MS = 60_000;

export function createResources({ appPackage, admitsRemote, loadTemporary }: ResourcesOptions): Resources {
  const objectUrls = new Map<string, Promise<string>>();

  const loadPackageFile = async (url: string): Promise<Resource> => {
    const location = appPackage.reader.locate(toAppPath(url));
    if (!location) throw new DinghyError('RESOURCE_NOT_FOUND', { url });
    const bytes = await appPackage.reader.readBytes(location.root, location.path);
    return { mime: mimeOf(location.path), bytes: toArrayBuffer(bytes) };
  };

  const load = async (url: string): Promise<Resource> => {
    const temporary = await loadTemporary?.(url);
    // A downloaded file says of itself what its server said.
    if (temporary) return { mime: safeMime(temporary.mime), bytes: temporary.bytes };
    return /^https?:/i.test(url) ? loadRemote(url, admitsRemote) : loadPackageFile(url);
  };

  return {
    load,
    loadObjectUrl(url) {
      const loading = objectUrls.get(url) ?? load(url).then(toHostUrl);
      objectUrls.set(url, loading);
      loading.catch(() => objectUrls.delete(url));
      return loading;
    },
    dispose() {
      for (const loading of objectUrls.values())
        loading.then(
          (url) => URL.revokeObjectURL(url),
          () => undefined,
        );
      objectUrls.clear();
    },
  };
}

/** Both `/a.png` and `a.png` count from the package root; the caller has resolved relative ones. */
function toAppPath(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  try {
    return decodeURIComponent(path).replace(/^\/+/, '');
  } catch {
    return path.replace(/^\/+/, '');
  }
}

async function loadRemote(address: string, admits: (url: URL) => boolean): Promise<Resource> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !admits(url)) throw new DinghyError('RESOURCE_DOMAIN_DENIED', { url: address });
  const fail = (detail: string, cause?: unknown): DinghyError =>
    new DinghyError('RESOURCE_UNREADABLE', { url: address, detail }, { cause });
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(REMOTE_TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw fail('the server did not answer, or does not let other origins read', cause);
  });
  if (!response.ok) throw fail(`the server answered ${response.status}`);
  // A redirect may lead out of the admitted domains; what came from there is not handed on.
  if (response.redirected && !admits(new URL(response.url)))
    throw new DinghyError('RESOURCE_DOMAIN_DENIED', { url: response.url });
  const bytes = await readAtMost(response, MAX_REMOTE_BYTES).catch((cause: unknown) => {
    throw fail('the connection broke', cause);
  });
  if (!bytes) throw fail('it is too large');
  return { mime: safeMime(response.headers.get('content-type')), bytes: toArrayBuffer(bytes) };
}

/**
 * An address of the host page's own. A blob's address has the host's origin, so whoever opens such a picture in a tab of its
 * own runs what is in it as the host: an SVG is a document, and goes into a data address, whose origin is nobody's.
 */
function toHostUrl({ mime, bytes }: Resource): string {
  if (mime === SVG) return `data:${SVG},${encodeURIComponent(new TextDecoder().decode(bytes))}`;
  return URL.createObjectURL(new Blob([bytes], { type: RASTER.test(mime) ? mime : 'application/octet-stream' }));
}

const SVG = 'image/svg+xml';
/** Pictures that no browser takes for a document. */
const RASTER = /^image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)$/;

/** The view shows pictures, sounds, films and fonts, and nothing that could hold a document. */
function safeMime(contentType: string | null): string {
  const mime = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return /^(image|audio|video|font)\//.test(mime) || mime === 'application/vnd.ms-fontobject' ? mime : 'application/octet-stream';
}

const MIME_BY_EXTENSION: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  ttf: 'font/ttf',
  otf: 'font/otf',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

function mimeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(MIME_BY_EXTENSION, extension) ? (MIME_BY_EXTENSION[extension] ?? '') : 'application/octet-stream';
}

/** The bytes alone, when they are part of a larger buffer. */
function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) return buffer;
  return bytes.slice().buffer as ArrayBuffer;
}
