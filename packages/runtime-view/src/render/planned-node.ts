// The elements inside a plan as nodes of the template. They are found by their place when somebody asks, so that creating a
// block costs nothing for them.

import type { NodeBase } from '@dinghy/template';
import type { ComponentView } from './component-view.ts';
import type { ElementLive } from './element-live.ts';
import { locate } from './plan/locate.ts';
import type { ViewScope } from './scope.ts';
import type { TreeNode } from './tree-node.ts';

/** The node of one of the plan's elements. */
export function nodeOf(live: ElementLive, index: number): TreeNode {
  return index === 0 ? live.node : new PlannedNode(live, index);
}

class PlannedNode implements TreeNode {
  readonly slotName = '';
  readonly #live: ElementLive;
  readonly #index: number;

  constructor(live: ElementLive, index: number) {
    this.#live = live;
    this.#index = index;
  }

  get template(): NodeBase {
    return this.#live.plan.elements[this.#index]?.template ?? {};
  }

  get element(): Element | undefined {
    const { elm, plan } = this.#live;
    return elm && (locate(elm, plan.elements[this.#index]?.path ?? []) as Element);
  }

  get owner(): ComponentView {
    return this.#live.owner;
  }

  get scope(): ViewScope {
    return this.#live.scope;
  }

  get parent(): TreeNode {
    return nodeOf(this.#live, this.#live.plan.elements[this.#index]?.parent ?? 0);
  }
}
