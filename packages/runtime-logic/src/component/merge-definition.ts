// Behaviors and the component itself, merged depth-first, left to right, the component last (section 7).

import { type Callback, createObserver, createObserverTable, type Observer } from '../observers/observer-table.ts';
import { applyFilters, type Behavior, type RawDefinition } from './behavior.ts';
import {
  type AnyFunction,
  dataOf,
  emptyDefinition,
  entriesOf,
  isObject,
  type MergedDefinition,
  type RawRelation,
} from './merged-definition.ts';
import { readProperty } from './read-property.ts';

/** What is being put together. */
interface Merging extends Omit<MergedDefinition, 'observers' | 'exportValue' | 'isFormField'> {
  readonly observers: Observer[];
  exportValue: AnyFunction | undefined;
}

const LIFETIMES = ['created', 'attached', 'ready', 'moved', 'detached', 'error'];

/** `problem` hears about what had to be left out. */
export function mergeDefinition(definition: RawDefinition, problem: (text: string) => void): MergedDefinition {
  const merged: Merging = { ...emptyDefinition(), observers: [] };
  for (const behavior of applyFilters(definition)) mergeBehavior(behavior, merged, problem);
  mergeOwn(definition, merged, false, problem);
  const { observers, exportValue, behaviors } = merged;
  const names = new Set([...behaviors].map(({ name }) => name));
  return {
    ...merged,
    observers: observers.length === 0 ? undefined : createObserverTable(observers),
    exportValue: names.has('wx://component-export') ? exportValue : undefined,
    isFormField: names.has('wx://form-field'),
  };
}

/**
 * A behavior reached twice adds its lifetimes and observers once (7.4), but its methods, properties and data again:
 * each behavior that uses it brings them along, and the last one wins.
 */
function mergeBehavior(behavior: Behavior, merged: Merging, problem: (text: string) => void): void {
  const repeated = merged.behaviors.has(behavior);
  merged.behaviors.add(behavior);
  for (const nested of behavior.behaviors) mergeBehavior(nested, merged, problem);
  mergeOwn(behavior.definition, merged, repeated, problem);
}

function mergeOwn(definition: RawDefinition, merged: Merging, repeated: boolean, problem: (text: string) => void): void {
  for (const [name, property] of entriesOf(definition.properties)) merged.properties.set(name, readProperty(name, property));
  mergeData(merged.data, definition.data);
  for (const [name, method] of entriesOf(definition.methods)) merged.methods[name] = method;
  for (const [key, relation] of entriesOf(definition.relations)) {
    if (isObject(relation)) merged.relations.set(key, relation as unknown as RawRelation);
  }
  if (Array.isArray(definition.externalClasses))
    for (const name of definition.externalClasses) merged.externalClasses.add(String(name));
  if (typeof definition.export === 'function') merged.exportValue = definition.export as AnyFunction;
  if (!repeated) mergeLifetimes(definition, merged, problem);
}

function mergeLifetimes(definition: RawDefinition, merged: Merging, problem: (text: string) => void): void {
  const declared = isObject(definition.lifetimes) ? definition.lifetimes : {};
  // What `lifetimes` has goes before the same at top level (1.8).
  for (const name of LIFETIMES) append(merged.lifetimes, name, declared[name] ?? definition[name]);
  for (const [name, callback] of entriesOf(definition.pageLifetimes)) append(merged.pageLifetimes, name, callback);
  for (const [key, callback] of entriesOf(definition.observers)) {
    if (typeof callback !== 'function' && typeof callback !== 'string') continue;
    try {
      merged.observers.push(createObserver(key, callback as Callback));
    } catch {
      problem(`the observer key "${key}" is not a list of data paths`);
    }
  }
}

function append(into: Map<string, AnyFunction[]>, name: string, callback: unknown): void {
  if (typeof callback !== 'function') return;
  const list = into.get(name) ?? [];
  if (!list.includes(callback as AnyFunction)) list.push(callback as AnyFunction);
  into.set(name, list);
}

/** Plain objects of the same name merge per key; anything else is replaced (7.3). */
function mergeData(into: Record<string, unknown>, data: unknown): void {
  for (const [key, value] of dataOf(data)) {
    const present = into[key];
    if (isPlainObject(present) && isPlainObject(value)) {
      const both = { ...present };
      mergeData(both, value);
      into[key] = both;
    } else {
      into[key] = value;
    }
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
