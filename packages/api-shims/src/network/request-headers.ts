// Headers that a mini-program asks for, made safe to send; headers of the answer, made fit to read.

import { DinghyError } from '@dinghy/errors';

/** Names that speak for the browser or for the connection. The platform forbids setting Referer; the rest is fetch's list. */
const FORBIDDEN: ReadonlySet<string> = new Set(
  `accept-charset accept-encoding access-control-request-headers access-control-request-method access-control-request-private-network
   connection content-length date dnt expect forwarded host keep-alive origin referer set-cookie te trailer transfer-encoding upgrade
   user-agent via x-forwarded-for x-forwarded-host x-forwarded-proto x-http-method x-http-method-override x-method-override x-real-ip`.split(
    /\s+/,
  ),
);
const FORBIDDEN_PREFIX = /^(?:sec-|proxy-)/;
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/i;
/** Bytes that a header may carry: no line breaks, no controls but tab. */
const VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;
/** Together, names and values; servers refuse more. */
const TOTAL_LENGTH = 64 * 1024;

/** Drops forbidden ones silently, as the platform does; throws `NETWORK_HEADER_INVALID` for what would break the request apart. */
export function toRequestHeaders(header: Readonly<Record<string, unknown>> = {}): Map<string, string> {
  const headers = new Map<string, string>();
  let length = 0;
  for (const [name, raw] of Object.entries(header)) {
    if (raw === null || raw === undefined || typeof raw === 'object') continue;
    const value = String(raw).trim();
    const key = name.toLowerCase();
    if (!TOKEN.test(name) || !VALUE.test(value)) throw new DinghyError('NETWORK_HEADER_INVALID', { header: name.slice(0, 60) });
    if (FORBIDDEN.has(key) || FORBIDDEN_PREFIX.test(key)) continue;
    length += name.length + value.length;
    if (length > TOTAL_LENGTH) throw new DinghyError('NETWORK_HEADER_INVALID', { header: name.slice(0, 60) });
    headers.set(key, value);
  }
  return headers;
}

/**
 * Each header under its lower-case and its usual name: phones report the server's spelling, fetch only lower case, and
 * mini-programs read either.
 */
export function toResultHeaders(headers: Headers): Record<string, string> {
  const result: Record<string, string> = Object.create(null);
  headers.forEach((value, name) => {
    result[name] = value;
    result[name.replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase())] = value;
  });
  return result;
}

/** Values of Set-Cookie, where the platform shows them; browsers never do. */
export function cookiesOf(headers: Headers): string[] {
  return typeof headers.getSetCookie === 'function' ? headers.getSetCookie() : [];
}
