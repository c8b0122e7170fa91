// Addresses of mini-programs, as W3C MiniApp Addressing has them: which app, which version, which page of it.
//
//   bank://miniapp/shop;version=1.2.0/pages/product?id=7#reviews
//   https://bank.example/miniapp/shop/pages/product?id=7
//
// What arrives was scanned, tapped or typed, so whoever wrote it is not known. What leaves names one app and a page inside of
// it: no part leads anywhere else when it is put into a path, and no letter is one that only looks like another, because
// addresses are of ASCII.

import { DinghyError } from '@dinghy/errors';
import { isAppId } from '../decode/decode-manifest.ts';
import { findPathProblem } from '../path-rules.ts';

export interface MiniAppAddress {
  /** As written. Case does not count: compare with {@link isAddressOf}. */
  readonly appId: string;
  /** Absent: the one that whoever provides the app chooses. */
  readonly version?: string;
  /** Of a page, decoded, without a slash at its ends. Absent: the start page. */
  readonly path?: string;
  /** As written, without `?`. */
  readonly query?: string;
  /** As written, without `#`. */
  readonly fragment?: string;
}

/** Whose address it is: a scheme that the host has registered with the system, or a site of its own. */
export type AddressPrefix = { readonly scheme: string } | { readonly host: string };

/** Longer than any that a QR code holds. */
const LENGTH_MAX = 8_192;

const CHARACTERS = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*$/i;
const PREFIX = /^(?:https:\/\/(?<host>[^/?#]*)\/|(?<scheme>[a-z][a-z\d.-]*):\/\/)/i;
const HOST = /^(?:[\w\-.~%!$&'()*+,;=]+|\[[\da-f:.]+\])$/i;
const INFIX = /^miniapp\//i;
const IDENTIFY = /^([\w\-.~]+)(?:;version=([\w\-.~]*))?$/i;
/** One that can be part of a path or a name of a file. */
const VERSION = /^[a-z\d][\w\-.~]{0,127}$/i;

/**
 * @returns the parts of an address, and whose it is
 * @throws `LINK_FOREIGN` for what is no address of a mini-program, `LINK_INVALID` for one that is wrong
 */
export function parseMiniAppAddress(text: string): MiniAppAddress & { readonly prefix: AddressPrefix } {
  if (text.length > LENGTH_MAX) throw invalid(text, `it is longer than ${LENGTH_MAX} characters`);
  const match = PREFIX.exec(text);
  const { host, scheme } = match?.groups ?? {};
  const rest = text.slice(match?.[0].length ?? 0);
  // `http:` is no scheme that anybody could register, and no `https:`.
  if (match === null || scheme?.toLowerCase() === 'http' || !INFIX.test(rest))
    throw new DinghyError('LINK_FOREIGN', { link: shorten(text) });
  if (!CHARACTERS.test(text)) throw invalid(text, 'it has a character that addresses do not have');
  if (host !== undefined && !HOST.test(host)) throw invalid(text, 'its host is no plain host name');
  const prefix = host === undefined ? { scheme: (scheme ?? '').toLowerCase() } : { host: host.toLowerCase() };
  return { prefix, ...parseParts(rest.replace(INFIX, ''), text) };
}

function parseParts(rest: string, text: string): MiniAppAddress {
  const [beforeFragment = '', ...fragments] = rest.split('#');
  const mark = beforeFragment.indexOf('?');
  const hierarchy = mark === -1 ? beforeFragment : beforeFragment.slice(0, mark);
  const slash = hierarchy.indexOf('/');
  const { appId, version } = parseIdentify(slash === -1 ? hierarchy : hierarchy.slice(0, slash), text);
  const path = slash === -1 ? undefined : parsePath(hierarchy.slice(slash + 1), text);
  if (fragments.length > 1 || /[[\]]/.test(beforeFragment + fragments.join('')))
    throw invalid(text, 'it has a character that this part of an address does not have');
  return {
    appId,
    ...(version !== undefined && { version }),
    ...(path !== undefined && { path }),
    ...(mark !== -1 && { query: beforeFragment.slice(mark + 1) }),
    ...(fragments[0] !== undefined && { fragment: fragments[0] }),
  };
}

function parseIdentify(identify: string, text: string): Pick<MiniAppAddress, 'appId' | 'version'> {
  const [, appId, version = ''] = IDENTIFY.exec(identify) ?? [];
  if (appId === undefined) throw invalid(text, 'it has no app id, or something else where the version should be');
  if (!isAppId(appId)) throw invalid(text, 'its app id is none');
  if (version === '') return { appId };
  if (!VERSION.test(version)) throw invalid(text, 'its version is none');
  return { appId, version };
}

/** Decoded once: percent-encoding must not hide a way out. */
function parsePath(written: string, text: string): string | undefined {
  const trimmed = written.endsWith('/') ? written.slice(0, -1) : written;
  if (trimmed === '') return undefined;
  const segments = trimmed.split('/').map((segment) => {
    try {
      return decodeURIComponent(segment);
    } catch {
      throw invalid(text, 'its path is not UTF-8');
    }
  });
  const path = segments.join('/');
  const problem = segments.some((segment) => segment.includes('/')) ? 'an encoded slash' : findPathProblem(path);
  if (problem !== undefined) throw invalid(text, `its path has ${problem}`);
  return path;
}

/**
 * @returns an address that {@link parseMiniAppAddress} takes apart into the same parts
 * @throws `LINK_INVALID` for parts that no address can have
 */
export function formatMiniAppAddress(address: MiniAppAddress, prefix: AddressPrefix): string {
  const { appId, version, path, query, fragment } = address;
  const start = 'host' in prefix ? `https://${prefix.host}/` : `${prefix.scheme}://`;
  const identify = version === undefined ? appId : `${appId};version=${version}`;
  const page = path === undefined ? '' : `/${path.split('/').map(encodeURIComponent).join('/')}`;
  const rest = (query === undefined ? '' : `?${query}`) + (fragment === undefined ? '' : `#${fragment}`);
  const text = `${start}miniapp/${identify}${page}${rest}`;
  const parsed = parseMiniAppAddress(text);
  const isSame = (['appId', 'version', 'path', 'query', 'fragment'] as const).every((part) => parsed[part] === address[part]);
  if (!isSame) throw invalid(text, 'a part of it would be read as another');
  return text;
}

/** Whether an address is of an app, and of this version of it where it names one. Case does not count in addresses. */
export function isAddressOf(address: MiniAppAddress, app: { readonly appId: string; readonly version: string }): boolean {
  const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return isSame(address.appId, app.appId) && (address.version === undefined || isSame(address.version, app.version));
}

function invalid(text: string, problem: string): DinghyError<'LINK_INVALID'> {
  return new DinghyError('LINK_INVALID', { link: shorten(text), problem });
}

/** Messages are shown to people: neither long, nor with characters that look like others or turn the line round. */
function shorten(text: string): string {
  const plain = text.slice(0, 200).replace(/[^ -~]/g, '?');
  return text.length > 200 ? `${plain}…` : plain;
}
