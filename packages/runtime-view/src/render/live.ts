// A compiled template node is made once per template; a live node is one occurrence of it on the page. Live nodes keep
// what they contribute to the DOM for as long as they exist and are updated in place.

import type { InstanceId } from '@dinghy/bridge-protocol';
import { type Dependencies, isTouched, union } from './dependencies.ts';
import { LIVE_COST } from './node-budget.ts';
import { Fragment, type Part, type SlotContent } from './parts.ts';
import type { Pass } from './pass.ts';
import type { Fields, ViewScope } from './scope.ts';
import type { DynamicContent } from './slot-content.ts';
import type { Place, TreeNode } from './tree-node.ts';

export interface CompiledNode {
  readonly dependencies: Dependencies;
  /** Whether it takes component ids: then a changed children list concerns it, whatever its dependencies. */
  readonly hasComponents: boolean;
  /** What one of it takes of the page's budget, without what is in it; {@link LIVE_COST} if absent. */
  readonly cost?: number;
  create(place: Place, scope: ViewScope, pass: Pass): Live;
  /** Name of the slot that it asks for, for nodes that can ask. */
  readonly slotNameIn?: ((scope: ViewScope) => string) | undefined;
}

export abstract class Live {
  abstract readonly part: Part;
  abstract update(pass: Pass): void;
  /** What the bodies in here have cost. */
  innerCost?(): number;
  /** Ids of the components in here, in template order. */
  collectIds?(into: InstanceId[]): void;
  /** Slots in here, in document order. */
  collectSlots?(into: SlotLike[]): void;
}

/** What a component needs of its slots to distribute content. */
export interface SlotLike extends TreeNode {
  readonly name: string;
  readonly values: Fields;
  dynamic: DynamicContent | undefined;
  show(content: SlotContent | undefined, name: string | undefined, pass: Pass): void;
}

export class CompiledBody {
  readonly nodes: readonly CompiledNode[];
  readonly dependencies: Dependencies;
  readonly hasComponents: boolean;
  readonly cost: number;

  constructor(nodes: readonly CompiledNode[]) {
    this.nodes = nodes;
    this.cost = nodes.reduce((sum, { cost = LIVE_COST }) => sum + cost, 1);
    this.dependencies = union(nodes.map((node) => node.dependencies));
    this.hasComponents = nodes.some((node) => node.hasComponents);
  }

  create(place: Place, scope: ViewScope, pass: Pass): LiveBody {
    return new LiveBody(this, place, scope, pass);
  }
}

/** In the place of a node that another slot's content has, or that there was no room for. */
class Unwanted extends Live {
  readonly part: Part = new Fragment();
  override update(): void {}
}

function isWanted({ slotNameIn }: CompiledNode, { wanted }: Place, scope: ViewScope): boolean {
  return wanted === undefined || slotNameIn === undefined || slotNameIn(scope) === wanted;
}

export class LiveBody {
  readonly scope: ViewScope;
  readonly #compiled: CompiledBody;
  readonly #lives: readonly Live[];
  readonly parts: readonly Part[];

  constructor(compiled: CompiledBody, place: Place, scope: ViewScope, pass: Pass) {
    this.#compiled = compiled;
    this.scope = scope;
    const { budget } = pass;
    const hasRoom = budget.admits(compiled.cost);
    budget.spend(compiled.cost);
    const { nodes } = compiled;
    const lives = new Array<Live>(nodes.length);
    let areParts = true;
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as CompiledNode;
      const live =
        (hasRoom || node.hasComponents) && isWanted(node, place, scope) ? node.create(place, scope, pass) : new Unwanted();
      areParts &&= live.part === (live as unknown);
      lives[index] = live;
    }
    this.#lives = lives;
    // Rows are mostly one element, which is its own part: one list then serves as both.
    this.parts = areParts ? (lives as unknown as readonly Part[]) : lives.map((live) => live.part);
  }

  update(pass: Pass): void {
    const { nodes } = this.#compiled;
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as CompiledNode;
      if ((pass.ids.asksAll && node.hasComponents) || isTouched(node.dependencies, this.scope))
        (this.#lives[index] as Live).update(pass);
    }
  }

  cost(): number {
    return this.#lives.reduce((sum, live) => sum + (live.innerCost?.() ?? 0), this.#compiled.cost);
  }

  collectIds(into: InstanceId[]): void {
    if (this.#compiled.hasComponents) for (const live of this.#lives) live.collectIds?.(into);
  }

  collectSlots(into: SlotLike[]): void {
    for (const live of this.#lives) live.collectSlots?.(into);
  }
}
