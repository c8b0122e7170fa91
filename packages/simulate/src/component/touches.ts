// What fingers do to a rendered component: touches on its DOM reach its handlers, and become taps and long presses.

import type { Stage } from '../render/stage.ts';
import { inMicrotask, sendToComponents } from './send-to-components.ts';

/** A finger that has moved this far is no longer tapping. Pixels. */
const MOVE_DELTA = 10;
/** Milliseconds. */
const LONG_PRESS_AFTER = 350;
/** A touch so soon after scrolling stops the scrolling and is no tap. Milliseconds. */
const SCROLL_PROTECTED = 150;

interface Start {
  readonly event: TouchEvent;
  readonly target: Node;
  readonly x: number;
  readonly y: number;
}

export function listenToTouches(stage: Stage): void {
  const { dom } = stage;
  let start: Start | undefined;
  let isTapCancelled = false;
  let lastScrollAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const cancelLongPress = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
  };
  const send = (event: Event, type: string, detail: object = {}, target = event.target as Node): void => {
    const { touches, changedTouches } = event as TouchEvent;
    inMicrotask(() => sendToComponents(stage, target, { type, detail, touches, changedTouches }));
  };
  const on = (type: string, listener: (event: TouchEvent) => void): void =>
    dom.addEventListener(type, listener as (event: Event) => void, { capture: true, passive: false });

  on('touchstart', (event) => {
    send(event, 'touchstart');
    const touch = event.touches[0];
    if (start !== undefined || event.defaultPrevented || event.touches.length !== 1 || touch === undefined) return;
    cancelLongPress();
    const { pageX: x, pageY: y } = touch;
    const begun = { event, target: event.target as Node, x, y };
    start = begun;
    isTapCancelled = Date.now() - lastScrollAt < SCROLL_PROTECTED;
    if (isTapCancelled) lastScrollAt = 0;
    else
      timer = setTimeout(() => {
        isTapCancelled = true;
        send(event, 'longpress', { x, y }, begun.target);
      }, LONG_PRESS_AFTER);
  });

  on('touchmove', (event) => {
    send(event, 'touchmove');
    const touch = event.touches[0];
    if (start === undefined || event.touches.length !== 1 || touch === undefined) return;
    if (Math.abs(touch.pageX - start.x) < MOVE_DELTA && Math.abs(touch.pageY - start.y) < MOVE_DELTA) return;
    cancelLongPress();
    isTapCancelled = true;
  });

  on('touchend', (event) => {
    send(event, 'touchend');
    if (start === undefined) return;
    const touch = event.changedTouches[0];
    if (event.touches.length === 0) {
      cancelLongPress();
      if (!isTapCancelled) send(start.event, 'tap', { x: touch?.pageX, y: touch?.pageY }, start.target);
    }
    start = undefined;
  });

  on('touchcancel', (event) => {
    send(event, 'touchcancel');
    cancelLongPress();
    start = undefined;
  });

  on('scroll', (event) => {
    lastScrollAt = Date.now();
    send(event, 'scroll');
  });
  on('blur', cancelLongPress);
}
