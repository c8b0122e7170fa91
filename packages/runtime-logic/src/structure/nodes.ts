// The structure tree: custom components, slots, and the nodes between them. Each component owns a shadow tree, made from
// its template; nodes written between a component's tags belong to the owner's shadow tree and hang below it as its
// light children. Virtual nodes (loops, rows, branches, templates) are kept, and skipped by everyone who looks at the tree.

import type { InstanceId } from '@dinghy/bridge-protocol';
import type { Scope } from '@dinghy/template';
import type { Definition } from '../component/definition.ts';
import type { PageTree } from './page-tree.ts';
import type { Bound, ComponentPlan } from './plan.ts';
import type { LiveContent, LiveElement, LiveFor, LiveIf, LiveRow, LiveScope, LiveSlot, LiveUse } from './template-nodes.ts';

/** Shared by all nodes that have none: lists of nodes are replaced, never changed. */
export const NO_NODES: readonly never[] = [];

export abstract class NodeBase {
  /** Children in template order; for a component, its light children. */
  children: readonly LiveNode[] = NO_NODES;
  readonly scope: Scope;
  /** The component whose template this node is written in. */
  readonly owner: ComponentRecord | undefined;
  /** `undefined` directly below a shadow root. Changes only when a placeholder gives its light children away. */
  parent: LiveNode | undefined;

  constructor(scope: Scope, owner: ComponentRecord | undefined, parent: LiveNode | undefined) {
    this.scope = scope;
    this.owner = owner;
    this.parent = parent;
  }
}

export type Data = Record<string, unknown>;

/** An attribute that is a property of the component. */
export interface BoundProperty extends Bound {
  readonly name: string;
  /** The view works the value out, as it knows all that it is made from. */
  readonly isShown: boolean;
}

/** A property that changed and has an observer of its own, which runs after the template's update. */
export interface PropertyChange {
  readonly name: string;
  readonly value: unknown;
  readonly old: unknown;
  readonly path: readonly (string | number)[];
}

/** Replaced before it is written to. */
const NO_PASSED: unknown[] = [];

/** A custom component: a node of its owner's tree, the root of its own, and the state behind the instance. */
export class ComponentRecord extends NodeBase {
  readonly kind = 'component';
  /** `undefined` for the page's own component. */
  readonly plan: ComponentPlan | undefined;
  readonly id: InstanceId;
  readonly page: PageTree;
  readonly definition: Definition;
  /** Number of components around this one. */
  readonly depth: number;
  /** Generic name to component path, as its owner passed them. */
  readonly generics: Readonly<Record<string, string>>;
  /** What mini-program code knows as `this`. */
  instance!: object;

  /** `this.data`. Belongs to the mini-program, which may change it at any time. */
  data: Data;
  /** What templates see; see data/template-copy.ts. */
  template: Data;
  /** What the view was last sent; `undefined` before. */
  sent: Data | undefined = undefined;
  /** `undefined` where the view has found the list itself. */
  sentChildren: readonly InstanceId[] | undefined = NO_NODES;
  /** How often nodes of its tree have come, gone or moved since the view was last sent anything. */
  reshapes = 0;

  /** Scope of its own template; missing where the template holds no component. */
  shadowScope: Scope | undefined = undefined;
  shadow: readonly LiveNode[] = NO_NODES;

  /** The attributes that are properties of its definition, and what was last passed. */
  bound: readonly BoundProperty[] = NO_NODES;
  passed: unknown[] = NO_PASSED;
  /**
   * Properties that are not what their attributes say, because the component has set them itself: then they are told to the
   * view, and once told, for good. True for those that have been.
   */
  own: Map<string, boolean> | undefined = undefined;

  attached = false;
  /** Its `attached` has returned, so what comes into its shadow tree is attached at once. */
  shadowAttached = false;
  detached = false;
  ready = false;

  /** Top-level fields set since the template was last updated. */
  changedFields: Set<string> | undefined = undefined;
  markedObservers: Set<number> | undefined = undefined;
  /** By top-level fields; see `noteTyped`. */
  typed: Map<string, (value: string) => void> | undefined = undefined;
  propertyChanges: PropertyChange[] | undefined = undefined;
  observing = false;
  updating = false;
  /** Updates of this component inside one another, by way of its property observers and its children. */
  nesting = 0;
  /** Its shadow tree holds content that is made for each slot, or did. */
  hasContent = false;
  /** A slot of its shadow tree came, went or changed its name or values. */
  slotsChanged = false;

  /** The component that this one stands in for until its package has come (9.9). */
  awaited: string | undefined = undefined;

  /** Partners by relation key. */
  links: Map<string, Set<ComponentRecord>> | undefined = undefined;

  constructor(options: {
    plan: ComponentPlan | undefined;
    scope: Scope;
    owner: ComponentRecord | undefined;
    parent: LiveNode | undefined;
    page: PageTree;
    definition: Definition;
    generics: Readonly<Record<string, string>>;
    data: Data;
  }) {
    super(options.scope, options.owner, options.parent);
    this.plan = options.plan;
    this.page = options.page;
    this.definition = options.definition;
    this.generics = options.generics;
    this.data = options.data;
    this.template = options.definition.initialTemplate;
    this.depth = options.owner === undefined ? 0 : options.owner.depth + 1;
    this.id = options.page.add(this);
  }
}

export type LiveNode = LiveElement | LiveSlot | LiveIf | LiveFor | LiveRow | LiveUse | LiveScope | LiveContent | ComponentRecord;

/** Nodes that mini-programs know: the ones with ids, classes, datasets and handlers. */
export type RealNode = LiveElement | LiveSlot | ComponentRecord;
