// What the view is told of one instance: nothing that it can work out from the definition and from the attributes of the
// instance's node.

import type { InstancePayload, Json, Patch } from '@dinghy/bridge-protocol';
import { isDerived } from '../component/own-properties.ts';
import { compareData, isSent } from '../data/compare.ts';
import { toWire } from '../data/to-wire.ts';
import type { ComponentRecord, Data } from '../structure/nodes.ts';

/** Of an instance that the view does not have yet. `undefined` where there is nothing to say. */
export function tellNew(record: ComponentRecord): InstancePayload | undefined {
  const { definition, template, plan, own } = record;
  const { initialTemplate, path } = definition;
  record.sent = template;
  record.reshapes = 0;
  const data: Record<string, Json> = {};
  const without: string[] = [];
  for (const field of fieldsOf(initialTemplate, template, own)) {
    if (isDerived(record, field)) continue;
    const value = template[field];
    if (!isSent(value)) without.push(field);
    else if (value !== initialTemplate[field] || own?.has(field)) data[field] = toWire(value);
  }
  for (const field of own?.keys() ?? []) own?.set(field, true);
  const payload: InstancePayload = {
    id: record.id,
    ...(plan?.component === path ? {} : { path }),
    ...(Object.keys(data).length > 0 ? { data } : {}),
    ...(without.length > 0 ? { without } : {}),
  };
  return Object.keys(payload).length === 1 ? undefined : payload;
}

/** Patches from what the view was last sent to what it is to show. */
export function tellChanges(record: ComponentRecord): Patch[] {
  const { template, own, definition } = record;
  const sent = record.sent ?? {};
  record.sent = template;
  record.reshapes = 0;
  if (record.bound.length === 0) return compareData(sent, template, definition.listHints);
  // What the view has worked out is not what it was sent: a property that has just become the component's own is told whole.
  const before = pick(sent, (field) => !isDerived(record, field) && own?.get(field) !== false);
  const patches = compareData(
    before,
    pick(template, (field) => !isDerived(record, field)),
    definition.listHints,
  );
  for (const [field, isTold] of own ?? []) {
    if (isTold) continue;
    own?.set(field, true);
    if (!isSent(template[field])) patches.push(['d', [field]]);
  }
  return patches;
}

function fieldsOf(initial: Data, template: Data, own: ComponentRecord['own']): Iterable<string> {
  if (template === initial && own === undefined) return [];
  return new Set([...Object.keys(initial), ...Object.keys(template), ...(own?.keys() ?? [])]);
}

function pick(data: Data, wanted: (field: string) => boolean): Data {
  return Object.fromEntries(Object.entries(data).filter(([field]) => wanted(field)));
}
