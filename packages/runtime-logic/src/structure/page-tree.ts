// What all components of one page share: their ids, and the note of what the next commit has to tell.

import type { InstanceId, PageId } from '@dinghy/bridge-protocol';
import type { ComponentRecord } from './nodes.ts';

/** More components than any page shows; ends a recursion that branches before memory does. */
export const INSTANCES_MAX = 100_000;

export class PageTree {
  readonly page: PageId;
  /** The page's own path. */
  readonly path: string;
  readonly records: Map<InstanceId, ComponentRecord> = new Map();
  /** Counts up whenever a node comes, goes or moves. */
  version = 0;

  readonly created: Set<ComponentRecord> = new Set();
  readonly changed: Set<ComponentRecord> = new Set();
  /** Components whose list of children changed. */
  readonly regrouped: Set<ComponentRecord> = new Set();
  readonly removed: Set<InstanceId> = new Set();
  readonly callbacks: (() => void)[] = [];
  /** Components that stand in for one that is not there yet. */
  readonly placeholders: Set<ComponentRecord> = new Set();
  /** The custom tab bar's own component, on a tab page. */
  tabBar: InstanceId | undefined = undefined;

  #nextId: InstanceId = 1;
  readonly #onTouch: () => void;

  /** `onTouch` hears that there is something to commit, often. */
  constructor(page: PageId, onTouch: () => void, path = '') {
    this.page = page;
    this.path = path;
    this.#onTouch = onTouch;
  }

  /** Registers a new component; ids are never used again. */
  add(record: ComponentRecord): InstanceId {
    const id = this.#nextId++;
    this.records.set(id, record);
    this.created.add(record);
    if (record.owner !== undefined) this.regrouped.add(record.owner);
    this.version += 1;
    this.touch();
    return id;
  }

  remove(record: ComponentRecord): void {
    this.records.delete(record.id);
    this.changed.delete(record);
    this.placeholders.delete(record);
    this.regrouped.delete(record);
    // A component that came and went between two commits never existed for the view.
    if (!this.created.delete(record)) this.removed.add(record.id);
    if (record.owner !== undefined && !record.owner.detached) this.regrouped.add(record.owner);
    this.version += 1;
    this.touch();
  }

  regroup(record: ComponentRecord): void {
    this.regrouped.add(record);
    this.version += 1;
    this.touch();
  }

  change(record: ComponentRecord): void {
    if (!this.created.has(record)) this.changed.add(record);
    this.touch();
  }

  touch(): void {
    this.#onTouch();
  }
}
