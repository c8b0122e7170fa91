// Redirects, one hop at a time: each address is admitted before it is asked, so that no listed server can send a request on
// to one that is not. A browser hides where a redirect leads, and so refuses there; a `fetch` that shows it (Node, native, a
// host's own that asks through its server) is followed.

import { DinghyError } from '@dinghy/errors';

export interface FollowedRequest {
  readonly method: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body?: string | ArrayBuffer | FormData | undefined;
  readonly signal: AbortSignal;
  /** Default `no-store`. */
  readonly cache?: RequestCache;
}

const HOP_LIMIT = 5;
const STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Sends neither cookies nor a referrer.
 *
 * @param admit parses an address and throws what refuses it; asked for every hop but the first
 * @throws `NETWORK_REDIRECT_DENIED` for a redirect that cannot be seen, and for more than five
 */
export async function followRedirects(
  fetcher: typeof fetch,
  first: URL,
  request: FollowedRequest,
  admit: (address: string) => URL,
): Promise<Response> {
  let url = first;
  let { method, body } = request;
  const headers = new Map(request.headers);
  for (let hop = 0; hop <= HOP_LIMIT; hop++) {
    const response = await fetcher(url.href, {
      method,
      headers: [...headers],
      ...(body === undefined ? {} : { body }),
      signal: request.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: request.cache ?? 'no-store',
      mode: 'cors',
      redirect: 'manual',
    });
    // `redirected`: a fetch of the host's that follows all the same, past servers that nobody has looked at.
    if (response.type === 'opaqueredirect' || response.redirected) return refuse(response);
    const location = STATUSES.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return response;
    discard(response);
    const next = admit(new URL(location, url).href);
    if (next.origin !== url.origin) for (const name of ['authorization', 'cookie']) headers.delete(name);
    if (response.status === 303 || ((response.status === 301 || response.status === 302) && method === 'POST')) {
      method = method === 'HEAD' ? 'HEAD' : 'GET';
      body = undefined;
      headers.delete('content-type');
    }
    url = next;
  }
  throw new DinghyError('NETWORK_REDIRECT_DENIED', {});
}

function refuse(response: Response): never {
  discard(response);
  throw new DinghyError('NETWORK_REDIRECT_DENIED', {});
}

function discard(response: Response): void {
  void response.body?.cancel().catch(() => undefined);
}
