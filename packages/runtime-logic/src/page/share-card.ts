import type { Json, PageId } from '@dinghy/bridge-protocol';
import { toWireValue } from '../wx/wire-params.ts';
import type { Pages } from './create-pages.ts';

/** What `onShareAppMessage` answers, waiting for its `promise` where it has one. `{}` stands for the host's default. */
export async function shareCard(pages: Pages, page: PageId, from: string): Promise<Json> {
  const answer = pages.call(page, 'onShareAppMessage', { from });
  if (typeof answer !== 'object' || answer === null) return {};
  const { promise, ...card } = answer as { promise?: unknown };
  // A promise that fails leaves what was said beside it.
  const later = await Promise.resolve(promise).catch(() => undefined);
  return toWireValue({ ...card, ...(typeof later === 'object' ? later : {}) }) as Json;
}
