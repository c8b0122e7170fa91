// Addresses are hashes: `#/overview`, `#/activity`, `#/lifestyle`, `#/open/<appId>?path=<page?query>` for a mini-program, and
// `#/link/<link>` for what was scanned or tapped elsewhere, such as bank://miniapp/tideline/pages/cart/cart.

import { readLink } from '@dinghy/container/links';

export type Section = 'overview' | 'activity' | 'lifestyle';

export interface Route {
  readonly section: Section;
  readonly open?: { readonly appId: string; readonly path: string };
}

const sections: readonly Section[] = ['overview', 'activity', 'lifestyle'];

export function parseRoute(hash: string): Route {
  const [address = '', query = ''] = splitOnce(hash.replace(/^#\/?/, ''), '?');
  const [head = '', appId = ''] = address.split('/');
  if (head === 'open' && appId !== '') {
    return {
      section: 'lifestyle',
      open: { appId: decodeURIComponent(appId), path: new URLSearchParams(query).get('path') ?? '' },
    };
  }
  if (head === 'link') return { section: 'lifestyle', ...openedBy(decodeURIComponent(appId)) };
  return { section: sections.find((section) => section === head) ?? 'overview' };
}

/** Only links of this bank open anything. What is wrong with one is for its developers; the person sees the offers. */
function openedBy(link: string): Pick<Route, 'open'> {
  try {
    const { appId, path = '' } = readLink(link, { schemes: ['bank'], hosts: [location.hostname] });
    return { open: { appId, path } };
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
    return {};
  }
}

export function openAddress(appId: string, path = ''): string {
  return `#/open/${encodeURIComponent(appId)}${path === '' ? '' : `?path=${encodeURIComponent(path)}`}`;
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
