// One pass: the work that one commit causes. First every touched part of the tree is evaluated, with no DOM work, so
// that a commit which does not fit is found before anything of it shows; then all DOM work is done at once.

import type { InstanceId } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { NodeBudget } from './node-budget.ts';
import type { Container } from './parts.ts';

/** Which instances the components of one template are, asked in template order while the template is drawn. */
export class IdCursor {
  /** Every component is asked, whether anything that it reads has changed or not. */
  readonly asksAll: boolean;
  /** Components have gone, or changed places. */
  isReshaped = false;
  readonly #told: readonly InstanceId[] | undefined;
  #position = 0;

  /** Without a list that was told, components are who they were, and none are new. */
  constructor(told: readonly InstanceId[] | undefined, asksAll: boolean) {
    this.#told = told;
    this.asksAll = asksAll;
  }

  get next(): InstanceId | undefined {
    return this.#told?.[this.#position];
  }

  /** `present`: who the component is, if it has been there before. */
  take(present?: InstanceId): InstanceId {
    const id = this.#told === undefined ? present : this.next;
    this.#position++;
    if (id === undefined)
      throw new DinghyError('VIEW_COMMIT_INVALID', { problem: 'a template has more components than its children list' });
    return id;
  }

  end(): void {
    if (this.#told === undefined || this.#position === this.#told.length) return;
    throw new DinghyError('VIEW_COMMIT_INVALID', { problem: 'a children list has more components than the template' });
  }
}

const NO_IDS = new IdCursor(undefined, false);

/** A live node with values that are not in the DOM yet. */
export interface PendingWrite {
  write(pass: Pass): void;
}

/** An instance of a component. */
export interface Renderable {
  readonly depth: number;
  render(pass: Pass): void;
}

/** A built-in component whose properties have changed. */
export interface PropertyReceiver {
  update(changed: ReadonlySet<string>): void;
}

export class Pass {
  readonly number: number;
  readonly budget: NodeBudget;
  ids: IdCursor = NO_IDS;
  readonly writes: PendingWrite[] = [];
  readonly dirty: Set<Container> = new Set();
  /** Instances that no template holds any more. */
  readonly gone: InstanceId[] = [];
  readonly properties: Map<PropertyReceiver, Set<string>> = new Map();
  /** Instances to render, by how many others enclose them. */
  readonly #touched: Set<Renderable>[] = [];
  #depth = 0;

  constructor(number: number, budget: NodeBudget) {
    this.number = number;
    this.budget = budget;
    budget.startPass();
  }

  /** Has an instance rendered in this pass. */
  touch(view: Renderable): void {
    const depth = Math.max(view.depth, this.#depth);
    this.#touched[depth] ??= new Set();
    this.#touched[depth].add(view);
  }

  /** Owners first: they create what they own, and may pass it other values and classes. */
  render(): void {
    for (; this.#depth < this.#touched.length; this.#depth++) {
      for (const view of this.#touched[this.#depth] ?? []) view.render(this);
    }
  }

  /** Goes on with another instance's ids; answers the present ones, to come back to. */
  enter(ids: IdCursor): IdCursor {
    const outer = this.ids;
    this.ids = ids;
    return outer;
  }

  propertyChanged(receiver: PropertyReceiver, name: string): void {
    const names = this.properties.get(receiver);
    if (names === undefined) this.properties.set(receiver, new Set([name]));
    else names.add(name);
  }
}
