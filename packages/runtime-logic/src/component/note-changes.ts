// What has been set of a component, until it is settled.

import type { PathSegment } from '../data/parse-path.ts';
import type { ComponentRecord } from '../structure/nodes.ts';
import type { Property } from './read-property.ts';

/** For observers. */
export function markSet(record: ComponentRecord, path: readonly PathSegment[]): void {
  const { observers } = record.definition;
  if (observers === undefined) return;
  record.markedObservers ??= new Set();
  observers.mark(path, record.markedObservers);
}

/** For the template. */
export function noteField(record: ComponentRecord, field: string): void {
  record.changedFields ??= new Set();
  record.changedFields.add(field);
}

/** A text field shows what a user has typed and no longer the field's value: `setAgain` gets that when it is set once more. */
export function noteTyped(record: ComponentRecord | undefined, field: string, setAgain: (value: string) => void): void {
  if (record === undefined) return;
  record.typed ??= new Map();
  record.typed.set(field, setAgain);
}

/** For the property's own observer. */
export function noteProperty(
  record: ComponentRecord,
  property: Property,
  value: unknown,
  old: unknown,
  path: readonly PathSegment[],
): void {
  if (property.observer === undefined || record.definition.isPure(property.name)) return;
  record.propertyChanges ??= [];
  record.propertyChanges.push({ name: property.name, value, old, path });
}
