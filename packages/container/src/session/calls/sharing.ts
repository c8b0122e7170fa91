// What the user gives to others of a mini-program. The page on top says what the card shows; where the card goes is the
// host's affair.

import type { Json } from '@dinghy/bridge-protocol';
import type { PageUrl } from '../navigation/parse-page-url.ts';

/** Everything but `appId` was said by the mini-program, or stands for what it did not say. */
export interface ShareCard {
  readonly appId: string;
  readonly title: string;
  /** Path and query of a page, as `open` takes it. */
  readonly path: string;
  /** As the mini-program named it: an address, or a file of its package. */
  readonly imageUrl?: string;
}

export interface SharingOptions {
  readonly appId: string;
  /** Of the mini-program, for a card without a title. */
  readonly name: string;
  /** What the page on top answers to `onShareAppMessage`; `{}` without one. */
  ask(from: 'menu' | 'button'): Promise<Json>;
  location(): PageUrl | undefined;
  share(card: ShareCard): unknown;
}

const TITLE_MAX = 200;
const ADDRESS_MAX = 2048;

export async function shareCurrentPage(
  from: 'menu' | 'button',
  { appId, name, ask, location, share }: SharingOptions,
): Promise<void> {
  const answer = await ask(from);
  const said = (typeof answer === 'object' && answer !== null ? answer : {}) as Readonly<Record<string, Json | undefined>>;
  const text = (value: Json | undefined, limit: number): string =>
    typeof value === 'string' ? value.trim().slice(0, limit) : '';
  const imageUrl = text(said.imageUrl, ADDRESS_MAX);
  await share({
    appId,
    title: text(said.title, TITLE_MAX) || name,
    path: text(said.path, ADDRESS_MAX).replace(/^\/+/, '') || toPath(location()),
    ...(imageUrl !== '' && { imageUrl }),
  });
}

function toPath(location: PageUrl | undefined): string {
  if (location === undefined) return '';
  const query = new URLSearchParams(location.query).toString();
  return query === '' ? location.path : `${location.path}?${query}`;
}
