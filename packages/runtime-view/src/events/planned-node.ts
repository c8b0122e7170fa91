// From a DOM node back to the template. Only the root of a live element knows where it came from; the nodes inside a
// block are found by their place when an event happens, so that creating a block costs nothing for them.

import type { NodeBase } from '@dinghy/template';
import type { ComponentView } from '../render/component-view.ts';
import { domParent } from '../render/dom-parent.ts';
import { type ElementLive, liveOf } from '../render/element-live.ts';
import { locate } from '../render/plan/locate.ts';
import type { ViewScope } from '../render/scope.ts';
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
    const element = locate(root, elements[index]?.path ?? []);
    if (chain.has(element)) return new PlannedNode(live, index, element as Element);
  }
  return live.node;
}

/** An element inside a block. */
class PlannedNode implements TreeNode {
  readonly element: Element;
  readonly template: NodeBase;
  readonly slotName = '';
  readonly #live: ElementLive;
  readonly #index: number;

  constructor(live: ElementLive, index: number, element: Element) {
    this.#live = live;
    this.#index = index;
    this.element = element;
    this.template = live.plan.elements[index]?.template ?? {};
  }

  get owner(): ComponentView {
    return this.#live.owner;
  }

  get scope(): ViewScope {
    return this.#live.scope;
  }

  get parent(): TreeNode {
    const index = this.#live.plan.elements[this.#index]?.parent ?? 0;
    if (index <= 0) return this.#live.node;
    return new PlannedNode(this.#live, index, locate(this.#live.dom(), this.#live.plan.elements[index]?.path ?? []) as Element);
  }
}

/** The nodes of a live element, outermost first. */
export function nodesOf(live: ElementLive): TreeNode[] {
  return live.plan.elements.map((_, index) => nodeOf(live, index));
}

/** The node of one of the plan's elements. */
export function nodeOf(live: ElementLive, index: number): TreeNode {
  if (index === 0) return live.node;
  return new PlannedNode(live, index, locate(live.dom(), live.plan.elements[index]?.path ?? []) as Element);
}
