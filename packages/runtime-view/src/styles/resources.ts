// Images and fonts. The frame may connect to nothing, so the bytes come from the host, which decides what may be had,
// and are shown by addresses that are valid in this frame alone.

import { CHANNELS, type Peer } from '@dinghy/bridge-protocol';

export interface ResourceBytes {
  readonly mime: string;
  readonly bytes: ArrayBuffer;
}

export interface Resources {
  /** A blob or data address for a package path or a remote address. Rejects when the host does not give it. */
  load(url: string): Promise<string>;
  /** The bytes, for what is not shown by its address. */
  read(url: string): Promise<ResourceBytes>;
  /** The same, where it has been loaded already. */
  loaded(url: string): string | undefined;
  dispose(): void;
}

/** Data that can only be shown, never run: `data:text/html` and its like are refused. */
const INERT_DATA = /^data:(?:image|font|audio|video|application\/(?:x-)?font)[^,]*,/i;

export function createResources(host: Peer): Resources {
  const loading = new Map<string, Promise<string>>();
  const ready = new Map<string, string>();

  const read = async (url: string): Promise<ResourceBytes> => {
    const answer = (await host.call(CHANNELS.lifecycle, 'loadResource', { url })) as { mime?: unknown; bytes?: unknown };
    return { mime: typeof answer.mime === 'string' ? answer.mime : '', bytes: answer.bytes as ArrayBuffer };
  };
  const fetchBlob = async (url: string): Promise<string> => {
    const { mime, bytes } = await read(url);
    const address = URL.createObjectURL(new Blob([bytes], { type: mime }));
    ready.set(url, address);
    return address;
  };

  return {
    load(url) {
      if (/^data:/i.test(url)) return INERT_DATA.test(url) ? Promise.resolve(url) : Promise.reject(new Error('refused'));
      let promise = loading.get(url);
      if (promise === undefined) {
        promise = fetchBlob(url);
        loading.set(url, promise);
        // What failed may work later: the next element that asks tries again.
        promise.catch(() => loading.delete(url));
      }
      return promise;
    },
    read,
    loaded: (url) => (INERT_DATA.test(url) ? url : ready.get(url)),
    dispose() {
      for (const address of ready.values()) URL.revokeObjectURL(address);
      ready.clear();
      loading.clear();
    },
  };
}

/**
 * Address of a resource as a template names it, for the host: a path from the package root, or an absolute address as
 * it is. `from` is the path of the component or page that the template belongs to.
 */
export function resolveResourceUrl(url: string, from: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return url;
  if (url.startsWith('//')) return `https:${url}`;
  const base = url.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const segments: string[] = [];
  for (const segment of [...base, ...url.split('/')]) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}
