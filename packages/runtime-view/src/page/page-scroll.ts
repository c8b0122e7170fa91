// Scrolling of the page itself: `pageScroll` and `pageReachBottom` for the logic layer, `wx.pageScrollTo` from it.

import type { PageInitPayload } from '@dinghy/bridge-protocol';
import { listen } from '../events/listen.ts';
import { animateScroll } from './animate-scroll.ts';
import { createFrameTurn } from './frame-turn.ts';

export interface PageScroll {
  /** Body of `pageScrollTo`. */
  scrollTo(body: unknown): void;
  dispose(): void;
}

export interface PageScrollOptions {
  readonly document: Document;
  readonly init: PageInitPayload;
  /** Whether the page has `onPageScroll`: if not, scrolling sends nothing. */
  isScrollHeard(): boolean;
  toLogic(name: string, body: unknown): void;
  /** The element that a selector of the page names. */
  find(selector: string): Element | undefined;
}

export function installPageScroll({ document, init, isScrollHeard, toLogic, find }: PageScrollOptions): PageScroll {
  const window = document.defaultView as Window;
  let wasAtBottom = false;
  let reportedHeight = 0;
  let stop = (): void => undefined;

  const report = createFrameTurn(window, () => {
    const { scrollY, innerHeight } = window;
    if (isScrollHeard()) toLogic('pageScroll', { scrollTop: scrollY });
    const { scrollHeight } = document.documentElement;
    const isAtBottom = scrollHeight - innerHeight - scrollY <= init.onReachBottomDistance;
    // A page that has grown has a new bottom, also for a jump from the old one that never shows the middle.
    const hasGrown = scrollHeight - reportedHeight > init.onReachBottomDistance;
    if (isAtBottom && (!wasAtBottom || hasGrown)) {
      reportedHeight = scrollHeight;
      toLogic('pageReachBottom', {});
    }
    wasAtBottom = isAtBottom;
  });
  const onScroll = (event: Event): void => {
    // Scroll events of elements come by here too.
    if (event.target === document) report.ask();
  };
  const forget = listen(document, { scroll: onScroll }, { passive: true });
  // It may have been scrolled before.
  if (window.scrollY > 0) report.ask();

  return {
    scrollTo(body) {
      const { scrollTop, selector, durationMs = 300, offsetTop = 0 } = (body ?? {}) as Record<string, unknown>;
      let top = Number(scrollTop ?? Number.NaN);
      if (typeof selector === 'string') {
        const element = find(selector);
        if (element === undefined) return;
        top = element.getBoundingClientRect().top + window.scrollY + Number(offsetTop);
      }
      if (!Number.isFinite(top)) return;
      stop();
      stop = animateScroll({
        from: window.scrollY,
        to: Math.max(0, top),
        durationMs: Number(durationMs),
        window,
        apply: (value) => window.scrollTo(0, value),
      });
    },
    dispose() {
      stop();
      report.stop();
      forget();
    },
  };
}
