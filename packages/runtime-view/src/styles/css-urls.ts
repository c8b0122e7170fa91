// Addresses in CSS text. None may stay as written: the frame cannot connect, and the host decides what may be shown.

import { type Resources, resolveResourceUrl } from './resources.ts';

const URL_START = /url\(/gi;
/** Behind a start. A string ends where the next one of its kind begins, so no two starts read the same text. */
const URL_REST = /\s*(?:(?:"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'|((?:[^\s"'()\\]|\\[\s\S])+))\s*)?\)/y;

/** What an address shows while it is being loaded, and for good if it cannot be had. */
const NOTHING = 'data:,';

export interface CssUrls {
  /** The text with every address replaced by one that works, or by nothing. */
  readonly text: string;
  /** Addresses that have yet to be loaded. */
  readonly missing: readonly string[];
}

/** `from` is the path that relative addresses of inline styles start at; stylesheets have none. */
export function replaceCssUrls(css: string, resources: Resources, from = ''): CssUrls {
  const missing = new Set<string>();
  const toLoaded = (written: string): string => {
    const url = toResourceUrl(written, from);
    const address = resources.loaded(url);
    if (address === undefined) missing.add(url);
    return `url("${(address ?? NOTHING).replace(/["\\\n]/g, encodeURIComponent)}")`;
  };
  let text = '';
  let done = 0;
  for (const { index, 0: start } of css.matchAll(URL_START)) {
    URL_REST.lastIndex = index + start.length;
    const rest = index < done ? null : URL_REST.exec(css);
    if (rest === null) continue;
    const [read, double, single, bare = ''] = rest;
    const written = unescapeCss(double ?? single ?? bare);
    // A fragment points into the document itself.
    text += css.slice(done, index) + (written.startsWith('#') ? start + read : toLoaded(written));
    done = URL_REST.lastIndex;
  }
  return { text: text + css.slice(done), missing: [...missing] };
}

function toResourceUrl(written: string, from: string): string {
  if (written.startsWith('dinghy-asset:')) return resolveResourceUrl(`/${written.slice('dinghy-asset:'.length)}`, '');
  if (written.startsWith('dinghy-remote:')) return written.slice('dinghy-remote:'.length);
  return resolveResourceUrl(written, from);
}

function unescapeCss(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|\n|([\s\S]))/gi, (_, hex?: string, other?: string) => {
    if (hex === undefined) return other ?? '';
    const code = Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
