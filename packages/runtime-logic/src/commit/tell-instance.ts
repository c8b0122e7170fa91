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
  // Nothing is made for what is not told: lists bring thousands of components.
  let data: Record<string, Json> | undefined;
  for (const field of Object.keys(template)) {
    const value = template[field];
    if ((value === initialTemplate[field] && own?.has(field) !== true) || !isSent(value) || isDerived(record, field)) continue;
    data ??= {};
    data[field] = toWire(value);
  }
  const without = takeMissing(record);
  const isExpected = plan?.component === path;
  if (isExpected && data === undefined && without === undefined) return undefined;
  return {
    id: record.id,
    ...(isExpected ? {} : { path }),
    ...(data === undefined ? {} : { data }),
    ...(without === undefined ? {} : { without }),
  };
}

/** Fields that the view is not to have; whatever the component has made its own is told from here on. */
function takeMissing(record: ComponentRecord): string[] | undefined {
  const { definition, template, own } = record;
  let missing: Set<string> | undefined;
  for (const field of Object.keys(definition.initialTemplate)) {
    if (isSent(template[field]) || isDerived(record, field)) continue;
    missing ??= new Set();
    missing.add(field);
  }
  for (const field of own?.keys() ?? []) {
    own?.set(field, true);
    if (isSent(template[field])) continue;
    missing ??= new Set();
    missing.add(field);
  }
  return missing && [...missing];
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
