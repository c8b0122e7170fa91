// Components without a host node are found by tests all the same. No element says where they stand, what is in them does.

import { allNodes } from '../queries/find-nodes.ts';
import type { ComponentView } from '../render/component-view.ts';
import { composedParent, type TreeNode } from '../render/tree-node.ts';

const isVirtualHost = (node: TreeNode): boolean => node.view !== undefined && node.element === undefined;

/** All nodes below `root` in document order, each virtual host before what it shows; those that show nothing come last. */
export function nodesAndVirtualHosts(root: Element, instances: Iterable<ComponentView>): TreeNode[] {
  const found = new Set<TreeNode>();
  for (const node of allNodes(root)) {
    for (const host of virtualHostsAround(node)) found.add(host);
    found.add(node);
  }
  for (const { host } of instances) if (host !== undefined && isVirtualHost(host)) found.add(host);
  return [...found];
}

export function firstElementOf(root: Element, host: TreeNode): Element | undefined {
  return allNodes(root).find((node) => virtualHostsAround(node).includes(host))?.element;
}

/** The outermost first. */
function virtualHostsAround(node: TreeNode): TreeNode[] {
  const hosts: TreeNode[] = [];
  for (let outer = composedParent(node); outer !== undefined; outer = composedParent(outer)) {
    if (isVirtualHost(outer)) hosts.unshift(outer);
  }
  return hosts;
}
