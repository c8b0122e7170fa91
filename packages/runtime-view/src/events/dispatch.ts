// One event: the handlers that it reaches, in the order they run, each with the target that its own tree may see. The
// handlers are methods in the logic layer, so the whole list goes there in one message; view scripts run here and now.

import type {
  ComponentEventPayload,
  DeliveryPayload,
  EventTargetPayload,
  Json,
  ModelWritePayload,
  TouchPayload,
  ViewEventPayload,
} from '@dinghy/bridge-protocol';
import { isWxsFunction, type WxsFunction } from '@dinghy/template';
import { composedParent, type TreeNode } from '../render/tree-node.ts';
import { datasetOf, type Handler, idOf, marksOf, handlersOf as templateHandlers } from './node-facts.ts';

export interface ViewEvent {
  readonly type: string;
  readonly detail: Json;
  /** User events go through every tree on their way; component events reach their own node only. */
  readonly bubbles: boolean;
  readonly touches?: readonly TouchPayload[];
  readonly changedTouches?: readonly TouchPayload[];
  readonly writes?: readonly ModelWritePayload[];
  readonly fields?: { readonly [name: string]: Json };
  /** Number to answer by, where the handlers' return value matters. */
  readonly answer?: number;
  readonly field?: NonNullable<ViewEventPayload['field']>;
}

export interface DispatchResult {
  /** The event was handled by someone. */
  readonly isHandled: boolean;
  /** Where a `catch` ended its way. */
  readonly stoppedAt: TreeNode | undefined;
}

export interface Dispatcher {
  dispatch(event: ViewEvent, origin: TreeNode): DispatchResult;
  /** An event that a component triggered: its handlers that are methods have run in the logic layer, its scripts run here. */
  runScripts(event: ComponentEventPayload, host: TreeNode): void;
}

export interface DispatcherOptions {
  send(payload: ViewEventPayload): void;
  /** Runs a view script's handler; `false` stops the event. */
  runScript(
    handler: WxsFunction,
    event: Omit<ViewEventPayload, 'deliveries'>,
    delivery: DeliveryPayload,
    node: TreeNode,
  ): unknown;
  now(): number;
  /** Those of templates, unless a harness listens beside them. */
  readonly handlersOf?: typeof templateHandlers;
}

/** The way of an event from the node it happened on outwards, through slots and shadow roots. */
export function composedPath(origin: TreeNode): TreeNode[] {
  const path: TreeNode[] = [];
  for (let node: TreeNode | undefined = origin; node !== undefined; node = composedParent(node)) path.push(node);
  return path;
}

/** The way of an event that stays in the tree it was written in. */
function treePath(origin: TreeNode): TreeNode[] {
  const path: TreeNode[] = [];
  for (let node: TreeNode | undefined = origin; node !== undefined; node = node.parent) path.push(node);
  return path;
}

export function createDispatcher({ send, runScript, now, handlersOf = templateHandlers }: DispatcherOptions): Dispatcher {
  return {
    dispatch(event, origin) {
      const path = event.bubbles ? composedPath(origin) : [origin];
      const isTold = event.writes !== undefined || event.field !== undefined;
      if (!isTold && !path.some((node) => handlersOf(node, event.type).length > 0)) {
        return { isHandled: false, stoppedAt: undefined };
      }
      const { bubbles: _, ...payload } = { ...event, timeStamp: now() };
      const run = new EventRun(
        event.bubbles ? path : composedPath(origin),
        (node) => handlersOf(node, event.type),
        (handler, delivery, node) => runScript(handler, payload, delivery, node),
      );
      run.phase([...path].reverse(), true);
      run.phase(path, false);
      const isHandled = run.isHandled;
      if (run.deliveries.length > 0 || isTold) send({ ...payload, deliveries: run.deliveries });
      return { isHandled, stoppedAt: run.stoppedAt };
    },
    runScripts({ type, detail, bubbles, composed, capturePhase, scripts }, host) {
      const far = composed ? composedPath(host) : treePath(host);
      const payload = { type, detail, timeStamp: now() };
      let left = scripts;
      const run = new EventRun(
        far,
        (node) => handlersOf(node, type),
        (handler, delivery, node) => (left-- > 0 ? runScript(handler, payload, delivery, node) : undefined),
      );
      if (capturePhase) run.phase([...far].reverse(), true);
      run.phase(bubbles ? far : [host], false);
    },
  };
}

class EventRun {
  readonly deliveries: DeliveryPayload[] = [];
  isHandled = false;
  stoppedAt: TreeNode | undefined = undefined;
  /** A `mut-bind` handler has run: no other one will. */
  #isMutated = false;
  readonly #path: readonly TreeNode[];
  readonly #handlersOf: (node: TreeNode) => readonly Handler[];
  readonly #runScript: (handler: WxsFunction, delivery: DeliveryPayload, node: TreeNode) => unknown;

  constructor(
    path: readonly TreeNode[],
    handlersOf: (node: TreeNode) => readonly Handler[],
    runScript: (handler: WxsFunction, delivery: DeliveryPayload, node: TreeNode) => unknown,
  ) {
    this.#path = path;
    this.#handlersOf = handlersOf;
    this.#runScript = runScript;
  }

  /** Visits the nodes in order until one of them catches the event; that node's other handlers still run. */
  phase(nodes: readonly TreeNode[], isCapture: boolean): void {
    for (const node of nodes) {
      if (this.stoppedAt !== undefined) return;
      for (const handler of this.#handlersOf(node)) {
        if (handler.isCapture !== isCapture) continue;
        this.#deliver(node, handler);
        if (handler.isCatch) this.stoppedAt = node;
      }
    }
  }

  #deliver(node: TreeNode, handler: Handler): void {
    if (handler.isMut && this.#isMutated) return;
    const value = handler.evaluate(node.scope);
    const isScript = isWxsFunction(value);
    if (!isScript && (typeof value !== 'string' || value === '')) return;
    if (handler.isMut) this.#isMutated = true;
    this.isHandled = true;
    const delivery = this.#delivery(node, isScript ? '' : value, handler);
    if (!isScript) this.deliveries.push(delivery);
    else if (this.#runScript(value, delivery, node) === false) this.stoppedAt = node;
  }

  #delivery(node: TreeNode, method: string, { isMut, instance = node.owner.id }: Handler): DeliveryPayload {
    const inTree = this.#path.filter(({ owner }) => owner === node.owner);
    const origin = inTree[0] ?? node;
    const mark: Record<string, Json> = {};
    // The nearest mark wins, so the outermost is written first.
    for (const each of [...inTree].reverse()) Object.assign(mark, marksOf(each));
    return {
      instance,
      handler: method,
      target: describe(isBareSlot(origin) ? node : origin),
      currentTarget: describe(node),
      ...(Object.keys(mark).length > 0 ? { mark } : {}),
      ...(isMut ? { mut: true } : {}),
    };
  }
}

/** A slot without id and dataset tells a handler nothing; the platform reports the handler's own node instead. */
function isBareSlot(node: TreeNode): boolean {
  return 's' in node.template && idOf(node) === '' && Object.keys(datasetOf(node)).length === 0;
}

function describe(node: TreeNode): EventTargetPayload {
  const element = node.element as HTMLElement | undefined;
  return { id: idOf(node), dataset: datasetOf(node), offsetLeft: element?.offsetLeft ?? 0, offsetTop: element?.offsetTop ?? 0 };
}
