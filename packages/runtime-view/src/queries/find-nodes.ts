import { nodesOf } from '../events/planned-node.ts';
import type { ComponentView } from '../render/component-view.ts';
import { liveOf } from '../render/element-live.ts';
import type { TreeNode } from '../render/tree-node.ts';
import { crossesTrees, matchesSelector, parseSelector } from './selector.ts';

/** The nodes that a selector names in an instance's tree, in document order. Nodes without an element never match. */
export function findNodes(root: Element, scope: ComponentView, text: string): TreeNode[] {
  return selectNodes(allNodes(root), scope, text);
}

export function selectNodes(nodes: readonly TreeNode[], scope: ComponentView, text: string): TreeNode[] {
  const selector = parseSelector(text);
  const isInScope = (node: TreeNode): boolean => node.owner === scope;
  const everywhere = crossesTrees(selector);
  return nodes.filter((node) => (everywhere || isInScope(node)) && matchesSelector(node, selector, isInScope));
}

export function allNodes(root: Element): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (const element of root.querySelectorAll('*')) {
    const live = liveOf(element);
    if (live !== undefined) nodes.push(...nodesOf(live));
  }
  return nodes;
}
