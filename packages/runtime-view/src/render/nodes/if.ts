import type { InstanceId } from '@dinghy/bridge-protocol';
import { compileExpression, type IfNode } from '@dinghy/template';
import type { CompileContext } from '../compile-context.ts';
import { type Dependencies, dependenciesOf, isTouched, union } from '../dependencies.ts';
import { type CompiledBody, type CompiledNode, Live, type LiveBody, type SlotLike } from '../live.ts';
import { Fragment } from '../parts.ts';
import type { Pass } from '../pass.ts';
import type { ViewScope } from '../scope.ts';
import type { Place } from '../tree-node.ts';

interface CompiledIf {
  readonly conditions: Dependencies;
  choose(scope: ViewScope): CompiledBody | undefined;
}

/** `wx:if`: the branch that is shown; another one starts from nothing. */
export function compileIf(node: IfNode, context: CompileContext): CompiledNode {
  const branches = node.i.map(([condition, nodes]) => ({ holds: compileExpression(condition), body: context.nodes(nodes) }));
  const compiled: CompiledIf = {
    conditions: union(node.i.map(([condition]) => dependenciesOf(condition))),
    choose: (scope) => branches.find(({ holds }) => holds(scope))?.body,
  };
  return {
    dependencies: union([compiled.conditions, ...branches.map(({ body }) => body.dependencies)]),
    hasComponents: branches.some(({ body }) => body.hasComponents),
    create: (place, scope, pass) => new IfLive(compiled, place, scope, pass),
  };
}

class IfLive extends Live {
  readonly part: Fragment;
  readonly #compiled: CompiledIf;
  readonly #place: Place;
  readonly #scope: ViewScope;
  #chosen: CompiledBody | undefined;
  #body: LiveBody | undefined;

  constructor(compiled: CompiledIf, place: Place, scope: ViewScope, pass: Pass) {
    super();
    this.#compiled = compiled;
    this.#place = place;
    this.#scope = scope;
    this.#chosen = compiled.choose(scope);
    this.#body = this.#chosen?.create(place, scope, pass);
    this.part = new Fragment(this.#body?.parts ?? []);
  }

  update(pass: Pass): void {
    const next = isTouched(this.#compiled.conditions, this.#scope) ? this.#compiled.choose(this.#scope) : this.#chosen;
    if (next === this.#chosen) {
      this.#body?.update(pass);
      return;
    }
    pass.ids.isReshaped ||= this.#chosen?.hasComponents === true;
    this.#chosen = next;
    this.#body = undefined;
    this.#body = next?.create(this.#place, this.#scope, pass);
    this.part.replace(this.#body?.parts ?? [], pass.dirty);
  }

  override innerCost(): number {
    return this.#body?.cost() ?? 0;
  }

  override collectIds(into: InstanceId[]): void {
    this.#body?.collectIds(into);
  }

  override collectSlots(into: SlotLike[]): void {
    this.#body?.collectSlots(into);
  }
}
