// What all components of one page share: their ids, and the note of what the next commit has to tell.

import type { InstanceId, PageId } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { ComponentRecord, LiveNode } from './nodes.ts';
import type { LiveFor, LiveUse } from './template-nodes.ts';

/** Components weigh more than other nodes: an instance, its data, and what the view makes of it. */
const COMPONENT_WEIGHT = 8;

/**
 * More than any page shows: 50,000 components, or 400,000 rows and elements around some. Lists in lists and components
 * that contain themselves end here, before memory does.
 */
export const TREE_WEIGHT_MAX = 400_000;

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
  readonly callbacks: (() => void)[] = [];
  /** Components that stand in for one that is not there yet. */
  readonly placeholders: Set<ComponentRecord> = new Set();
  /** What had no room for everything that is in it. Until it has, or is gone, the view keeps what it shows. */
  readonly truncated: Set<LiveFor | LiveUse | ComponentRecord> = new Set();
  /** The custom tab bar's own component, on a tab page. */
  tabBar: InstanceId | undefined = undefined;

  #nextId: InstanceId = 1;
  #weight = 0;
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
    this.#weight += COMPONENT_WEIGHT;
    if (record.owner !== undefined) this.regrouped.add(record.owner);
    this.version += 1;
    this.touch();
    return id;
  }

  remove(record: ComponentRecord): void {
    this.records.delete(record.id);
    this.#weight -= COMPONENT_WEIGHT;
    this.truncated.delete(record);
    this.changed.delete(record);
    this.placeholders.delete(record);
    this.regrouped.delete(record);
    // A component that came and went between two commits never existed for the view.
    this.created.delete(record);
    if (record.owner !== undefined && !record.owner.detached) this.regrouped.add(record.owner);
    this.version += 1;
    this.touch();
  }

  /** How many more nodes there is room for. */
  get room(): number {
    return Math.max(0, TREE_WEIGHT_MAX - this.#weight);
  }

  get tooLarge(): DinghyError {
    return new DinghyError('TEMPLATE_NODES_TOO_MANY', { component: this.path, limit: TREE_WEIGHT_MAX });
  }

  /** A node that is no component has been made; for components, see {@link add}. */
  noteMade(): void {
    this.#weight += 1;
  }

  noteGone(node: LiveNode): void {
    this.#weight -= 1;
    this.truncated.delete(node as LiveFor);
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
