// The `url` of navigation APIs: a page path, absolute or relative to the current page, and a query. The platform hands
// the query to the page as written, without decoding it: pages call decodeURIComponent themselves, and a page that
// decodes twice would break on `%25`.

import { DinghyError } from '@dinghy/errors';

export interface PageUrl {
  /** From the package root, no leading slash, no extension. */
  readonly path: string;
  readonly query: { readonly [name: string]: string };
}

/**
 * @param from path of the page that relative paths count from; '' counts from the package root
 * @throws `NAVIGATION_URL_INVALID`
 */
export function parsePageUrl(url: string, from: string): PageUrl {
  const [beforeHash = ''] = url.split('#', 1);
  const mark = beforeHash.indexOf('?');
  const written = mark < 0 ? beforeHash : beforeHash.slice(0, mark);
  const path = resolvePath(written.trim(), from);
  if (path === undefined) throw new DinghyError('NAVIGATION_URL_INVALID', { url });
  return { path, query: mark < 0 ? {} : parseQuery(beforeHash.slice(mark + 1)) };
}

/** Resolves `.` and `..`; undefined when nothing is left or the path climbs above the root. */
function resolvePath(written: string, from: string): string | undefined {
  if (written === '') return undefined;
  const base = written.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const parts = [...base];
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  const path = parts.join('/').replace(/\.html$/, '');
  return path === '' ? undefined : path;
}

/**
 * What functions of `wx` are given for a file: `./a.png` and `../a.png` count from the folder of the page `from`; all else is whole, or
 * counts from the package root.
 */
export function resolveFileAddress(address: string, from: string): string {
  return /^\.\.?\//.test(address) ? (resolvePath(address, from) ?? address) : address;
}

/** The last of repeated names wins; a name without `=` is an empty text. */
export function parseQuery(text: string): { readonly [name: string]: string } {
  const pairs = text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0 ? ([pair, ''] as const) : ([pair.slice(0, equals), pair.slice(equals + 1)] as const);
    })
    .filter(([name]) => name !== '');
  // From entries, so that a parameter called `__proto__` is one.
  return Object.fromEntries(pairs);
}

/** The inverse of {@link parsePageUrl}, for restarts and links. */
export function formatPageUrl({ path, query }: PageUrl): string {
  const text = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return `/${path}${text === '' ? '' : `?${text}`}`;
}
