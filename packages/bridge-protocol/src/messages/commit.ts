// The payload of a `patch` frame: everything that one JavaScript turn of the logic layer changed on one page.
// The logic layer is the authority on identity; the view applies a commit whole or asks for a snapshot.

/** A JSON value. Wire payloads carry nothing else (binary travels as a transfer). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Component instance id: unique within its page, never reused. The page's own root instance is 1. */
export type InstanceId = number;

/** Where a value sits: object keys and array indices from the instance's data downwards. */
export type DataPath = readonly (string | number)[];

/**
 * One change of an instance's data.
 * - `s` sets the value at a path, creating the last key if need be;
 * - `d` deletes the key at a path;
 * - `l` rebuilds the array at a path from runs of its present items and from new ones, in order. Moves, removals and
 *   insertions of a keyed list are one such patch; changed items follow as `s` patches with their new indices.
 */
export type Patch =
  | readonly ['s', path: DataPath, value: Json]
  | readonly ['d', path: DataPath]
  | readonly ['l', path: DataPath, runs: readonly ListRun[]];

/** `[start, count]` keeps items of the array as it was; `{ n }` inserts new ones. */
export type ListRun = readonly [start: number, count: number] | { readonly n: readonly Json[] };

/** What the view must know of a component definition. Sent once per page, before its first instance. */
export interface DefinitionPayload {
  /** Component or page path from the package root. */
  readonly path: string;
  /** Names of declared properties, as declared. */
  readonly properties: readonly string[];
  readonly externalClasses: readonly string[];
  readonly styleIsolation: StyleIsolation;
  readonly multipleSlots: boolean;
  readonly dynamicSlots: boolean;
  readonly virtualHost: boolean;
  /** Has the behavior `wx://form-field`: its `name` and `value` take part in a form. */
  readonly formField?: boolean;
  /** A page with `onPageScroll`: the view tells it of scrolling. Without, scrolling costs no message. */
  readonly pageScroll?: boolean;
}

export type StyleIsolation = 'isolated' | 'apply-shared' | 'shared' | 'page-isolated' | 'page-apply-shared' | 'page-shared';

export interface InstancePayload {
  readonly id: InstanceId;
  readonly path: string;
  /** Property values and data fields, one namespace; pure data left out. */
  readonly data: { readonly [field: string]: Json };
  /** Generic name to component path, where the definition declares `componentGenerics`. */
  readonly generics?: { readonly [name: string]: string };
}

/**
 * The children list of an instance: ids of the custom components in its template, in template order, slot content
 * included (a component before its slot content, loops and branches expanded). The view evaluates the same template
 * with the same data and takes the ids in that order. What was in the list before and is no longer is gone, with all
 * that is in its own template.
 */
export type ChildrenPayload = readonly [id: InstanceId, children: readonly IdRun[]];

/** One id, or `[first, count]`: ids that count up. */
export type IdRun = InstanceId | readonly [first: InstanceId, count: number];

export interface CommitPayload {
  readonly definitions?: readonly DefinitionPayload[];
  readonly created?: readonly InstancePayload[];
  readonly patches?: readonly (readonly [id: InstanceId, patches: readonly Patch[]])[];
  readonly children?: readonly ChildrenPayload[];
  /** Among `created`: the instance of the custom tab bar, a root of its own beside the page's. */
  readonly tabBar?: InstanceId;
}

/** Body of `patchAck`. The sequence number of the acknowledged frame, and how long the view took. */
export interface CommitAckPayload {
  readonly n: number;
  readonly ms: number;
}
