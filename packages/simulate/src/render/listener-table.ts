// `addEventListener`: a test listens at any node, to what users cause and to what components trigger. The view puts such
// listeners into the list of handlers that an event reaches, as methods of the frame, so that they run in order; events of
// components never leave the logic layer and are heard there.

import type { InstanceId } from '@dinghy/bridge-protocol';
import type { StageEvent } from '@dinghy/runtime-logic/stage';
import type { TreeNode } from '@dinghy/runtime-view/stage';

export type Listener = (event: StageEvent) => unknown;

/** A component's id, or the element of another node. */
export type ListenerKey = InstanceId | Element;

export interface ListenerTable {
  readonly instance: InstanceId;
  add(key: ListenerKey, type: string, listener: Listener, isCapture: boolean): void;
  remove(key: ListenerKey, type: string, listener: Listener, isCapture: boolean): void;
  /** For the view: names of methods. */
  at(node: TreeNode, type: string, isCapture: boolean): readonly string[];
  /** For the logic layer. */
  onComponentEvent(instance: InstanceId, type: string, isCapture: boolean, event: () => StageEvent): unknown;
  /** Gives the methods to the frame. */
  bind(frame: object): void;
}

interface Entry {
  readonly type: string;
  readonly isCapture: boolean;
  readonly listener: Listener;
  readonly method: string;
}

/** The outermost instance. */
const FRAME_INSTANCE = 1;

export function createListenerTable(): ListenerTable {
  const entries = new Map<ListenerKey, Entry[]>();
  let frame: object = {};
  let count = 0;

  const find = (key: ListenerKey, type: string, isCapture: boolean): Entry[] =>
    (entries.get(key) ?? []).filter((entry) => entry.type === type && entry.isCapture === isCapture);

  return {
    instance: FRAME_INSTANCE,
    add(key, type, listener, isCapture) {
      const method = `listener:${++count}`;
      Object.defineProperty(frame, method, { value: (event: StageEvent) => listener(event), configurable: true });
      entries.set(key, [...(entries.get(key) ?? []), { type, isCapture, listener, method }]);
    },
    remove(key, type, listener, isCapture) {
      const gone = find(key, type, isCapture).find((entry) => entry.listener === listener);
      entries.set(
        key,
        (entries.get(key) ?? []).filter((entry) => entry !== gone),
      );
    },
    at(node, type, isCapture) {
      const key = node.view?.id ?? node.element;
      return key === undefined ? [] : find(key, type, isCapture).map(({ method }) => method);
    },
    onComponentEvent(instance, type, isCapture, event) {
      const results = find(instance, type, isCapture).map(({ listener }) => listener(event()));
      return !results.includes(false);
    },
    bind(object) {
      frame = object;
    },
  };
}
