// Touch, mouse and pen in; `touchstart`, `touchmove`, `touchend`, `touchcancel`, `tap`, `longpress` and `longtap` out.
// One set of listeners for the whole page. Mouse and pen come as pointer events and count as one finger.

import type { TouchPayload } from '@dinghy/bridge-protocol';

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

export interface GestureSink {
  /** `true` when a handler answered. `catch` on `touchmove` also stops native scrolling. */
  touch(type: string, target: Element, touches: TouchLists): { readonly isHandled: boolean; readonly isCaught: boolean };
  /** Fingers for built-in components; they may claim a move for themselves. */
  drag(phase: 'start' | 'move' | 'end' | 'cancel', target: Element, point: DragPoint): void;
}

export interface TouchLists {
  readonly touches: readonly TouchPayload[];
  readonly changedTouches: readonly TouchPayload[];
}

export interface DragPoint {
  readonly x: number;
  readonly y: number;
  readonly timeMs: number;
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

  const dragPoint = (touch: TouchPayload, event: Event): DragPoint => ({
    x: touch.clientX,
    y: touch.clientY,
    timeMs: event.timeStamp,
    // Pointer events come too late to stop a browser's scrolling, and for a mouse there is none.
    preventDefault: () => {
      if (event.cancelable && event.type === 'touchmove') event.preventDefault();
    },
  });

  const touched = (phase: 'start' | 'move' | 'end' | 'cancel', lists: TouchLists, target: Element, event: Event): void => {
    const touch = lists.changedTouches[0];
    if (touch === undefined) return;
    const { isCaught } = sink.touch(`touch${phase}`, target, lists);
    if (isCaught && event.type === 'touchmove' && event.cancelable) event.preventDefault();
    sink.drag(phase, target, dragPoint(touch, event));
    if (phase === 'start') start(target, touch, lists.touches.length === 1);
    else if (phase === 'move') move(touch);
    else if (phase === 'end') end(touch);
    else {
      // The browser has taken the finger over, to scroll with it.
      swipedAt = performance.now();
      cancelPress();
    }
  };

  for (const phase of ['start', 'move', 'end', 'cancel'] as const) {
    listen(
      `touch${phase}`,
      (event) => {
        // A finger stays with the element it came down on.
        const finger = event.changedTouches[0];
        if (finger === undefined) return;
        if (phase === 'start') targets.set(finger.identifier, event.target as Element);
        const target = targets.get(finger.identifier) ?? (event.target as Element);
        if (phase === 'end' || phase === 'cancel') targets.delete(finger.identifier);
        touched(phase, listsOf(event), target, event);
      },
      // Only a listener that may cancel can stop native scrolling.
      phase !== 'move',
    );
  }

  let pointerTarget: Element | undefined;
  const pointer = (phase: 'start' | 'move' | 'end' | 'cancel', event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    if (phase === 'start') {
      if (event.button !== 0) return;
      pointerTarget = event.target as Element;
    }
    if (pointerTarget === undefined) return;
    const target = pointerTarget;
    if (phase === 'end' || phase === 'cancel') pointerTarget = undefined;
    const touch = toPayload(POINTER_ID, { clientX: event.clientX, clientY: event.clientY });
    const isDown = phase === 'start' || phase === 'move';
    touched(phase, { touches: isDown ? [touch] : [], changedTouches: [touch] }, target, event);
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
      if ((event.key !== 'Enter' && event.key !== ' ') || event.repeat || !target.localName.startsWith('wx-')) return;
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
