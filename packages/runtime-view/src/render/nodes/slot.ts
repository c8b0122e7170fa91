import { compileExpression, type Evaluator, type SlotNode, toText } from '@dinghy/template';
import type { ComponentView } from '../component-view.ts';
import { dependenciesOf, union } from '../dependencies.ts';
import { type CompiledNode, Live, type SlotLike } from '../live.ts';
import { Fragment, type SlotContent, SlotPlacement } from '../parts.ts';
import type { Pass } from '../pass.ts';
import type { Fields, ViewScope } from '../scope.ts';
import type { DynamicContent } from '../slot-content.ts';
import type { Place, TreeNode } from '../tree-node.ts';

interface CompiledSlot {
  readonly node: SlotNode;
  readonly name: Evaluator;
  readonly slotName: Evaluator | undefined;
  readonly values: readonly (readonly [name: string, value: Evaluator])[];
}

export function compileSlot(node: SlotNode): CompiledNode {
  const attributes = node.a ?? {};
  const compiled: CompiledSlot = {
    node,
    name: compileExpression(attributes.name ?? ''),
    slotName: attributes.slot === undefined ? undefined : compileExpression(attributes.slot),
    values: Object.entries(attributes)
      .filter(([name]) => name !== 'name' && name !== 'slot')
      .map(([name, value]) => [name, compileExpression(value)] as const),
  };
  return {
    dependencies: union(Object.values(attributes).map(dependenciesOf)),
    hasComponents: false,
    create: (place, scope) => new SlotLive(compiled, place, scope),
  };
}

const NO_VALUES: Fields = {};

/** A `<slot>`: a node of the tree without a DOM node. The component decides what it shows. */
class SlotLive extends Live implements TreeNode, SlotLike {
  readonly part: Fragment;
  readonly template: SlotNode;
  readonly scope: ViewScope;
  readonly element: undefined;
  readonly #compiled: CompiledSlot;
  readonly #place: Place;
  name: string;
  slotName: string;
  values: Fields;
  /** Content made for this slot alone. */
  dynamic: DynamicContent | undefined = undefined;
  #shown: SlotContent | undefined = undefined;
  #shownName: string | undefined = undefined;

  constructor(compiled: CompiledSlot, place: Place, scope: ViewScope) {
    super();
    this.#compiled = compiled;
    this.#place = place;
    this.template = compiled.node;
    this.scope = scope;
    this.element = undefined;
    this.name = toText(compiled.name(scope));
    this.slotName = this.#readSlotName();
    this.values = this.#readValues();
    this.part = new Fragment(undefined, place.content === undefined ? undefined : this);
  }

  get parent(): TreeNode | undefined {
    return this.#place.parent;
  }

  get shownIn(): TreeNode | undefined {
    return this.#place.values?.slot;
  }

  get owner(): ComponentView {
    return this.scope.root.owner;
  }

  update(pass: Pass): void {
    this.name = toText(this.#compiled.name(this.scope));
    const values = this.#readValues();
    if (Object.keys(values).some((name) => values[name] !== this.values[name])) this.values = values;
    const slotName = this.#readSlotName();
    if (slotName === this.slotName) return;
    this.slotName = slotName;
    this.#place.content?.markDirty(pass.dirty);
  }

  /** Shows content: what in it asks for `name`, or all of it. */
  show(content: SlotContent | undefined, name: string | undefined, pass: Pass): void {
    if (content === this.#shown && name === this.#shownName) return;
    this.#shown = content;
    this.#shownName = name;
    this.part.replace(content === undefined ? [] : [new SlotPlacement(content, name)], pass.dirty);
  }

  override innerCost(): number {
    return this.dynamic?.cost() ?? 0;
  }

  override collectSlots(into: SlotLike[]): void {
    into.push(this);
  }

  #readSlotName(): string {
    const { slotName } = this.#compiled;
    return slotName === undefined ? this.#place.slotName : toText(slotName(this.scope));
  }

  #readValues(): Fields {
    if (this.#compiled.values.length === 0) return NO_VALUES;
    return Object.fromEntries(this.#compiled.values.map(([name, value]) => [name, value(this.scope)]));
  }
}
