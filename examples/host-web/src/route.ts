// Addresses are hashes: `#/overview`, `#/activity`, `#/lifestyle`, and `#/open/<appId>?path=<page?query>` for a mini-program.

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
  return { section: sections.find((section) => section === head) ?? 'overview' };
}

export function openAddress(appId: string, path = ''): string {
  return `#/open/${encodeURIComponent(appId)}${path === '' ? '' : `?path=${encodeURIComponent(path)}`}`;
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
