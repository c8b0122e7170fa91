// `slot:name="alias"`: content that reads values of the slot it is shown in. The values come with the content's place.

import type { InstanceId } from '@dinghy/bridge-protocol';
import { compileExpression, type ScopeNode, toText } from '@dinghy/template';
import type { CompileContext } from '../compile-context.ts';
import { dependenciesOf, outside, union, VALUES } from '../dependencies.ts';
import { type CompiledBody, type CompiledNode, Live, type LiveBody, type SlotLike } from '../live.ts';
import { Fragment } from '../parts.ts';
import type { Pass } from '../pass.ts';
import { createSlotScope, type Fields, type ViewScope } from '../scope.ts';
import type { Place } from '../tree-node.ts';

const NO_VALUES: Fields = {};

type ReadSlotName = ((scope: ViewScope) => string) | undefined;

export function compileScope(node: ScopeNode, context: CompileContext): CompiledNode {
  const body = context.nodes(node.n);
  const slot = node.a?.slot;
  const evaluate = slot === undefined ? undefined : compileExpression(slot);
  const slotName: ReadSlotName = evaluate === undefined ? undefined : (scope) => toText(evaluate(scope));
  return {
    dependencies: union([outside(body.dependencies), dependenciesOf(slot)]),
    hasComponents: body.hasComponents,
    create: (place, scope, pass) => new ScopeLive(body, slotName, place, scope, pass),
  };
}

class ScopeLive extends Live {
  readonly part: Fragment;
  readonly #body: LiveBody;
  readonly #scope: ViewScope;
  readonly #place: { -readonly [Key in keyof Place]: Place[Key] };
  readonly #slotName: ReadSlotName;

  constructor(body: CompiledBody, slotName: ReadSlotName, place: Place, scope: ViewScope, pass: Pass) {
    super();
    this.#slotName = slotName;
    // What is in a scope that names its slot goes there with it.
    const wanted = slotName === undefined ? place.wanted : undefined;
    this.#place = { ...place, slotName: slotName?.(scope) ?? place.slotName, wanted };
    this.#scope = createSlotScope(scope, place.values?.current ?? NO_VALUES);
    this.#body = body.create(this.#place, this.#scope, pass);
    this.part = new Fragment(this.#body.parts);
  }

  update(pass: Pass): void {
    const outer = this.#scope.up as ViewScope;
    const name = this.#slotName?.(outer) ?? this.#place.slotName;
    if (name !== this.#place.slotName) {
      this.#place.slotName = name;
      this.#place.content?.markDirty(pass.dirty);
    }
    const values = this.#place.values?.current ?? NO_VALUES;
    this.#scope.changed = values === this.#scope.values ? 0 : VALUES;
    this.#scope.values = values;
    this.#body.update(pass);
  }

  override innerCost(): number {
    return this.#body.cost();
  }

  override collectIds(into: InstanceId[]): void {
    this.#body.collectIds(into);
  }

  override collectSlots(into: SlotLike[]): void {
    this.#body.collectSlots(into);
  }
}
