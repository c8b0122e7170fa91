// Touch, mouse and pen in; `touchstart`, `touchmove`, `touchend`, `touchcancel`, `touchforcechange`, `tap`,
// `longpress` and `longtap` out.
// One set of listeners for the whole page. Mouse and pen come as pointer events and count as one finger.

import type { TouchPayload } from '@dinghy/bridge-protocol';
import type { Finger } from '../builtins/unit.ts';
import { type EventListeners, listen, retell } from './listen.ts';
import { createPresses } from './presses.ts';

/** Identifier of the finger that stands for mouse and pen. Real ones are 0 and up. */
const POINTER_ID = 0;

export type Phase = 'start' | 'move' | 'end' | 'cancel';

export interface GestureSink {
  /** `true` when a handler answered. `catch` on `touchmove` also stops native scrolling. */
  touch(type: string, target: Element, touches: TouchLists): { readonly isHandled: boolean; readonly isCaught: boolean };
  /** Fingers for built-in components; they may claim a move for themselves. */
  drag(phase: Phase, target: Element, point: DragPoint): void;
}

export interface TouchLists {
  readonly touches: readonly TouchPayload[];
  readonly changedTouches: readonly TouchPayload[];
}

export interface DragPoint {
  readonly timeMs: number;
  /** What is down now; the one that has just been lifted is not among them. */
  readonly fingers: readonly Finger[];
  /** Keeps the browser from scrolling. */
  preventDefault(): void;
}

/** @param held events that came before */
export function installGestures(document: Document, sink: GestureSink, held: readonly Event[] = []): () => void {
  const window = document.defaultView as Window;
  /** Type of the pointer that is down, if it is no finger. */
  let pointerKind = '';
  /** Somebody has taken this pen's move. */
  let penIsHeld = false;
  /** Fingers that are down, by identifier. */
  const targets = new Map<number, Element>();
  const presses = createPresses(document, sink);

  const toPayload = (
    identifier: number,
    { clientX, clientY, force }: { clientX: number; clientY: number; force?: number },
  ): TouchPayload => ({
    identifier,
    clientX,
    clientY,
    pageX: clientX + window.scrollX,
    pageY: clientY + window.scrollY,
    force: force ?? 1,
  });

  const listsOf = (event: TouchEvent): TouchLists => ({
    touches: [...event.touches].map((touch) => toPayload(touch.identifier, touch)),
    changedTouches: [...event.changedTouches].map((touch) => toPayload(touch.identifier, touch)),
  });

  /** Forces as last seen: `touchforcechange` is told only where a device has a sense of force. */
  const forces = new Map<number, number>();
  const forceChanged = ({ identifier, force }: TouchPayload, phase: Phase): boolean => {
    const before = forces.get(identifier);
    if (phase === 'end' || phase === 'cancel') forces.delete(identifier);
    else forces.set(identifier, force);
    return phase === 'move' && before !== undefined && before !== force;
  };

  /** Keeps the browser from scrolling with this finger. */
  const holdStill = (event: Event): void => {
    // Pointer events come too late for that. For a mouse there is nothing to stop, for a pen see below.
    if (event.type === 'touchmove' && event.cancelable) event.preventDefault();
    else penIsHeld = true;
  };

  const touched = (phase: Phase, lists: TouchLists, target: Element, event: Event): void => {
    const touch = lists.changedTouches[0];
    if (touch === undefined) return;
    const { isCaught } = sink.touch(`touch${phase}`, target, lists);
    if (isCaught && phase === 'move') holdStill(event);
    if (forceChanged(touch, phase)) sink.touch('touchforcechange', target, lists);
    sink.drag(phase, target, {
      timeMs: event.timeStamp,
      fingers: lists.touches.map(({ identifier, clientX, clientY, force }) => ({ identifier, x: clientX, y: clientY, force })),
      preventDefault: () => holdStill(event),
    });
    if (phase === 'start') presses.start(target, touch, event.timeStamp, lists.touches.length === 1);
    else presses[phase](touch, event.timeStamp);
  };

  const fingersOf = (event: TouchEvent, phase: Phase): void => {
    // A pen sends pointer events and, in some browsers, touch events after them: those only say what must not scroll.
    if (pointerKind === 'pen') {
      if (phase === 'move' && penIsHeld && event.cancelable) event.preventDefault();
      return;
    }
    const finger = event.changedTouches[0];
    if (finger === undefined) return;
    if (phase === 'start') {
      const target = event.target as Element;
      targets.set(finger.identifier, target);
      followRemoved(target);
    }
    // A finger stays with the element it came down on.
    const target = targets.get(finger.identifier) ?? (event.target as Element);
    if (phase === 'end' || phase === 'cancel') for (const { identifier } of event.changedTouches) targets.delete(identifier);
    touched(phase, listsOf(event), target, event);
  };

  /** Events of a finger whose element has been removed meanwhile go to that element and no further. */
  const followRemoved = (target: Element): void => {
    const relay = (event: TouchEvent): void => {
      const phase = event.type.slice('touch'.length) as Phase;
      if (!target.isConnected) fingersOf(event, phase);
      if (phase !== 'move' && event.targetTouches.length === 0) for (const stop of stops) stop();
    };
    const stops = [
      listen(target, { touchmove: relay }, { passive: false }),
      listen(target, { touchend: relay, touchcancel: relay }, { passive: true }),
    ];
  };

  let pointerTarget: Element | undefined;
  const pointer = (phase: Phase, event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    if (phase === 'start') {
      if (event.button !== 0) return;
      pointerTarget = event.target as Element;
      pointerKind = event.pointerType;
      penIsHeld = false;
    }
    if (pointerTarget === undefined) return;
    const target = pointerTarget;
    if (phase === 'end' || phase === 'cancel') pointerTarget = undefined;
    // A mouse has no sense of force, and says 0.5 for a button that is down.
    const force = event.pointerType === 'pen' ? event.pressure : 1;
    const touch = toPayload(POINTER_ID, { clientX: event.clientX, clientY: event.clientY, force });
    const isDown = phase === 'start' || phase === 'move';
    touched(phase, { touches: isDown ? [touch] : [], changedTouches: [touch] }, target, event);
    if (phase === 'end' || phase === 'cancel') pointerKind = '';
  };
  const tapAtCentre = (element: Element): void => {
    const { left, top, width, height } = element.getBoundingClientRect();
    presses.tapWithoutFinger(element, toPayload(POINTER_ID, { clientX: left + width / 2, clientY: top + height / 2 }));
  };
  // Assistive technology, and scripts, click without touching.
  const clicked = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (event.detail === 0) {
      if (!presses.hasJustTapped) tapAtCentre(target);
    } else if (presses.isGhostClick(target)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  const keyPressed = (event: KeyboardEvent): void => {
    if (!isTapByKey(event)) return;
    event.preventDefault();
    tapAtCentre(event.target as Element);
  };

  const watching: EventListeners = {
    touchstart: (event) => fingersOf(event, 'start'),
    touchend: (event) => fingersOf(event, 'end'),
    touchcancel: (event) => fingersOf(event, 'cancel'),
    pointerdown: (event) => pointer('start', event),
    pointermove: (event) => pointer('move', event),
    pointerup: (event) => pointer('end', event),
    pointercancel: (event) => pointer('cancel', event),
    pointerleave(event) {
      if (event.target === document || event.target === document.documentElement) pointer('cancel', event);
    },
    scroll: (event) => presses.noteScroll(event.target as Node),
  };
  // Only a listener that may cancel can stop native scrolling.
  const stopping: EventListeners = { touchmove: (event) => fingersOf(event, 'move'), click: clicked, keydown: keyPressed };
  const stops = [
    listen(document, watching, { passive: true, capture: true }),
    listen(document, stopping, { passive: false, capture: true }),
  ];
  retell(held, { ...watching, ...stopping });
  return () => {
    presses.drop();
    for (const stop of stops) stop();
  };
}

function isTapByKey(event: KeyboardEvent): boolean {
  const target = event.target as Element;
  if ((event.key !== 'Enter' && event.key !== ' ') || event.repeat) return false;
  // Components, and the buttons inside them that are no elements of the browser's own.
  if (!target.localName.startsWith('wx-') && target.getAttribute('role') !== 'button') return false;
  // Space scrolls what scrolls, and there is nothing to press in a carousel or on a slider.
  return !/^wx-(scroll-view|swiper|slider)$/.test(target.localName);
}
