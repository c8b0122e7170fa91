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
  /** Declared properties that templates see: name as declared to its type and its optional ones, as the template package knows them. */
  readonly properties: { readonly [name: string]: readonly string[] };
  /** What an instance starts with: initial values of properties, and data; pure data left out. */
  readonly data: { readonly [field: string]: Json };
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

/**
 * What the view cannot know of a new instance. Without an entry, an instance has the component that its node names, the data
 * that the definition says, and of the properties what the node's attributes pass, as long as they say so: the view evaluates
 * and coerces them itself (docs/decisions/0027-what-the-view-works-out.md).
 *
 * A property that is named here, or in a patch, is the component's own from then on. Attributes do not reach it any more; if
 * the owner passes another value, that comes as a patch.
 */
export interface InstancePayload {
  readonly id: InstanceId;
  /** Where its node does not name it: of the page, of a generic, of a placeholder. */
  readonly path?: string;
  /** Property values and data fields, one namespace; pure data left out. */
  readonly data?: { readonly [field: string]: Json };
  /** Fields that the instance has not, though the definition or an attribute says so. */
  readonly without?: readonly string[];
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
  /** Of the new instances, which are those that lists of children name for the first time, the page and the tab bar. */
  readonly created?: readonly InstancePayload[];
  readonly patches?: readonly (readonly [id: InstanceId, patches: readonly Patch[]])[];
  readonly children?: readonly ChildrenPayload[];
  /** Among `created`: the instance of the custom tab bar, a root of its own beside the page's. */
  readonly tabBar?: InstanceId;
  /**
   * How many instances the page has now, where a list of children changed and is not told: the view finds it by matching rows
   * and branches as the logic layer does. That is so where no instance is new to the list, and the template was
   * evaluated once with that result since the last commit; a component that went and came back is another one.
   */
  readonly n?: number;
}

/** Body of `patchAck`. The sequence number of the acknowledged frame, and how long the view took. */
export interface CommitAckPayload {
  readonly n: number;
  readonly ms: number;
}
