// One request of one app: admitted, without the host's cookies, bounded in time and in redirects.

import { DinghyError, isDinghyError } from '@dinghy/errors';
import type { ShimCall } from '../shim.ts';
import { followRedirects } from './follow-redirects.ts';
import { admitUrl, type NetworkPolicy, type NetworkUse } from './network-policy.ts';

export interface NetworkOptions {
  /**
   * The page's own, or one that can see redirects: asked with `redirect: 'manual'`, it answers 3xx with a `location`, and each
   * hop is checked before it is made. A browser's own hides where a redirect leads; the call then fails with
   * `NETWORK_REDIRECT_DENIED`.
   */
  readonly fetch: typeof fetch;
  readonly policy: NetworkPolicy;
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
    const { headers, body } = request;
    const admit = (address: string): URL => admitUrl(address, options.policy, call.appId, use);
    return await read(await followRedirects(options.fetch, url, { method, headers, body, signal: ending.signal }, admit));
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

function clampTimeout(timeoutMs: number): number {
  return Math.min(Math.max(1, timeoutMs), LONGEST_MS);
}
