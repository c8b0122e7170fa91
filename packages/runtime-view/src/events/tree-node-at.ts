// From a DOM node back to the template. Only the root of a live element knows where it came from.

import { domParent } from '../render/dom-parent.ts';
import { type ElementLive, liveOf } from '../render/element-live.ts';
import { locate } from '../render/plan/locate.ts';
import { nodeOf } from '../render/planned-node.ts';
import type { TreeNode } from '../render/tree-node.ts';

/** The innermost template node whose element is, or contains, a DOM node. */
export function treeNodeAt(target: Node | null): TreeNode | undefined {
  const chain = new Set<Node>();
  for (let node = target; node !== null; node = domParent(node)) {
    chain.add(node);
    const live = liveOf(node);
    if (live !== undefined) return innermost(live, node, chain);
  }
  return undefined;
}

function innermost(live: ElementLive, root: Node, chain: ReadonlySet<Node>): TreeNode {
  const { elements } = live.plan;
  // Children come after parents, so the last one that contains the target is the innermost.
  for (let index = elements.length - 1; index > 0; index--) {
    if (chain.has(locate(root, elements[index]?.path ?? []))) return nodeOf(live, index);
  }
  return live.node;
}
