// What is done to a page before what answers it is there: kept, to be told of in its order.

import { listen } from '../events/listen.ts';

/** A finger that moves for seconds. With its beginning forgotten, its end means nothing. */
const HELD_MAX = 200;

const TYPES = [
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'click',
  'keydown',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
];

/**
 * @param noted something has come
 * @returns ends the holding, and gives what has been held
 */
export function holdInput(document: Document, noted: () => void): () => readonly Event[] {
  let held: Event[] = [];
  const hold = (event: Event): void => {
    // A mouse that moves without a button does nothing to a page.
    if (event.type === 'pointermove' && (event as PointerEvent).buttons === 0) return;
    if (held.length === HELD_MAX) held = [];
    held.push(event);
    noted();
  };
  const forget = listen(document, Object.fromEntries(TYPES.map((type) => [type, hold])), { passive: true, capture: true });
  return () => {
    forget();
    return held;
  };
}
