// `triggerEvent`: an event of a component, from its host node through the structure tree (section 8). Events that users
// cause are dispatched in the view and arrive as a list of handlers; these two meet only in the handlers.

import { DinghyError } from '@dinghy/errors';
import { EVENT_FLAGS, isWxsFunction, toText } from '@dinghy/template';
import { callGuarded, type LogicContext, methodOf } from '../context.ts';
import { copyForTemplate } from '../data/template-copy.ts';
import { toWire } from '../data/to-wire.ts';
import type { ComponentRecord, LiveNode, RealNode } from '../structure/nodes.ts';
import type { EventPlan } from '../structure/plan.ts';
import { datasetOf, idOf, isReal, marksOf, slotNameOf } from '../structure/read-node.ts';
import { contentOf, slotsOf } from '../structure/slots.ts';
import type { LiveSlot } from '../structure/template-nodes.ts';

export interface TriggerOptions {
  readonly bubbles?: boolean;
  readonly composed?: boolean;
  readonly capturePhase?: boolean;
}

/** A node that the event comes by, and what is its target in the tree that the node belongs to (8.3). */
interface Stop {
  readonly node: RealNode;
  readonly target: RealNode;
}

interface Dispatch {
  readonly type: string;
  readonly timeStamp: number;
  readonly detail: unknown;
  stopped: boolean;
  /** A `mut-bind` handler has run; no other will. */
  mutated: boolean;
  /** Handlers met that are view scripts. */
  scripts: number;
}

export function triggerEvent(
  context: LogicContext,
  origin: ComponentRecord,
  type: string,
  detail: unknown,
  options: TriggerOptions,
  timeStamp: number,
): void {
  // A page's own component has nobody above it, and one that is not in a tree is heard by nobody.
  if (origin.plan === undefined || origin.detached) return;
  const dispatch: Dispatch = { type, timeStamp, detail, stopped: false, mutated: false, scripts: 0 };
  const { bubbles, composed, capturePhase } = {
    bubbles: options.bubbles === true,
    composed: options.composed === true,
    capturePhase: options.capturePhase === true,
  };
  const stops = bubbles || capturePhase ? pathOf(origin, composed) : [{ node: origin, target: origin }];
  context.group(() => {
    if (capturePhase) for (const stop of stops.toReversed()) visit(context, stop, dispatch, true);
    const bubbling = bubbles ? stops : stops.slice(0, 1);
    for (const stop of bubbling) visit(context, stop, dispatch, false);
    const { scripts } = dispatch;
    if (scripts === 0) return;
    const wire = toWire(copyForTemplate(detail, undefined, undefined) ?? null);
    context.runScripts?.(origin, { type, detail: wire, bubbles, composed, capturePhase, scripts });
  });
}

/** All listeners of a node and phase run, then the event may stop (8.7). */
function visit(context: LogicContext, stop: Stop, dispatch: Dispatch, capture: boolean): void {
  if (dispatch.stopped) return;
  for (const plan of stop.node.plan?.events ?? []) {
    if (plan.event !== dispatch.type || Boolean(plan.flags & EVENT_FLAGS.capture) !== capture) continue;
    const result = listen(context, stop, plan, dispatch);
    if (result === false || plan.flags & EVENT_FLAGS.catch) dispatch.stopped = true;
  }
  if (context.onComponentEvent === undefined || stop.node.kind !== 'component') return;
  const answer = context.onComponentEvent(stop.node.id, dispatch.type, capture, () => eventObject(stop, dispatch, false));
  if (answer === false) dispatch.stopped = true;
}

function listen(context: LogicContext, stop: Stop, plan: EventPlan, dispatch: Dispatch): unknown {
  const mut = Boolean(plan.flags & EVENT_FLAGS.mut);
  if (mut && dispatch.mutated) return undefined;
  const { node } = stop;
  const owner = node.owner as ComponentRecord;
  const handler = plan.handler(node.scope);
  if (isWxsFunction(handler)) {
    if (mut) dispatch.mutated = true;
    dispatch.scripts += 1;
    return undefined;
  }
  const name = toText(handler);
  if (name === '') return undefined;
  const method = methodOf(owner, name);
  if (method === undefined) {
    context.warn(new DinghyError('HANDLER_NOT_FOUND', { handler: name, component: owner.definition.path, event: dispatch.type }));
    return undefined;
  }
  if (mut) dispatch.mutated = true;
  return callGuarded(context, owner, name, method, [eventObject(stop, dispatch, mut)]);
}

/** One for each handler: handlers keep and change them. */
function eventObject({ node, target }: Stop, dispatch: Dispatch, mut: boolean): Record<string, unknown> {
  return {
    type: dispatch.type,
    timeStamp: dispatch.timeStamp,
    target: targetObject(target),
    currentTarget: targetObject(node),
    mark: marksOf(target),
    detail: dispatch.detail,
    ...(mut ? { mut } : {}),
  };
}

function targetObject(node: RealNode): Record<string, unknown> {
  return { id: idOf(node), dataset: datasetOf(node), offsetLeft: 0, offsetTop: 0 };
}

/**
 * From the origin's host outwards. Without `composed` that is the light-tree parents inside one shadow tree (8.2). With
 * it, a node that fills a slot passes through the shadow tree around that slot first, and a shadow root leads on to its
 * host (8.3).
 */
function pathOf(origin: ComponentRecord, composed: boolean): Stop[] {
  const stops: Stop[] = [];
  let host: ComponentRecord | undefined = origin;
  while (host?.plan !== undefined) {
    climb(host, composed, stops);
    host = composed ? host.owner : undefined;
  }
  return stops;
}

/** Collects a node and what is above it, up to the shadow root of its tree. */
function climb(target: RealNode, composed: boolean, stops: Stop[]): void {
  let child: RealNode = target;
  for (let node: LiveNode | undefined = target; node !== undefined; node = node.parent) {
    if (!isReal(node)) continue;
    if (node.kind === 'component' && node !== child && composed) {
      const slot = slotOf(node, child);
      if (slot !== undefined) climb(slot, composed, stops);
    }
    stops.push({ node, target });
    child = node;
  }
}

/** The slot of a component that one of its light children goes to. */
function slotOf(component: ComponentRecord, child: RealNode): LiveSlot | undefined {
  const { multipleSlots, dynamicSlots } = component.definition;
  if (dynamicSlots) return contentOf(child.parent)?.slot;
  const slots = slotsOf(component);
  if (!multipleSlots) return slots[0];
  const name = slotNameOf(child);
  return slots.find((slot) => slot.name === name);
}
