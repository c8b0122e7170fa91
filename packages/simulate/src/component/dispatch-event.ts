import type { Stage } from '../render/stage.ts';
import { inMicrotask, sendToComponents } from './send-to-components.ts';

export interface DispatchOptions extends EventInit {
  readonly detail?: unknown;
  readonly touches?: readonly TouchPoint[];
  readonly changedTouches?: readonly TouchPoint[];
}

export interface TouchPoint {
  readonly x?: number;
  readonly y?: number;
}

const ONE_TOUCH: readonly TouchPoint[] = [{ x: 0, y: 0 }];

/** Touches that an event has where the test does not say: one while the finger is down, none once it is up. */
const TOUCH_EVENTS: Readonly<Record<string, readonly TouchPoint[]>> = {
  touchstart: ONE_TOUCH,
  touchmove: ONE_TOUCH,
  touchend: [],
  touchcancel: [],
};

export function dispatchEvent(stage: Stage, dom: HTMLElement, name: string, options: DispatchOptions): void {
  if (Object.hasOwn(TOUCH_EVENTS, name)) {
    const event = createTouchEvent(dom, name, options);
    inMicrotask(() => dom.dispatchEvent(event));
    return;
  }
  const window = windowOf(dom);
  const event = new window.CustomEvent(name, options);
  inMicrotask(() => {
    dom.dispatchEvent(event);
    const { touches, changedTouches } = options;
    sendToComponents(stage, dom, { type: name, detail: options.detail || {}, touches, changedTouches });
  });
}

let lastIdentifier = 0;

/** Touch lists are put onto the event: not every DOM takes them from its constructor. */
function createTouchEvent(dom: HTMLElement, name: string, options: DispatchOptions): Event {
  const window = windowOf(dom);
  const TouchEventOrEvent = (window.TouchEvent ?? window.Event) as unknown as typeof Event;
  const event = new TouchEventOrEvent(name, { cancelable: true, bubbles: true });
  const define = (key: string, points: readonly TouchPoint[]): void => {
    const touches = points.map(({ x, y }) => createTouch(window, dom, x, y));
    Object.defineProperty(event, key, { value: touches, configurable: true });
  };
  define('touches', options.touches ?? (TOUCH_EVENTS[name] as readonly TouchPoint[]));
  define('changedTouches', options.changedTouches ?? ONE_TOUCH);
  define('targetTouches', []);
  return event;
}

function createTouch(window: Window & typeof globalThis, target: Element, x: number | undefined, y: number | undefined): unknown {
  const point = { identifier: ++lastIdentifier, target, clientX: x, clientY: y, pageX: x, pageY: y };
  return typeof window.Touch === 'function' ? new window.Touch(point as TouchInit) : point;
}

function windowOf(dom: Element): Window & typeof globalThis {
  return dom.ownerDocument.defaultView as Window & typeof globalThis;
}
