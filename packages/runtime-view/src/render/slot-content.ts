// What a component was given to show in its slots. It is written in the owner's template, so it is evaluated there,
// whether a slot shows it or not. With `dynamicSlots` it is made once for each slot instead, with that slot's values.

import type { InstanceId } from '@dinghy/bridge-protocol';
import type { CompiledBody, LiveBody, SlotLike } from './live.ts';
import { SlotContent } from './parts.ts';
import { IdCursor, type Pass } from './pass.ts';
import type { Fields, ViewScope } from './scope.ts';
import type { TreeNode } from './tree-node.ts';

/** Content made once, distributed among the slots. */
export class StaticContent {
  readonly shown: SlotContent;
  readonly #body: LiveBody;

  constructor(compiled: CompiledBody, parent: TreeNode, scope: ViewScope, pass: Pass) {
    // The parts are known only once the content exists, and the content has to know where it belongs.
    this.shown = new SlotContent();
    this.#body = compiled.create({ parent, content: this.shown, slotName: '' }, scope, pass);
    this.shown.fragment.parts = this.#body.parts;
  }

  update(pass: Pass): void {
    this.#body.update(pass);
  }

  collectIds(into: InstanceId[]): void {
    this.#body.collectIds(into);
  }

  cost(): number {
    return this.#body.cost();
  }

  collectSlots(into: SlotLike[]): void {
    this.#body.collectSlots(into);
  }
}

/** Content of one slot of a component with `dynamicSlots`. */
export class DynamicContent {
  readonly shown: SlotContent;
  /** Name of its slot. */
  readonly name: string;
  readonly #scope: ViewScope;
  readonly #values: { readonly slot: SlotLike; current: Fields };
  readonly #body: LiveBody;

  constructor(compiled: CompiledBody, parent: TreeNode, scope: ViewScope, slot: SlotLike, ids: IdCursor, pass: Pass) {
    const { values } = slot;
    this.name = slot.name;
    this.#scope = scope;
    this.#values = { slot, current: values };
    this.shown = new SlotContent();
    const outer = pass.enter(ids);
    const place = { parent, content: this.shown, slotName: '', wanted: slot.name, values: this.#values };
    this.#body = compiled.create(place, scope, pass);
    pass.enter(outer);
    this.shown.fragment.parts = this.#body.parts;
  }

  /** `ids` is the owner's cursor while the owner is being updated; otherwise the owner's components are who they were. */
  update(values: Fields, ids: IdCursor | undefined, pass: Pass): void {
    const { root } = this.#scope;
    const all = root.all;
    root.all ||= values !== this.#values.current;
    this.#values.current = values;
    const outer = pass.enter(ids ?? new IdCursor(undefined, false));
    this.#body.update(pass);
    pass.enter(outer);
    root.all = all;
  }

  collectIds(into: InstanceId[]): void {
    this.#body.collectIds(into);
  }

  cost(): number {
    return this.#body.cost();
  }

  collectSlots(into: SlotLike[]): void {
    this.#body.collectSlots(into);
  }
}
