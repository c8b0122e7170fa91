// Touch, mouse and pen in; `touchstart`, `touchmove`, `touchend`, `touchcancel`, `touchforcechange`, `tap`,
// `longpress` and `longtap` out.
// One set of listeners for the whole page. Mouse and pen come as pointer events and count as one finger.

import type { TouchPayload } from '@dinghy/bridge-protocol';
import type { Finger } from '../builtins/unit.ts';

/** The platform's thresholds. */
const LONG_PRESS_MS = 350;
const TAP_SLOP_PX = 10;
const SCROLL_QUIET_MS = 150;
/** How long a swipe goes on scrolling by itself. */
const MOMENTUM_MS = 3000;
/** How long after a tap the browser may still send its click. */
const GHOST_CLICK_MS = 700;

/** Identifier of the finger that stands for mouse and pen. Real ones are 0 and up. */
const POINTER_ID = 0;

export type Phase = 'start' | 'move' | 'end' | 'cancel';

const PHASES: readonly Phase[] = ['start', 'move', 'end', 'cancel'];

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

interface Press {
  readonly target: Element;
  readonly startX: number;
  readonly startY: number;
  readonly startedAt: number;
  touch: TouchPayload;
  canTap: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export function installGestures(document: Document, sink: GestureSink): () => void {
  const window = document.defaultView as Window;
  const cleanUp: (() => void)[] = [];
  const listen = <Name extends keyof DocumentEventMap>(
    type: Name,
    listener: (event: DocumentEventMap[Name]) => void,
    passive = true,
  ): void => {
    document.addEventListener(type, listener as EventListener, { passive, capture: true });
    cleanUp.push(() => document.removeEventListener(type, listener as EventListener, { capture: true }));
  };

  /** Type of the pointer that is down, if it is no finger. */
  let pointerKind = '';
  /** Somebody has taken this pen's move. */
  let penIsHeld = false;
  /** Fingers that are down, by identifier. */
  const targets = new Map<number, Element>();
  let press: Press | undefined;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let swipedAt = Number.NEGATIVE_INFINITY;
  let scrolled: Node = document;
  let tappedAt = Number.NEGATIVE_INFINITY;
  let tapped: Element | undefined;

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

  /**
   * A finger that stops what scrolls under it does not tap. What scrolls elsewhere does not matter, nor does a page that
   * has just scrolled itself: only a swipe leaves something to stop.
   */
  const isScrolling = ({ target, startedAt }: Press): boolean => {
    const now = performance.now();
    const isRecent = scrolledAt > startedAt || (now - scrolledAt < SCROLL_QUIET_MS && now - swipedAt < MOMENTUM_MS);
    return isRecent && scrolled.contains(target);
  };

  const cancelPress = (): void => {
    if (press !== undefined) clearTimeout(press.timer);
    press = undefined;
  };

  const start = (target: Element, touch: TouchPayload, isOnly: boolean): void => {
    cancelPress();
    if (!isOnly) return;
    const current: Press = {
      target,
      startX: touch.clientX,
      startY: touch.clientY,
      startedAt: performance.now(),
      touch,
      canTap: true,
      timer: undefined,
    };
    press = current;
    current.timer = setTimeout(() => {
      if (isScrolling(current)) return;
      const lists = { touches: [current.touch], changedTouches: [current.touch] };
      // A page that listens to long presses does not want the tap as well.
      if (sink.touch('longpress', target, lists).isHandled) current.canTap = false;
      sink.touch('longtap', target, lists);
    }, LONG_PRESS_MS);
  };

  const move = (touch: TouchPayload): void => {
    if (press === undefined) return;
    press.touch = touch;
    if (Math.hypot(touch.clientX - press.startX, touch.clientY - press.startY) > TAP_SLOP_PX) {
      swipedAt = performance.now();
      cancelPress();
    }
  };

  const end = (touch: TouchPayload): void => {
    const ended = press;
    cancelPress();
    if (ended === undefined || !ended.canTap || isScrolling(ended)) return;
    tappedAt = performance.now();
    tapped = ended.target;
    sink.touch('tap', ended.target, { touches: [touch], changedTouches: [touch] });
  };

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
    if (phase === 'start') start(target, touch, lists.touches.length === 1);
    else if (phase === 'move') move(touch);
    else if (phase === 'end') end(touch);
    else {
      // The browser has taken the finger over, to scroll with it.
      swipedAt = performance.now();
      cancelPress();
    }
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
    const relay = (event: Event): void => {
      const phase = event.type.slice('touch'.length) as Phase;
      if (!target.isConnected) fingersOf(event as TouchEvent, phase);
      if (phase !== 'move' && (event as TouchEvent).targetTouches.length === 0) stop();
    };
    const types = ['touchmove', 'touchend', 'touchcancel'];
    const stop = (): void => {
      for (const type of types) target.removeEventListener(type, relay);
    };
    stop();
    for (const type of types) target.addEventListener(type, relay, { passive: type !== 'touchmove' });
  };

  for (const phase of PHASES) {
    // Only a listener that may cancel can stop native scrolling.
    listen(`touch${phase}`, (event) => fingersOf(event, phase), phase !== 'move');
  }

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
  listen('pointerdown', (event) => pointer('start', event));
  listen('pointermove', (event) => pointer('move', event));
  listen('pointerup', (event) => pointer('end', event));
  listen('pointercancel', (event) => pointer('cancel', event));
  listen('pointerleave', (event) => {
    if (event.target === document || event.target === document.documentElement) pointer('cancel', event);
  });

  listen('scroll', (event) => {
    scrolledAt = performance.now();
    scrolled = event.target as Node;
  });

  const tapAtCentre = (element: Element): void => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const touch = toPayload(POINTER_ID, { clientX: left + width / 2, clientY: top + height / 2 });
    tappedAt = performance.now();
    sink.touch('tap', element, { touches: [touch], changedTouches: [touch] });
  };

  listen(
    'click',
    (event) => {
      const target = event.target as Element;
      // Assistive technology, and scripts, click without touching.
      if (event.detail === 0) {
        if (performance.now() - tappedAt > SCROLL_QUIET_MS) tapAtCentre(target);
      } else if (
        tapped !== undefined &&
        performance.now() - tappedAt < GHOST_CLICK_MS &&
        !tapped.contains(target) &&
        !target.contains(tapped)
      ) {
        // The browser's own click after a tap lands on what is there by then: a sheet that the tap has opened.
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    false,
  );
  listen(
    'keydown',
    (event) => {
      const target = event.target as HTMLElement;
      if ((event.key !== 'Enter' && event.key !== ' ') || event.repeat) return;
      // Components, and the buttons inside them that are no elements of the browser's own.
      if (!target.localName.startsWith('wx-') && target.getAttribute('role') !== 'button') return;
      // Space scrolls what scrolls, and there is nothing to press in a carousel or on a slider.
      if (/^wx-(scroll-view|swiper|slider)$/.test(target.localName)) return;
      event.preventDefault();
      tapAtCentre(target);
    },
    false,
  );

  return () => {
    cancelPress();
    for (const each of cleanUp) each();
  };
}
