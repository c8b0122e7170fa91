// Bytes for page views and for the chrome: files of the package, and remote addresses that the app's rules admit. A view
// has no network of its own; what it shows passes here.

import { followRedirects, mimeOfName } from '@dinghy/api-shims/web';
import { DinghyError, isDinghyError } from '@dinghy/errors';
import { createObjectUrls } from './object-urls.ts';
import type { AppPackage } from './packages/app-package.ts';
import { readAtMost } from './read-at-most.ts';

export interface Resource {
  readonly mime: string;
  readonly bytes: ArrayBuffer;
}

export interface Resources {
  /** Rejects with `RESOURCE_*`. */
  load(url: string): Promise<Resource>;
  /**
   * An address for the host page's own elements, to be used at once: the eldest go when there are too many. Rejects with
   * `RESOURCE_*`.
   */
  loadObjectUrl(url: string): Promise<string>;
  dispose(): void;
}

export interface ResourcesOptions {
  readonly appPackage: AppPackage;
  /** Whether the app may load from an address outside its package. */
  readonly admitsRemote: (url: URL) => boolean;
  /** Default: the page's own. */
  readonly fetch?: typeof fetch;
  /** Bytes of an address that a shim has minted, such as a picture that the user has chosen. */
  readonly loadTemporary?: (url: string) => Promise<Resource | undefined>;
}

/** Of one remote picture or font. */
const MAX_REMOTE_BYTES = 32 * 1024 * 1024;
/** A server that answers a byte a minute must not hold a connection of the host page for ever. */
const REMOTE_TIMEOUT_MS = 60_000;

export function createResources({ appPackage, admitsRemote, loadTemporary, fetch }: ResourcesOptions): Resources {
  const objectUrls = createObjectUrls();
  // Called without its object, `fetch` throws.
  const fetcher = fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => globalThis.fetch(input, init));

  const loadPackageFile = async (url: string): Promise<Resource> => {
    const location = appPackage.reader.locate(toAppPath(url));
    if (!location) throw new DinghyError('RESOURCE_NOT_FOUND', { url });
    const bytes = await appPackage.reader.readBytes(location.root, location.path);
    return { mime: safeMime(mimeOfName(location.path)), bytes: toArrayBuffer(bytes) };
  };

  const load = async (url: string): Promise<Resource> => {
    const temporary = await loadTemporary?.(url);
    // A downloaded file says of itself what its server said.
    if (temporary) return { mime: safeMime(temporary.mime), bytes: temporary.bytes };
    return /^https?:/i.test(url) ? loadRemote(url, admitsRemote, fetcher) : loadPackageFile(url);
  };

  return {
    load,
    loadObjectUrl: (url) => objectUrls.get(url, () => load(url)),
    dispose: objectUrls.dispose,
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

async function loadRemote(address: string, admits: (url: URL) => boolean, fetcher: typeof fetch): Promise<Resource> {
  const admit = (text: string): URL => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !admits(url)) throw new DinghyError('RESOURCE_DOMAIN_DENIED', { url: text });
    return url;
  };
  const first = admit(address);
  const fail = (detail: string, cause?: unknown): DinghyError =>
    new DinghyError('RESOURCE_UNREADABLE', { url: address, detail }, { cause });
  const signal = AbortSignal.timeout(REMOTE_TIMEOUT_MS);
  const request = { method: 'GET', headers: new Map(), signal, cache: 'default' } as const;
  const response = await followRedirects(fetcher, first, request, admit).catch((cause: unknown) => {
    if (isDinghyError(cause, 'NETWORK_REDIRECT_DENIED')) throw new DinghyError('RESOURCE_REDIRECT_DENIED', { url: address });
    throw isDinghyError(cause) ? cause : fail('the server did not answer, or does not let other origins read', cause);
  });
  if (!response.ok) throw fail(`the server answered ${response.status}`);
  const bytes = await readAtMost(response, MAX_REMOTE_BYTES).catch((cause: unknown) => {
    throw fail('the connection broke', cause);
  });
  if (!bytes) throw fail('it is too large');
  return { mime: safeMime(response.headers.get('content-type')), bytes: toArrayBuffer(bytes) };
}

/** The view shows pictures, sounds, films and fonts, and nothing that could hold a document. */
function safeMime(contentType: string | null): string {
  const mime = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return /^(image|audio|video|font)\//.test(mime) || mime === 'application/vnd.ms-fontobject' ? mime : 'application/octet-stream';
}

/** The bytes alone, when they are part of a larger buffer. */
function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) return buffer;
  return bytes.slice().buffer as ArrayBuffer;
}
