// From a DOM node back to the template. Only the root of a live element knows where it came from; what is in a block is known
// by its place.

import { domParent } from '../render/dom-parent.ts';
import { type ElementLive, liveOf } from '../render/element-live.ts';
import { type NodePath, pathTo } from '../render/plan/locate.ts';
import { nodeOf } from '../render/planned-node.ts';
import type { TreeNode } from '../render/tree-node.ts';

/** The innermost template node whose element is, or contains, a DOM node. */
export function treeNodeAt(target: Node | null): TreeNode | undefined {
  for (let node = target; node !== null; node = domParent(node)) {
    const live = liveOf(node);
    if (live !== undefined) return innermost(live, node, target as Node);
  }
  return undefined;
}

function innermost(live: ElementLive, root: Node, target: Node): TreeNode {
  const { elements } = live.plan;
  // Content that is shown elsewhere is in no block, and what it is written in is the only element of its plan.
  if (elements.length === 1) return live.node;
  const path = pathTo(target, root);
  // Children come after parents, so the last one that contains the target is the innermost.
  for (let index = elements.length - 1; index > 0; index--) {
    if (leadsThrough(path, elements[index]?.path ?? [])) return nodeOf(live, index);
  }
  return live.node;
}

function leadsThrough(path: NodePath, outer: NodePath): boolean {
  return outer.every((index, depth) => index === path[depth]);
}
