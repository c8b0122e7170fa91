// Joins gestures with templates: where a finger is, what hears of it, and which built-in component answers it.

import type { TouchPayload } from '@dinghy/bridge-protocol';
import type { Controls } from '../builtins/controls.ts';
import type { BuiltIn, BuiltInControl } from '../builtins/unit.ts';
import type { TreeNode } from '../render/tree-node.ts';
import type { Dispatcher } from './dispatch.ts';
import { createDrags } from './drags.ts';
import { installElementEvents } from './element-events.ts';
import { type GestureSink, installGestures } from './gestures.ts';
import { createHover } from './hover.ts';
import { treeNodeAt } from './planned-node.ts';

export interface UserEventsOptions {
  readonly document: Document;
  readonly dispatcher: Dispatcher;
  readonly controls: Controls;
  readonly builtIns: ReadonlyMap<string, BuiltIn>;
}

export function installUserEvents({ document, dispatcher, controls, builtIns }: UserEventsOptions): () => void {
  const hover = createHover(builtIns);
  const drags = createDrags(controls);

  const sink: GestureSink = {
    touch(type, target, lists) {
      const node = treeNodeAt(target);
      if (node === undefined) return { isHandled: false, isCaught: false };
      if (type === 'touchstart') hover.start(node);
      if (type === 'touchend' || type === 'touchcancel') hover.end();
      const isPress = type === 'tap' || type === 'longpress' || type === 'longtap';
      if (isPress && isBlocked(target, controls)) return { isHandled: true, isCaught: false };
      const touch = lists.changedTouches[0];
      const detail = isPress && touch !== undefined ? { x: touch.pageX, y: touch.pageY } : {};
      const own = controlAround(target, controls);
      const told = type === 'tap' && touch !== undefined ? own?.tapDetail?.(target, touch.clientX, touch.clientY) : undefined;
      if (told === null) {
        answerTap(target, touch, undefined, controls);
        return { isHandled: true, isCaught: false };
      }
      const placed = own?.touchPoint === undefined ? lists : placeTouches(lists, own.touchPoint);
      const { isHandled, stoppedAt } = dispatcher.dispatch(
        { type, detail: { ...detail, ...told }, bubbles: true, ...placed },
        node,
      );
      if (type === 'tap') answerTap(target, touch, stoppedAt, controls);
      return { isHandled, isCaught: stoppedAt !== undefined };
    },
    drag(phase, target, point) {
      if (drags(phase, target, point)) hover.end();
    },
  };

  const removeGestures = installGestures(document, sink);
  const removeElementEvents = installElementEvents(document, (type, target, detail) => {
    const node = treeNodeAt(target);
    if (node !== undefined) dispatcher.dispatch({ type, detail, bubbles: true }, node);
  });
  return () => {
    hover.end();
    removeGestures();
    removeElementEvents();
  };
}

/** The innermost component with a behaviour that a touch is in. */
function controlAround(target: Element, controls: Controls): BuiltInControl | undefined {
  for (let element: Element | null = target; element !== null; element = element.parentElement) {
    const control = controls.controlOf(element);
    if (control !== undefined) return control;
  }
  return undefined;
}

type TouchLists = { readonly touches: readonly TouchPayload[]; readonly changedTouches: readonly TouchPayload[] };

function placeTouches(
  lists: TouchLists,
  toPoint: (x: number, y: number) => { readonly x: number; readonly y: number },
): TouchLists {
  const place = (touch: TouchPayload): TouchPayload => ({ ...touch, ...toPoint(touch.clientX, touch.clientY) });
  return { touches: lists.touches.map(place), changedTouches: lists.changedTouches.map(place) };
}

function isBlocked(target: Element, controls: Controls): boolean {
  for (let element: Element | null = target; element !== null; element = element.parentElement) {
    if (controls.controlOf(element)?.blocksTaps?.() === true) return true;
  }
  return false;
}

/** What a tap does by itself: the innermost control that wants it, unless a handler inside it caught the tap. */
function answerTap(target: Element, touch: TouchPayload | undefined, stoppedAt: TreeNode | undefined, controls: Controls): void {
  for (let element: Element | null = target; element !== null; element = element.parentElement) {
    if (controls.controlOf(element)?.tapped?.(target, touch?.clientX ?? 0, touch?.clientY ?? 0) === true) return;
    if (stoppedAt?.element === element) return;
  }
}
