// An event from the view: two-way bindings are written back, then the handlers run that the view has found (8.10).

import type { DeliveryPayload, Json, ViewEventPayload } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { noteTyped } from '../component/note-changes.ts';
import type { ComponentUpdates } from '../component/update-component.ts';
import { callGuarded, type LogicContext, methodOf } from '../context.ts';
import type { PageTree } from '../structure/page-tree.ts';

export function deliverViewEvent(
  context: LogicContext,
  updates: ComponentUpdates,
  tree: PageTree,
  event: ViewEventPayload,
  sendAnswer?: (value: Json) => void,
): void {
  context.group(() => {
    for (const { instance, path, value } of event.writes ?? []) {
      const record = tree.records.get(instance);
      if (record !== undefined) updates.setPath(record, path, value);
    }
    if (event.field !== undefined && sendAnswer) noteTyped(tree.records.get(event.field[0]), event.field[1], sendAnswer);
    let returned: unknown;
    for (const delivery of event.deliveries) returned = deliver(context, tree, event, delivery) ?? returned;
    const answer = event.answer === undefined ? undefined : toAnswer(returned);
    if (answer !== undefined) sendAnswer?.(answer);
  });
}

function deliver(context: LogicContext, tree: PageTree, event: ViewEventPayload, delivery: DeliveryPayload): unknown {
  // The component may have gone while the event was on its way.
  const record = tree.records.get(delivery.instance);
  if (record === undefined) return undefined;
  const method = methodOf(record, delivery.handler);
  if (method === undefined) {
    context.warn(
      new DinghyError('HANDLER_NOT_FOUND', { handler: delivery.handler, component: record.definition.path, event: event.type }),
    );
    return undefined;
  }
  return callGuarded(context, record, delivery.handler, method, [toEventObject(event, delivery)]);
}

/** A text field's new text, or `{ value, cursor }`; yes or no to a gesture handler. Handlers return all kinds of things, promises among them. */
function toAnswer(returned: unknown): Json | undefined {
  if (typeof returned === 'string' || typeof returned === 'boolean') return returned;
  if (typeof returned !== 'object' || returned === null) return undefined;
  const { value, cursor } = returned as { readonly value?: unknown; readonly cursor?: unknown };
  if (typeof value !== 'string') return undefined;
  return typeof cursor === 'number' ? { value, cursor } : { value };
}

function toEventObject(event: ViewEventPayload, { target, currentTarget, mark, mut }: DeliveryPayload): Record<string, unknown> {
  const { type, timeStamp, detail, touches, changedTouches, fields } = event;
  const object: Record<string, unknown> = { ...fields, type, timeStamp, target, currentTarget, mark: mark ?? {}, detail };
  if (touches !== undefined) object.touches = touches;
  if (changedTouches !== undefined) object.changedTouches = changedTouches;
  if (mut === true) object.mut = mut;
  return object;
}
