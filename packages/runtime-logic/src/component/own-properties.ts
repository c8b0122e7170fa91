// Properties that the view works out from attributes, and those that a component has made its own by setting them.

import type { ComponentRecord } from '../structure/nodes.ts';

/** Whether the view works the field out: what an attribute says, and nobody has set since. */
export function isDerived({ bound, own }: ComponentRecord, field: string): boolean {
  if (own?.has(field) === true) return false;
  for (let at = 0; at < bound.length; at++) if (bound[at]?.name === field) return bound[at]?.isShown === true;
  return false;
}

/** The field may be something else than its attribute says from now on. */
export function markOwn(record: ComponentRecord, field: string): void {
  if (!isDerived(record, field)) return;
  record.own ??= new Map();
  record.own.set(field, false);
}
