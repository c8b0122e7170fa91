// A finger that comes from the left edge of the page goes back. What it does to the pages only the container can show; it
// is told of the finger's way, at most once a frame.

import type { ViewToHostEvents } from '@dinghy/bridge-protocol';

type SwipeBack = ViewToHostEvents['swipeBack'];

/** How near to the edge a finger must come down. */
const EDGE_PX = 24;
/** Pixels before a finger's direction is clear. */
const CLAIM_PX = 10;
/** Pixels a millisecond. */
const FAST = 0.4;

export function installSwipeBack(document: Document, tell: (swipe: SwipeBack) => void): () => void {
  const window = document.defaultView as Window;
  let start: { readonly x: number; readonly y: number } | undefined;
  let isSwiping = false;
  let last = { x: 0, timeMs: 0 };
  let speed = 0;
  let frame = 0;

  const distance = (): number => Math.max(0, last.x - (start?.x ?? 0));
  const onStart = (event: TouchEvent): void => {
    const finger = event.touches[0];
    const isAlone = event.touches.length === 1;
    if (isSwiping) finish('cancel');
    start = isAlone && finger !== undefined && finger.clientX <= EDGE_PX ? { x: finger.clientX, y: finger.clientY } : undefined;
  };
  const onMove = (event: TouchEvent): void => {
    const finger = event.touches[0];
    if (start === undefined || finger === undefined) return;
    const across = finger.clientX - start.x;
    const down = Math.abs(finger.clientY - start.y);
    if (!isSwiping) {
      // A component that follows the finger, or the page's own handler, comes first.
      if (event.defaultPrevented || down > Math.max(CLAIM_PX, across)) start = undefined;
      if (start === undefined || across < CLAIM_PX) return;
      isSwiping = true;
      speed = 0;
      tell({ phase: 'start', distance: 0, isFast: false });
    } else if (event.timeStamp > last.timeMs) speed = (finger.clientX - last.x) / (event.timeStamp - last.timeMs);
    last = { x: finger.clientX, timeMs: event.timeStamp };
    if (event.cancelable) event.preventDefault();
    if (frame !== 0) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      if (isSwiping) tell({ phase: 'move', distance: distance(), isFast: false });
    });
  };
  const finish = (phase: 'end' | 'cancel'): void => {
    if (isSwiping) tell({ phase, distance: distance(), isFast: speed > FAST });
    isSwiping = false;
    start = undefined;
  };
  const onEnd = (): void => finish('end');
  const onCancel = (): void => finish('cancel');

  document.addEventListener('touchstart', onStart, { passive: true });
  document.addEventListener('touchmove', onMove, { passive: false });
  document.addEventListener('touchend', onEnd);
  document.addEventListener('touchcancel', onCancel);
  return () => {
    window.cancelAnimationFrame(frame);
    document.removeEventListener('touchstart', onStart);
    document.removeEventListener('touchmove', onMove);
    document.removeEventListener('touchend', onEnd);
    document.removeEventListener('touchcancel', onCancel);
  };
}
