// Nodes of the structure tree that are no components: what a template has around and between those.

import type { Scope } from '@dinghy/template';
import { type ComponentRecord, type LiveNode, NodeBase } from './nodes.ts';
import type { BodyPlan, ComponentPlan, ElementPlan, ForPlan, IfPlan, NodePlan, ScopePlan, SlotPlan, UsePlan } from './plan.ts';

export class LiveElement extends NodeBase {
  readonly kind = 'element';
  readonly plan: ElementPlan;

  constructor(plan: ElementPlan, scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined) {
    super(scope, owner, parent);
    this.plan = plan;
  }
}

export class LiveSlot extends NodeBase {
  readonly kind = 'slot';
  readonly plan: SlotPlan;
  name = '';
  /** Slot values, for `dynamicSlots`. Replaced whole when one changes. */
  values: Readonly<Record<string, unknown>> = {};

  constructor(plan: SlotPlan, scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined) {
    super(scope, owner, parent);
    this.plan = plan;
  }
}

export class LiveIf extends NodeBase {
  readonly kind = 'if';
  readonly plan: IfPlan;
  /** Number of the branch that is shown; -1 for none. */
  branch = -1;

  constructor(plan: IfPlan, scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined) {
    super(scope, owner, parent);
    this.plan = plan;
  }
}

export class LiveFor extends NodeBase {
  readonly kind = 'for';
  readonly plan: ForPlan;
  /** What the rows were made from. Template copies keep their identity while nothing in them changes. */
  source: unknown;
  declare children: readonly LiveRow[];

  constructor(plan: ForPlan, scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined) {
    super(scope, owner, parent);
    this.plan = plan;
  }
}

/** One round of a loop. Its scope frame is its own and changes in place. */
export class LiveRow extends NodeBase {
  readonly kind = 'row';
  readonly plan: ForPlan['body'];

  constructor(plan: ForPlan['body'], scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined) {
    super(scope, owner, parent);
    this.plan = plan;
  }
}

export class LiveUse extends NodeBase {
  readonly kind = 'use';
  readonly plan: UsePlan;
  body: BodyPlan | undefined;
  data: Readonly<Record<string, unknown>> | undefined;
  inner: Scope | undefined;

  constructor(plan: UsePlan, scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined) {
    super(scope, owner, parent);
    this.plan = plan;
  }
}

/** Content that reads slot values: its frame holds those of the slot that it is in. */
export class LiveScope extends NodeBase {
  readonly kind = 'scope';
  readonly plan: ScopePlan;

  constructor(plan: ScopePlan, scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined) {
    super(scope, owner, parent);
    this.plan = plan;
  }
}

/** With `dynamicSlots`, a component's light children exist once for each of its slots. */
export class LiveContent extends NodeBase {
  readonly kind = 'content';
  readonly plan: ComponentPlan;
  readonly slot: LiveSlot;
  /** The slot's name when the content was made. */
  readonly name: string;
  /** The slot values that the content was last made from. */
  values: Readonly<Record<string, unknown>>;

  constructor(plan: ComponentPlan, scope: Scope, owner: ComponentRecord, parent: ComponentRecord, slot: LiveSlot) {
    super(scope, owner, parent);
    this.plan = plan;
    this.slot = slot;
    this.name = slot.name;
    this.values = slot.values;
  }
}

/** The plan that decides whether an update concerns the node. */
export function planOf(node: LiveNode): NodePlan | ForPlan['body'] | undefined {
  return node.plan;
}
