// A finger that comes from the left edge of the page goes back. What it does to the pages only the container can show; it
// is told of the finger's way, at most once a frame.

import type { ViewToHostEvents } from '@dinghy/bridge-protocol';
import { listen } from '../events/listen.ts';
import { createFrameTurn } from './frame-turn.ts';

type SwipeBack = ViewToHostEvents['swipeBack'];

/** How near to the edge a finger must come down. */
const EDGE_PX = 24;
/** Pixels before a finger's direction is clear. */
const CLAIM_PX = 10;
/** Pixels a millisecond. */
const FAST = 0.4;

type Place = Pick<Touch, 'clientX' | 'clientY' | 'screenX' | 'screenY'>;

/** Some browsers have one object for a finger, and change it. */
const placeOf = ({ clientX, clientY, screenX, screenY }: Touch): Place => ({ clientX, clientY, screenX, screenY });

export function installSwipeBack(document: Document, tell: (swipe: SwipeBack) => void): () => void {
  let start: Place | undefined;
  /** The way of a finger since it came down, told by what does not move with the page that it draws aside. */
  let wayOf: (finger: Place) => number = () => 0;
  let isSwiping = false;
  let last = { way: 0, timeMs: 0 };
  let speed = 0;

  const distance = (): number => Math.max(0, last.way);
  const moved = createFrameTurn(document.defaultView as Window, () => {
    if (isSwiping) tell({ phase: 'move', distance: distance(), isFast: false });
  });
  const onStart = (event: TouchEvent): void => {
    const finger = event.touches[0];
    const isAlone = event.touches.length === 1;
    if (isSwiping) finish('cancel');
    start = isAlone && finger !== undefined && finger.clientX <= EDGE_PX ? placeOf(finger) : undefined;
  };
  const onMove = (event: TouchEvent): void => {
    const finger = event.touches[0];
    if (start === undefined || finger === undefined) return;
    const across = finger.clientX - start.clientX;
    const down = Math.abs(finger.clientY - start.clientY);
    if (!isSwiping) {
      // A component that follows the finger, or the page's own handler, comes first.
      if (event.defaultPrevented || down > Math.max(CLAIM_PX, across)) start = undefined;
      if (start === undefined || across < CLAIM_PX) return;
      isSwiping = true;
      speed = 0;
      wayOf = alongScreen(start, finger);
      tell({ phase: 'start', distance: 0, isFast: false });
    } else if (event.timeStamp > last.timeMs) speed = (wayOf(finger) - last.way) / (event.timeStamp - last.timeMs);
    last = { way: wayOf(finger), timeMs: event.timeStamp };
    if (event.cancelable) event.preventDefault();
    moved.ask();
  };
  const finish = (phase: 'end' | 'cancel'): void => {
    if (isSwiping) tell({ phase, distance: distance(), isFast: speed > FAST });
    isSwiping = false;
    start = undefined;
  };

  const touchend = (): void => finish('end');
  const touchcancel = (): void => finish('cancel');
  const stops = [
    moved.stop,
    listen(document, { touchstart: onStart, touchend, touchcancel }, { passive: true }),
    listen(document, { touchmove: onMove }, { passive: false }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * The page moves under the finger, and with it what its own coordinates count from: those of the screen stay. The page may be
 * turned, so its direction to the right is whichever one the finger has taken on the screen.
 */
function alongScreen(start: Place, finger: Place): (finger: Place) => number {
  const across = finger.screenX - start.screenX;
  const down = finger.screenY - start.screenY;
  const isAcross = Math.abs(across) >= Math.abs(down);
  const sign = (isAcross ? across : down) < 0 ? -1 : 1;
  return ({ screenX, screenY }) => sign * (isAcross ? screenX - start.screenX : screenY - start.screenY);
}
