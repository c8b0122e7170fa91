// One request of one app: admitted, without the host's cookies, bounded in time and in redirects.

import { DinghyError, isDinghyError } from '@dinghy/errors';
import type { ShimCall } from '../shim.ts';
import { admitUrl, type NetworkPolicy, type NetworkUse } from './network-policy.ts';

export interface NetworkOptions {
  readonly fetch: typeof fetch;
  readonly policy: NetworkPolicy;
  /**
   * A browser hides where a redirect leads. `refuse` (default) fails with `NETWORK_REDIRECT_DENIED`. `followThenCheck` lets the
   * browser follow GET and HEAD, and withholds an answer that came from an origin that is not listed; the request has then
   * already reached it. Where redirects can be seen (Node, native) every hop is checked before it is made, in both settings.
   */
  readonly opaqueRedirects?: 'refuse' | 'followThenCheck';
  /** Largest answer of `request`, in bytes. Default 8 MiB. */
  readonly maxResponseBytes?: number;
  /** Default 60,000, the platform's. */
  readonly timeoutMs?: number;
}

export interface GuardedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Map<string, string>;
  readonly body: string | ArrayBuffer | FormData | undefined;
  readonly timeoutMs: number | undefined;
  /** Changes the admitted address before it is used: the query of a GET. */
  readonly adjust?: (url: URL) => void;
}

const LONGEST_MS = 600_000;
const REDIRECT_LIMIT = 5;
const FETCH_FORBIDS: ReadonlySet<string> = new Set(['CONNECT', 'TRACE', 'TRACK']);

/** Makes the request and gives the answer to `read`, all within the timeout. */
export async function guardedFetch<Result>(
  options: NetworkOptions,
  use: NetworkUse,
  call: ShimCall,
  request: GuardedRequest,
  read: (response: Response) => Promise<Result>,
): Promise<Result> {
  const method = request.method.toUpperCase();
  if (!/^[A-Z]+$/.test(method) || FETCH_FORBIDS.has(method)) {
    throw new DinghyError('API_PARAMETER_INVALID', { path: 'parameter.method', expected: 'an HTTP method', actual: 'another' });
  }
  const url = admitUrl(request.url, options.policy, call.appId, use);
  request.adjust?.(url);
  const timeoutMs = clampTimeout(request.timeoutMs ?? options.policy.timeoutMs?.(call.appId, use) ?? options.timeoutMs ?? 60_000);
  const ending = new AbortController();
  let timedOut = false;
  const abort = (): void => ending.abort();
  const timer = setTimeout(() => {
    timedOut = true;
    abort();
  }, timeoutMs);
  call.signal.addEventListener('abort', abort);
  if (call.signal.aborted) abort();
  try {
    return await read(await follow(options, use, call.appId, url, { ...request, method }, ending.signal));
  } catch (error) {
    if (call.signal.aborted) throw new DinghyError('API_ABORTED', {});
    if (timedOut) throw new DinghyError('NETWORK_TIMEOUT', { timeoutMs });
    // The cause stays on this side: it may name addresses of the host.
    throw isDinghyError(error) ? error : new DinghyError('NETWORK_FAILED', {}, { cause: error });
  } finally {
    clearTimeout(timer);
    call.signal.removeEventListener('abort', abort);
  }
}

async function follow(
  options: NetworkOptions,
  use: NetworkUse,
  appId: string,
  firstUrl: URL,
  request: GuardedRequest,
  signal: AbortSignal,
): Promise<Response> {
  let url = firstUrl;
  let { method, body } = request;
  const headers = new Map(request.headers);
  const trusting = options.opaqueRedirects === 'followThenCheck' && (method === 'GET' || method === 'HEAD');
  for (let hop = 0; hop <= REDIRECT_LIMIT; hop++) {
    const response = await options.fetch(url.href, {
      method,
      headers: [...headers],
      ...(body === undefined ? {} : { body }),
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      mode: 'cors',
      redirect: trusting ? 'follow' : 'manual',
    });
    if (response.type === 'opaqueredirect') throw new DinghyError('NETWORK_REDIRECT_DENIED', {});
    if (response.redirected) admitUrl(response.url, options.policy, appId, use);
    const location = isRedirect(response.status) ? response.headers.get('location') : null;
    if (location === null) return response;
    void response.body?.cancel().catch(() => undefined);
    const next = admitUrl(new URL(location, url).href, options.policy, appId, use);
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

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

function clampTimeout(timeoutMs: number): number {
  return Math.min(Math.max(1, timeoutMs), LONGEST_MS);
}
