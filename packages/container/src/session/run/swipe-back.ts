// Going back with a finger from the left edge of the page on top: the page follows the finger, and goes or stays.

import type { PageId, ViewToHostEvents } from '@dinghy/bridge-protocol';
import type { PageHost, PageSlot, PageSwipe } from '../../chrome/index.ts';

/** Share of the page's width from which on it goes, however slowly it was drawn. */
const GO_SHARE = 0.4;

export interface SwipeBackOptions {
  readonly pages: Pick<PageHost, 'beginSwipe'>;
  /** The slot of the page on top and of the one below it; none where going back leads nowhere, or is held by the page. */
  slots(page: PageId): { readonly top: PageSlot; readonly below: PageSlot | undefined } | undefined;
  back(): void;
}

/** Body of a view's `swipeBack`. A view is not believed more than that a finger moves on it. */
export function createSwipeBack({ pages, slots, back }: SwipeBackOptions): (page: PageId, body: unknown) => void {
  let swipe: { readonly page: PageId; readonly width: number; readonly drawn: PageSwipe | undefined } | undefined;
  return (page, body) => {
    const { phase, distance: told, isFast } = body as ViewToHostEvents['swipeBack'];
    const distance = Number(told) || 0;
    if (phase === 'start') {
      swipe?.drawn?.cancel();
      const found = slots(page);
      swipe = found && { page, width: found.top.size().width, drawn: found.below && pages.beginSwipe(found.below) };
      return;
    }
    if (swipe?.page !== page) return;
    if (phase === 'move') {
      swipe.drawn?.move(distance);
      return;
    }
    const { drawn, width } = swipe;
    swipe = undefined;
    if (phase === 'end' && distance > 0 && (isFast || distance > width * GO_SHARE)) back();
    else drawn?.cancel();
  };
}
