// Slots of a shadow tree, and which content goes into which of them.

import type { Scope } from '@dinghy/template';
import { toText } from '@dinghy/template';
import { changedMembers } from './changed-members.ts';
import type { ComponentRecord, LiveNode } from './nodes.ts';
import type { NodePlan } from './plan.ts';
import type { LiveContent, LiveScope, LiveSlot } from './template-nodes.ts';

/** Reads name and values; true when something changed. */
export function readSlot(node: LiveSlot): boolean {
  const name = toText(node.plan.name?.evaluate(node.scope));
  const changed = readValues(node) || name !== node.name;
  node.name = name;
  return changed;
}

function readValues(node: LiveSlot): boolean {
  // Most slots have none.
  if (node.plan.values.length === 0) return false;
  const values: Record<string, unknown> = {};
  for (const { name, evaluate } of node.plan.values) values[name] = evaluate(node.scope);
  if (changedMembers(node.values, values).size === 0) return false;
  node.values = values;
  return true;
}

/** The dynamic slot content that a node is directly in, virtual nodes skipped. */
export function contentOf(parent: LiveNode | undefined): LiveContent | undefined {
  let node = parent;
  while (node !== undefined && node.kind !== 'content') {
    if (node.kind === 'element' || node.kind === 'component' || node.kind === 'slot') return undefined;
    node = node.parent;
  }
  return node;
}

/** With `dynamicSlots`, content goes only into the slots whose name it asks for. */
export function isWanted(plan: NodePlan, scope: Scope, parent: LiveNode): boolean {
  if (plan.kind !== 'element' && plan.kind !== 'component' && plan.kind !== 'scope') return true;
  const content = contentOf(parent);
  const slot = plan.kind === 'scope' ? plan.slot : plan.attributes.get('slot');
  // A scope that names no slot leaves it to what is in it; what is in one that does goes there with it.
  if (content === undefined || (plan.kind === 'scope' && slot === undefined) || isInNamedScope(parent)) return true;
  return toText(slot?.evaluate(scope)) === content.name;
}

function isInNamedScope(parent: LiveNode): boolean {
  let node: LiveNode | undefined = parent;
  for (; node !== undefined && node.kind !== 'content'; node = node.parent) {
    if (node.kind === 'scope' && node.plan.slot !== undefined) return true;
  }
  return false;
}

/** Slots of a component's shadow tree in document order. */
export function slotsOf(record: ComponentRecord): LiveSlot[] {
  const slots: LiveSlot[] = [];
  const collect = (nodes: readonly LiveNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'slot') slots.push(node);
      collect(node.children);
    }
  };
  collect(record.shadow);
  return slots;
}

export function eachScope(nodes: readonly LiveNode[], visit: (node: LiveScope) => void): void {
  for (const node of nodes) {
    if (node.kind === 'scope') visit(node);
    else if (node.kind !== 'component' && node.kind !== 'element') eachScope(node.children, visit);
  }
}
