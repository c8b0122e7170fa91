// What a node is called and carries, read from its template when somebody asks. Keeping it up to date would cost every
// update something, for values that most programs never ask for.

import { toText } from '@dinghy/template';
import { deepCopy } from '../data/deep-copy.ts';
import type { LiveNode, RealNode } from './nodes.ts';
import type { BoundName, NodePlanBase } from './plan.ts';

export function isReal(node: LiveNode): node is RealNode {
  return node.kind === 'element' || node.kind === 'component' || node.kind === 'slot';
}

function attributeText(node: RealNode, name: string): string {
  return toText(node.plan?.attributes.get(name)?.evaluate(node.scope));
}

export function idOf(node: RealNode): string {
  return attributeText(node, 'id');
}

export function slotNameOf(node: RealNode): string {
  return attributeText(node, 'slot');
}

/** Raw class names, without any prefix. */
export function classesOf(node: RealNode): string[] {
  const value = node.plan?.attributes.get('class')?.evaluate(node.scope);
  return toText(Array.isArray(value) ? value.join(' ') : value)
    .split(/[\s,]+/)
    .filter(Boolean);
}

export function datasetOf(node: RealNode): Record<string, unknown> {
  return readAll(node.plan?.dataset, node);
}

/** Marks of a node and everything above it in its tree; the nearest wins (8.11). */
export function marksOf(node: RealNode): Record<string, unknown> {
  const chain: NodePlanBase[] = [];
  const nodes: LiveNode[] = [];
  for (let each: LiveNode | undefined = node; each !== undefined; each = each.parent) {
    if (!isReal(each) || each.plan === undefined || each.plan.marks.length === 0) continue;
    chain.push(each.plan);
    nodes.push(each);
  }
  const marks: Record<string, unknown> = {};
  for (let at = chain.length - 1; at >= 0; at--) Object.assign(marks, readAll(chain[at]?.marks, nodes[at] as LiveNode));
  return marks;
}

function readAll(bound: readonly BoundName[] | undefined, node: LiveNode): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  // Handlers keep and change what they get; the template's copies are not theirs.
  for (const { name, evaluate } of bound ?? []) values[name] = deepCopy(evaluate(node.scope));
  return values;
}
