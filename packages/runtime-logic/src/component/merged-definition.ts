// What a definition comes to once its behaviors are in it.

import type { ObserverTable } from '../observers/observer-table.ts';
import type { Behavior, RawDefinition } from './behavior.ts';
import type { Property } from './read-property.ts';

export type AnyFunction = (this: object, ...args: unknown[]) => unknown;

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
  readonly observers: ObserverTable | undefined;
  readonly relations: Map<string, RawRelation>;
  readonly externalClasses: Set<string>;
  /** All behaviors, nested ones included. */
  readonly behaviors: Set<Behavior>;
  /** Of components that have said that they export something. */
  readonly exportValue: AnyFunction | undefined;
  readonly isFormField: boolean;
}

export const emptyDefinition = (): MergedDefinition => ({
  properties: new Map(),
  data: {},
  methods: {},
  lifetimes: new Map(),
  pageLifetimes: new Map(),
  observers: undefined,
  relations: new Map(),
  externalClasses: new Set(),
  behaviors: new Set(),
  exportValue: undefined,
  isFormField: false,
});

/** What is written with `Page()` and uses no behavior has nothing but data and methods. */
export function mergePage({ data }: RawDefinition, methods: Record<string, unknown>): MergedDefinition {
  return { ...emptyDefinition(), data: Object.fromEntries(dataOf(data)), methods };
}

/** The platform also takes a function that makes the data. */
export function dataOf(data: unknown): [string, unknown][] {
  return entriesOf(typeof data === 'function' ? data() : data);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value).filter(([key]) => key !== '__proto__') : [];
}
