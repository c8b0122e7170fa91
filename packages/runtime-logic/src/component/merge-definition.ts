// Behaviors and the component itself, merged depth-first, left to right, the component last (section 7).

import { type Callback, createObserver, type Observer } from '../observers/observer-table.ts';
import { applyFilters, type Behavior, type RawDefinition } from './behavior.ts';
import { type Property, readProperty } from './read-property.ts';

type AnyFunction = (this: object, ...args: unknown[]) => unknown;

export type RelationType = 'parent' | 'child' | 'ancestor' | 'descendant' | 'parent-common-node' | 'child-common-node';

export interface RawRelation {
  readonly type: RelationType;
  readonly target?: Behavior;
  readonly linked?: AnyFunction;
  readonly linkChanged?: AnyFunction;
  readonly unlinked?: AnyFunction;
  readonly linkFailed?: AnyFunction;
}

export interface MergedDefinition {
  readonly properties: Map<string, Property>;
  readonly data: Record<string, unknown>;
  readonly methods: Record<string, unknown>;
  readonly lifetimes: Map<string, AnyFunction[]>;
  readonly pageLifetimes: Map<string, AnyFunction[]>;
  readonly observers: Observer[];
  readonly relations: Map<string, RawRelation>;
  readonly externalClasses: Set<string>;
  /** All behaviors, nested ones included. */
  readonly behaviors: Set<Behavior>;
  exportValue: AnyFunction | undefined;
}

const LIFETIMES = ['created', 'attached', 'ready', 'moved', 'detached', 'error'];

/** `problem` hears about what had to be left out. */
export function mergeDefinition(definition: RawDefinition, problem: (text: string) => void): MergedDefinition {
  const merged: MergedDefinition = {
    properties: new Map(),
    data: {},
    methods: {},
    lifetimes: new Map(),
    pageLifetimes: new Map(),
    observers: [],
    relations: new Map(),
    externalClasses: new Set(),
    behaviors: new Set(),
    exportValue: undefined,
  };
  for (const behavior of applyFilters(definition)) mergeBehavior(behavior, merged, problem);
  mergeOwn(definition, merged, false, problem);
  return merged;
}

/**
 * A behavior reached twice adds its lifetimes and observers once (7.4), but its methods, properties and data again:
 * each behavior that uses it brings them along, and the last one wins.
 */
function mergeBehavior(behavior: Behavior, merged: MergedDefinition, problem: (text: string) => void): void {
  const repeated = merged.behaviors.has(behavior);
  merged.behaviors.add(behavior);
  for (const nested of behavior.behaviors) mergeBehavior(nested, merged, problem);
  mergeOwn(behavior.definition, merged, repeated, problem);
}

function mergeOwn(definition: RawDefinition, merged: MergedDefinition, repeated: boolean, problem: (text: string) => void): void {
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

function mergeLifetimes(definition: RawDefinition, merged: MergedDefinition, problem: (text: string) => void): void {
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
  // The platform also takes a function that makes the data.
  const source = typeof data === 'function' ? data() : data;
  for (const [key, value] of entriesOf(source)) {
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value).filter(([key]) => key !== '__proto__') : [];
}
