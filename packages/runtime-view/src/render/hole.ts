import type { ElementLive } from './element-live.ts';
import type { CompiledBody, LiveBody } from './live.ts';
import { Container } from './parts.ts';
import type { Pass } from './pass.ts';
import type { PlannedHole } from './plan/element-plan.ts';
import { nodeOf } from './planned-node.ts';
import type { Place, TreeNode } from './tree-node.ts';

/** An element of a plan whose children change shape: the place that they are made for, and the container that shows them. */
export class Hole extends Container implements Place {
  readonly body: LiveBody;
  readonly #live: ElementLive;
  readonly #element: number;

  constructor(live: ElementLive, { element, body }: PlannedHole, pass: Pass) {
    super();
    this.#live = live;
    this.#element = element;
    this.body = (body as CompiledBody).create(this, live.scope, pass);
    this.parts = this.body.parts;
  }

  get parent(): TreeNode {
    return nodeOf(this.#live, this.#element);
  }

  get content(): undefined {
    return undefined;
  }

  get slotName(): string {
    return '';
  }
}
