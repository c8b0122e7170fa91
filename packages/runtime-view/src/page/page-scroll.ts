// Scrolling of the page itself: `pageScroll` and `pageReachBottom` for the logic layer, `wx.pageScrollTo` from it.

import type { PageInitPayload } from '@dinghy/bridge-protocol';
import { animateScroll } from './animate-scroll.ts';

export interface PageScroll {
  /** Body of `pageScrollTo`. */
  scrollTo(body: unknown): void;
  dispose(): void;
}

export interface PageScrollOptions {
  readonly document: Document;
  readonly init: PageInitPayload;
  toLogic(name: string, body: unknown): void;
  /** The element that a selector of the page names. */
  find(selector: string): Element | undefined;
}

export function installPageScroll({ document, init, toLogic, find }: PageScrollOptions): PageScroll {
  const window = document.defaultView as Window;
  let frame = 0;
  let wasAtBottom = false;
  let stop = (): void => undefined;

  const report = (): void => {
    frame = 0;
    const { scrollY, innerHeight } = window;
    toLogic('pageScroll', { scrollTop: scrollY });
    const left = document.documentElement.scrollHeight - innerHeight - scrollY;
    const isAtBottom = left <= init.onReachBottomDistance;
    if (isAtBottom && !wasAtBottom) toLogic('pageReachBottom', {});
    wasAtBottom = isAtBottom;
  };
  const onScroll = (event: Event): void => {
    // At most one message a frame; scroll events of elements come by here too.
    if (event.target === document && frame === 0) frame = window.requestAnimationFrame(report);
  };
  document.addEventListener('scroll', onScroll, { passive: true });

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
      window.cancelAnimationFrame(frame);
      document.removeEventListener('scroll', onScroll);
    },
  };
}
