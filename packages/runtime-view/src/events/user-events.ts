// Joins gestures with templates: where a finger is, what hears of it, and which built-in component answers it.

import type { TouchPayload } from '@dinghy/bridge-protocol';
import type { Controls } from '../builtins/controls.ts';
import type { BuiltIn } from '../builtins/unit.ts';
import type { TreeNode } from '../render/tree-node.ts';
import { controlsAround } from './controls-around.ts';
import type { Dispatcher } from './dispatch.ts';
import { createDrags } from './drags.ts';
import { installElementEvents } from './element-events.ts';
import { type GestureSink, installGestures } from './gestures.ts';
import { createHover } from './hover.ts';
import { treeNodeAt } from './tree-node-at.ts';

export interface UserEventsOptions {
  readonly document: Document;
  readonly dispatcher: Dispatcher;
  readonly controls: Controls;
  readonly builtIns: ReadonlyMap<string, BuiltIn>;
}

/** @param held events that came before */
export function installUserEvents(
  { document, dispatcher, controls, builtIns }: UserEventsOptions,
  held: readonly Event[],
): () => void {
  const hover = createHover(builtIns);
  const drags = createDrags(controls);

  const sink: GestureSink = {
    touch(type, target, lists) {
      const node = treeNodeAt(target);
      if (node === undefined) return { isHandled: false, isCaught: false };
      if (type === 'touchstart') hover.start(node);
      if (type === 'touchend' || type === 'touchcancel') hover.end();
      const isPress = type === 'tap' || type === 'longpress' || type === 'longtap';
      const around = controlsAround(target, controls);
      if (isPress && around.some((control) => control.blocksTaps?.() === true)) return { isHandled: true, isCaught: false };
      const touch = lists.changedTouches[0];
      const detail = isPress && touch !== undefined ? { x: touch.pageX, y: touch.pageY } : {};
      const [own] = around;
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

  const removeGestures = installGestures(document, sink, held);
  const removeElementEvents = installElementEvents(document, held, (type, target, detail) => {
    const node = treeNodeAt(target);
    if (node !== undefined) dispatcher.dispatch({ type, detail, bubbles: true }, node);
  });
  return () => {
    hover.end();
    removeGestures();
    removeElementEvents();
  };
}

type TouchLists = { readonly touches: readonly TouchPayload[]; readonly changedTouches: readonly TouchPayload[] };

function placeTouches(
  lists: TouchLists,
  toPoint: (x: number, y: number) => { readonly x: number; readonly y: number },
): TouchLists {
  const place = (touch: TouchPayload): TouchPayload => ({ ...touch, ...toPoint(touch.clientX, touch.clientY) });
  return { touches: lists.touches.map(place), changedTouches: lists.changedTouches.map(place) };
}

/** What a tap does by itself: the innermost control that wants it, unless a handler inside it caught the tap. */
function answerTap(target: Element, touch: TouchPayload | undefined, stoppedAt: TreeNode | undefined, controls: Controls): void {
  for (const control of controlsAround(target, controls, stoppedAt?.element)) {
    if (control.tapped?.(target, touch?.clientX ?? 0, touch?.clientY ?? 0) === true) return;
  }
}
