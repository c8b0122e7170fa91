// Links that open a mini-program: what was scanned or tapped becomes what `open` takes, and the other way round.

import { DinghyError } from '@dinghy/errors';
import { type AddressPrefix, formatMiniAppAddress, type MiniAppAddress, parseMiniAppAddress } from '@dinghy/package-format';

export interface LinkTarget {
  /** As written; case does not count in links, so look it up among your apps without regard to it. */
  readonly appId: string;
  /** The one that it must be. Absent: the one that you choose. */
  readonly version?: string;
  /** Page and query; a query alone is for the home page. Absent: the home page. */
  readonly path?: string;
  /** What follows `#`, for whoever knows what it means. */
  readonly fragment?: string;
}

/** Whose links count: anybody can write one that names a host of theirs. */
export interface ReadLinkOptions {
  /** Schemes that this host has registered with the system, without `://`. */
  readonly schemes?: readonly string[];
  /** Sites of this host, whose https links open mini-programs. */
  readonly hosts?: readonly string[];
}

/**
 * @throws `LINK_FOREIGN` for what is no link of this host, `LINK_INVALID` for one that is wrong: show both to the user
 * @example
 * const { appId, ...target } = readLink(scanned, { schemes: ['bank'], hosts: ['bank.example'] });
 * const app = catalogue.find((known) => known.id.toLowerCase() === appId.toLowerCase());
 * if (app) container.open({ ...target, appId: app.id, source: app.source, mount });
 */
export function readLink(link: string, { schemes = [], hosts = [] }: ReadLinkOptions): LinkTarget {
  const { prefix, path, query, ...rest } = parseMiniAppAddress(link);
  const [known, own] = 'host' in prefix ? [hosts, prefix.host] : [schemes, prefix.scheme];
  if (!known.some((name) => name.toLowerCase() === own)) throw new DinghyError('LINK_FOREIGN', { link });
  const page = (path === undefined ? '' : `/${path}`) + (query ? `?${query}` : '');
  return { ...rest, ...(page !== '' && { path: page }) };
}

/**
 * The link of a page, for a card that is shared or a code that is shown.
 *
 * @throws `LINK_INVALID` for a target that no link can have
 * @example
 * createContainer({ share: ({ title, ...target }) => send(title, createLink(target, { host: 'bank.example' })) });
 */
export function createLink({ appId, version, path = '', fragment }: LinkTarget, prefix: AddressPrefix): string {
  const mark = path.indexOf('?');
  const page = (mark === -1 ? path : path.slice(0, mark)).replace(/^\//, '');
  const address: MiniAppAddress = {
    appId,
    ...(version !== undefined && { version }),
    ...(page !== '' && { path: page }),
    ...(mark !== -1 && { query: path.slice(mark + 1) }),
    ...(fragment !== undefined && { fragment }),
  };
  return formatMiniAppAddress(address, prefix);
}
