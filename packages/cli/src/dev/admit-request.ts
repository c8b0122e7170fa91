// Who may talk to the development server. It serves unpublished source to one browser on this machine, and every page that
// is open in that browser can send it requests: under its address, and by DNS rebinding under a name of the page's own.

import { timingSafeEqual } from 'node:crypto';

export interface RequestFacts {
  readonly method: string | undefined;
  /** Path and query. */
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

export type Admission =
  /** `path` is what comes after the token, without query: '' is the simulator page. */
  { readonly admitted: true; readonly path: string } | { readonly admitted: false; readonly status: 403 | 405 | 421 };

export function admitRequest({ method, url = '/', host, origin }: RequestFacts, port: number, token: string): Admission {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !names.includes(host)) return { admitted: false, status: 421 };
  if (method !== 'GET' && method !== 'HEAD') return { admitted: false, status: 405 };
  // A page of another origin says so; the sandboxed frames of the simulator send none.
  if (origin !== undefined && origin !== `http://${host}`) return { admitted: false, status: 403 };
  const [, given = '', path = ''] = /^\/([^/?]*)\/?([^?]*)/.exec(url) ?? [];
  return isSame(given, token) ? { admitted: true, path } : { admitted: false, status: 403 };
}

/** In a time that does not depend on how much of it is right. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
