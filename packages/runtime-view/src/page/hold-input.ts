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
  'pointerleave',
  'pointerup',
  'pointercancel',
  'click',
  'keydown',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
];

/** Who begins something waits for an answer. What goes on, or is done by the page itself, would ask for it without end. */
const BEGINNING = /^(touchstart|pointerdown|click|keydown)$/;

/**
 * @param begun somebody has begun to do something
 * @returns ends the holding, and gives what has been held
 */
export function holdInput(document: Document, begun: () => void): () => readonly Event[] {
  let held: Event[] = [];
  const hold = (event: Event): void => {
    // A mouse without a button that is down does nothing to a page.
    if (/^pointer(move|leave)$/.test(event.type) && (event as PointerEvent).buttons === 0) return;
    if (held.length === HELD_MAX) held = [];
    keepTouches(event as TouchEvent);
    held.push(event);
    if (BEGINNING.test(event.type)) begun();
  };
  const forget = listen(document, Object.fromEntries(TYPES.map((type) => [type, hold])), { passive: true, capture: true });
  return () => {
    forget();
    return held;
  };
}

/** Some browsers have one object for a finger, and change it: told later, each event would be where the finger is by then. */
function keepTouches(event: TouchEvent): void {
  for (const name of ['touches', 'changedTouches'] as const) {
    const value = Array.from(event[name] ?? [], ({ identifier, clientX, clientY, screenX, screenY, force }) => ({
      identifier,
      clientX,
      clientY,
      screenX,
      screenY,
      force,
    }));
    if (value.length > 0) Object.defineProperty(event, name, { value });
  }
}
