// Which addresses an app may reach. The address is parsed once, by the same parser that the request will use, and only
// its parsed form travels on: so what was compared is what is fetched.

import { DinghyError } from '@dinghy/errors';

/** `socket`: `wss:` origins of `wx.connectSocket`. `webView`: sites that `<web-view>` may show. */
export type NetworkUse = 'request' | 'socket' | 'uploadFile' | 'downloadFile' | 'webView';

/** The network rules of apps. Made by the host; an app cannot change them. */
export interface NetworkPolicy {
  /**
   * Origins that the app may use: scheme, host and, unless it is the scheme's default, port. Compared exactly: no wildcards, no
   * subdomains. `http:` and local addresses are allowed by being listed, and only then.
   */
  origins(appId: string, use: NetworkUse): readonly string[];
  /** `networkTimeout` of the app, in milliseconds. */
  timeoutMs?(appId: string, use: NetworkUse): number | undefined;
}

/**
 * Parses an address and admits it.
 *
 * @throws `NETWORK_URL_INVALID` for what is not one plain absolute http(s) address, or ws(s) for a socket, `NETWORK_DOMAIN_DENIED` for an origin that is not listed.
 */
export function admitUrl(text: string, policy: NetworkPolicy, appId: string, use: NetworkUse): URL {
  const url = parseUrl(text, use === 'socket' ? SOCKET_SCHEME : SCHEME);
  const admitted = policy.origins(appId, use).some((entry) => originOf(entry) === url.origin);
  if (!admitted) throw new DinghyError('NETWORK_DOMAIN_DENIED', { origin: url.origin });
  return url;
}

/** Parsers differ on these, or drop them silently: controls anywhere, and a backslash before the query. */
const AMBIGUOUS = /\p{Cc}|^[^?#]*\\/u;

const SCHEME = /^https?:\/\//i;
const SOCKET_SCHEME = /^wss?:\/\//i;

function parseUrl(text: string, scheme: RegExp): URL {
  if (AMBIGUOUS.test(text)) throw invalid('it holds control characters or backslashes');
  if (!scheme.test(text)) throw invalid(`it does not start with ${scheme === SCHEME ? 'https' : 'wss'}://`);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw invalid('it cannot be parsed');
  }
  if (url.username !== '' || url.password !== '') throw invalid('it holds a user name or password');
  // A fragment is never sent.
  url.hash = '';
  return url;
}

/** An entry of a list that is not an origin matches nothing: it must not open more than its author can have meant. */
function originOf(entry: string): string | undefined {
  try {
    const url = new URL(entry);
    const isOrigin = /^(?:http|ws)s?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '';
    return isOrigin && url.username === '' ? url.origin : undefined;
  } catch {
    return undefined;
  }
}

function invalid(reason: string): DinghyError<'NETWORK_URL_INVALID'> {
  return new DinghyError('NETWORK_URL_INVALID', { reason });
}
