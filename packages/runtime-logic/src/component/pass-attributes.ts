// What a component's owner passes to it: new values of attributes that are its properties (section 4).

import { deepCopy } from '../data/deep-copy.ts';
import { hintFor } from '../data/list-hints.ts';
import { copyForTemplate } from '../data/template-copy.ts';
import type { ComponentRecord, Data } from '../structure/nodes.ts';
import { markSet, noteField, noteProperty } from './note-changes.ts';
import { markOwn } from './own-properties.ts';
import type { Property } from './read-property.ts';

export interface AttributePassing {
  /** New attribute values from the owner's template. */
  passAttributes(record: ComponentRecord, indices: readonly number[], values: readonly unknown[]): void;
  /** All of them, at creation: they count as set even when equal to the initial values. */
  passInitial(record: ComponentRecord): void;
}

export function createAttributePassing(settle: (record: ComponentRecord) => void): AttributePassing {
  function passAttributes(record: ComponentRecord, indices: readonly number[], values: readonly unknown[]): void {
    let template: Data | undefined;
    for (let at = 0; at < indices.length; at++) {
      const index = indices[at] as number;
      record.passed[index] = values[at];
      template = passAttribute(record, index, values[at], template, false);
    }
    if (template !== undefined) record.template = template;
    settle(record);
  }

  function passInitial(record: ComponentRecord): void {
    const { bound, scope } = record;
    if (bound.length === 0) return;
    let template: Data | undefined;
    record.passed = bound.map((each) => each.evaluate(scope));
    for (let index = 0; index < bound.length; index++)
      template = passAttribute(record, index, record.passed[index], template, true);
    if (template !== undefined) record.template = template;
    settle(record);
  }

  return { passAttributes, passInitial };
}

/** Gives the template copy with the property in it: `template` once it is the update's own, else a new one. */
function passAttribute(
  record: ComponentRecord,
  index: number,
  passed: unknown,
  template: Data | undefined,
  initial: boolean,
): Data | undefined {
  const { definition } = record;
  const name = record.bound[index]?.name as string;
  const property = definition.properties.get(name) as Property;
  const value = property.coerce(passed);
  const old = record.data[name];
  if (value !== old) {
    // The component may do with it what it likes; the owner's copy stays as it is (4.4).
    const own = deepCopy(value);
    record.data[name] = own;
    noteProperty(record, property, own, old, [name]);
  } else if (!initial) {
    // The component has written this into `data` itself, past `setData`: its template still shows what was passed before.
    if (record.template[name] !== value) {
      markOwn(record, name);
      record.page.change(record);
    }
    return template;
  }
  markSet(record, [name]);
  if (definition.isPure(name)) return template;
  const copy = copyForTemplate(value, record.template[name], hintFor(definition.listHints, name), true);
  if (copy === record.template[name]) return template;
  // A function in the place of a value is shown as nothing, and stays in this layer.
  if (typeof copy === 'function') markOwn(record, name);
  const next = template ?? { ...record.template };
  next[name] = copy;
  noteField(record, name);
  return next;
}
