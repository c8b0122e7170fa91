// Pull-down refresh: the page is pulled beyond its top, an indicator shows, and the logic layer is asked for new data
// until it says that it has it. The indicator takes room above the page; a transform would take fixed elements along.

import type { PageInitPayload } from '@dinghy/bridge-protocol';
import { listen } from '../events/listen.ts';
import type { PageRoot } from './page-root.ts';

const OPEN_PX = 50;
const PULL_MAX_PX = 120;
/** How much of the finger's way the page follows. */
const RESISTANCE = 0.45;

export interface PullDownRefresh {
  start(): void;
  stop(): void;
  dispose(): void;
}

export interface PullDownRefreshOptions {
  readonly document: Document;
  readonly root: PageRoot;
  readonly init: PageInitPayload;
  onRefresh(): void;
}

export function installPullDownRefresh({ document, root, init, onRefresh }: PullDownRefreshOptions): PullDownRefresh {
  const window = document.defaultView as Window;
  const indicator = root.refresh;
  const dots = document.createElement('div');
  dots.append(...Array.from({ length: 3 }, () => document.createElement('span')));
  indicator.append(dots);
  let startY: number | undefined;
  let startX = 0;
  let pulled = 0;
  let isRefreshing = false;

  const show = (height: number, isSettling: boolean): void => {
    indicator.classList.toggle('dinghy-settling', isSettling);
    indicator.style.height = `${height}px`;
  };
  const start = (): void => {
    if (isRefreshing) return;
    isRefreshing = true;
    indicator.classList.add('dinghy-refreshing');
    show(OPEN_PX, true);
    window.scrollTo(0, 0);
    onRefresh();
  };

  const onStart = (event: TouchEvent): void => {
    const finger = event.touches[0];
    startY =
      finger !== undefined && event.touches.length === 1 && window.scrollY <= 0 && !isRefreshing ? finger.clientY : undefined;
    startX = finger?.clientX ?? 0;
    pulled = 0;
  };
  const onMove = (event: TouchEvent): void => {
    const finger = event.touches[0];
    if (startY === undefined || finger === undefined || event.defaultPrevented) return;
    const distance = finger.clientY - startY;
    if (pulled === 0 && (distance < 8 || Math.abs(finger.clientX - startX) > distance || isInScroller(event.target as Element))) {
      // The first clear direction decides: up, sideways or inside a scroller this is not a pull.
      if (Math.abs(distance) >= 8 || Math.abs(finger.clientX - startX) >= 8) startY = undefined;
      return;
    }
    pulled = Math.min(PULL_MAX_PX, distance * RESISTANCE);
    if (event.cancelable) event.preventDefault();
    show(Math.max(0, pulled), false);
  };
  const onEnd = (): void => {
    if (startY === undefined || pulled === 0) return;
    startY = undefined;
    if (pulled >= OPEN_PX) start();
    else show(0, true);
  };

  const stops = init.enablePullDownRefresh
    ? [
        listen(document, { touchstart: onStart, touchend: onEnd, touchcancel: onEnd }, { passive: true }),
        listen(document, { touchmove: onMove }, { passive: false }),
      ]
    : [];
  return {
    start,
    stop() {
      isRefreshing = false;
      indicator.classList.remove('dinghy-refreshing');
      show(0, true);
    },
    dispose() {
      for (const stop of stops) stop();
    },
  };
}

/** A scroller that is not at its own top scrolls itself first. */
function isInScroller(target: Element): boolean {
  for (let element: Element | null = target; element !== null; element = element.parentElement) {
    if (element.scrollTop > 0 && element.localName !== 'html' && element.localName !== 'body') return true;
  }
  return false;
}
