// Nodes of the structure tree that are no components: what a template has around and between those.

import type { Scope } from '@dinghy/template';
import { type ComponentRecord, type LiveNode, NodeBase } from './nodes.ts';
import type { BodyPlan, ComponentPlan, ElementPlan, ForPlan, IfPlan, NodePlan, ScopePlan, SlotPlan, UsePlan } from './plan.ts';

abstract class PlannedNode<Plan> extends NodeBase {
  readonly plan: Plan;

  constructor(plan: Plan, scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined) {
    super(scope, owner, parent);
    this.plan = plan;
  }
}

export class LiveElement extends PlannedNode<ElementPlan> {
  readonly kind = 'element';
}

export class LiveSlot extends PlannedNode<SlotPlan> {
  readonly kind = 'slot';
  name = '';
  /** Slot values, for `dynamicSlots`. Replaced whole when one changes. */
  values: Readonly<Record<string, unknown>> = {};
}

export class LiveIf extends PlannedNode<IfPlan> {
  readonly kind = 'if';
  /** Number of the branch that is shown; -1 for none. */
  branch = -1;
}

export class LiveFor extends PlannedNode<ForPlan> {
  readonly kind = 'for';
  /** What the rows were made from. Template copies keep their identity while nothing in them changes. */
  source: unknown;
  declare children: readonly LiveRow[];
}

/** One round of a loop. Its scope frame is its own and changes in place. */
export class LiveRow extends PlannedNode<ForPlan['body']> {
  readonly kind = 'row';
}

export class LiveUse extends PlannedNode<UsePlan> {
  readonly kind = 'use';
  body: BodyPlan | undefined;
  data: Readonly<Record<string, unknown>> | undefined;
  inner: Scope | undefined;
}

/** Content that reads slot values: its frame holds those of the slot that it is in. */
export class LiveScope extends PlannedNode<ScopePlan> {
  readonly kind = 'scope';
}

/** With `dynamicSlots`, a component's light children exist once for each of its slots. */
export class LiveContent extends PlannedNode<ComponentPlan> {
  readonly kind = 'content';
  readonly slot: LiveSlot;
  /** The slot's name when the content was made. */
  readonly name: string;
  /** The slot values that the content was last made from. */
  values: Readonly<Record<string, unknown>>;

  constructor(plan: ComponentPlan, scope: Scope, owner: ComponentRecord, parent: ComponentRecord, slot: LiveSlot) {
    super(plan, scope, owner, parent);
    this.slot = slot;
    this.name = slot.name;
    this.values = slot.values;
  }
}

/** The plan that decides whether an update concerns the node. */
export function planOf(node: LiveNode): NodePlan | ForPlan['body'] | undefined {
  return node.plan;
}
