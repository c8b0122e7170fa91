// What the view is told of one instance: nothing that it can work out from the definition and from the attributes of the
// instance's node.

import type { InstancePayload, Json, Patch } from '@dinghy/bridge-protocol';
import { isDerived } from '../component/own-properties.ts';
import { compareData, isSent } from '../data/compare.ts';
import { toWire } from '../data/to-wire.ts';
import type { ComponentRecord, Data } from '../structure/nodes.ts';

/** Of an instance that the view does not have yet. `undefined` where there is nothing to say, as of most. */
export function tellNew(record: ComponentRecord): InstancePayload | undefined {
  const { definition, template, plan, own } = record;
  const { initialTemplate, path } = definition;
  record.sent = template;
  record.reshapes = 0;
  const data: Record<string, Json> = {};
  for (const field of Object.keys(template)) {
    const value = template[field];
    if ((value !== initialTemplate[field] || own?.has(field)) && isSent(value) && !isDerived(record, field))
      data[field] = toWire(value);
  }
  const missing = new Set<string>();
  for (const field of Object.keys(initialTemplate)) if (!isSent(template[field]) && !isDerived(record, field)) missing.add(field);
  for (const field of own?.keys() ?? []) {
    own?.set(field, true);
    if (!isSent(template[field])) missing.add(field);
  }
  const payload: InstancePayload = {
    id: record.id,
    ...(plan?.component === path ? {} : { path }),
    ...(Object.keys(data).length > 0 ? { data } : {}),
    ...(missing.size > 0 ? { without: [...missing] } : {}),
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

function pick(data: Data, wanted: (field: string) => boolean): Data {
  return Object.fromEntries(Object.entries(data).filter(([field]) => wanted(field)));
}
