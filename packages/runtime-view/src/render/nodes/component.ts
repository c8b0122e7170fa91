// A custom component in its owner's template: its host node, what the owner passes for external classes, and the content
// for its slots. Properties become the child's data.

import type { InstanceId } from '@dinghy/bridge-protocol';
import { type ComponentNode, compileExpression, type Evaluator } from '@dinghy/template';
import { resolveClasses } from '../../attributes/class-names.ts';
import type { CompileContext } from '../compile-context.ts';
import { type ComponentView, NO_CLASSES } from '../component-view.ts';
import { dependenciesOf, union } from '../dependencies.ts';
import { ElementLive } from '../element-live.ts';
import { type CompiledBody, type CompiledNode, Live, type SlotLike } from '../live.ts';
import { Fragment } from '../parts.ts';
import { IdCursor, type Pass } from '../pass.ts';
import { toClassText } from '../plan/bindings.ts';
import { compileHostPlan } from '../plan/compile-plan.ts';
import type { ElementPlan } from '../plan/element-plan.ts';
import type { ViewScope } from '../scope.ts';
import { DynamicContent, StaticContent } from '../slot-content.ts';
import type { Place, TreeNode } from '../tree-node.ts';
import { compileElement } from './element.ts';

interface CompiledComponent {
  readonly node: ComponentNode;
  readonly plan: ElementPlan;
  readonly content: CompiledBody | undefined;
  readonly slotName: ((scope: ViewScope) => string) | undefined;
  /** Every attribute, for those that turn out to be external classes. */
  readonly attributes: ReadonlyMap<string, Evaluator>;
}

export function compileComponent(node: ComponentNode, context: CompileContext): CompiledNode {
  const plan = compileHostPlan(node.t.toLowerCase(), node, context);
  const content = node.n === undefined || node.n.length === 0 ? undefined : context.nodes(node.n);
  const attributes = Object.entries(node.a ?? {});
  const compiled: CompiledComponent = {
    node,
    plan,
    content,
    slotName: plan.slotName,
    attributes: new Map(attributes.map(([name, value]) => [name, compileExpression(value)])),
  };
  const values = [...Object.values(node.a ?? {}), ...Object.values(node.d ?? {})];
  const own = union([plan.dependencies, ...values.map(dependenciesOf)]);
  const placeholder = compilePlaceholder(node, context);
  return {
    dependencies: content === undefined ? own : union([own, content.dependencies]),
    hasComponents: true,
    create: (place, scope, pass) => {
      // Until the real component has been loaded there is no instance of it, and a built-in component stands in.
      if (placeholder !== undefined && !context.template.page.isNext(pass.ids, node.c))
        return placeholder.create(place, scope, pass);
      return new ComponentLive(compiled, context, place, scope, pass);
    },
  };
}

function compilePlaceholder(node: ComponentNode, context: CompileContext): CompiledNode | undefined {
  if (node.p === undefined || !node.p.startsWith('<')) return undefined;
  const { c, t, g, p, ...base } = node;
  return compileElement({ ...base, e: node.p.replace(/[<>/]/g, '') }, context);
}

class ComponentLive extends Live implements TreeNode {
  readonly part: Fragment;
  readonly template: ComponentNode;
  readonly scope: ViewScope;
  view: ComponentView;
  slotName: string;
  readonly #compiled: CompiledComponent;
  readonly #context: CompileContext;
  readonly #place: Place;
  #host: ElementLive | undefined = undefined;
  #content: StaticContent | undefined = undefined;
  /** The owner's ids, while the owner is being updated. */
  #ownerIds: IdCursor | undefined = undefined;

  constructor(compiled: CompiledComponent, context: CompileContext, place: Place, scope: ViewScope, pass: Pass) {
    super();
    this.#compiled = compiled;
    this.#context = context;
    this.#place = place;
    this.template = compiled.node;
    this.scope = scope;
    this.slotName = this.#readSlotName();
    this.part = new Fragment(undefined, place.content === undefined ? undefined : this);
    this.view = this.#mount(pass.ids.take(), pass);
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

  get element(): Element | undefined {
    return this.#host?.element;
  }

  update(pass: Pass): void {
    this.#updateSlotName(pass);
    const id = pass.ids.take(this.view.id);
    if (id !== this.view.id) {
      this.view = this.#mount(id, pass);
      return;
    }
    this.#host?.updateValues(pass);
    if (this.view.setExternalClasses(this.#externalClasses(this.view))) this.view.scope.root.all = true;
    const isPassed = this.view.passProperties(false);
    this.#content?.update(pass);
    if (this.view.scope.root.all || this.view.template.dynamicSlots) this.#renderView(pass);
    else if (isPassed) pass.touch(this.view);
  }

  #mount(id: number, pass: Pass): ComponentView {
    const view = this.#context.template.page.mount(id, this);
    // Rendering asks for the content, so this has to be known before.
    this.view = view;
    view.setExternalClasses(this.#externalClasses(view));
    this.#createContent(pass);
    this.#renderView(pass);
    if (view.template.virtualHost) {
      this.#host = undefined;
      this.part.replace([view.shadow as Fragment], pass.dirty);
    } else {
      this.#host = new ElementLive(this.#context.template.page, this.#compiled.plan, this.#place, this.scope, this);
      this.#host.hostClass = view.template.hostClass;
      this.#host.containers = [view.container];
      this.part.replace([this.#host.part], pass.dirty);
    }
    return view;
  }

  #createContent(pass: Pass): void {
    const { content } = this.#compiled;
    if (content === undefined || this.view.template.dynamicSlots) this.#content = undefined;
    else if (this.#content === undefined) this.#content = new StaticContent(content, this, this.scope, pass);
    else this.#content.update(pass);
  }

  #renderView(pass: Pass): void {
    this.#ownerIds = pass.ids;
    this.view.render(pass);
    this.#ownerIds = undefined;
  }

  /** Content for the component's slots, unless each slot has its own. */
  get content(): StaticContent | undefined {
    return this.#content;
  }

  /** Makes or updates the content of one slot of a component with `dynamicSlots`. */
  dynamicContent(present: DynamicContent | undefined, slot: SlotLike, pass: Pass): DynamicContent | undefined {
    const { content } = this.#compiled;
    if (content === undefined) return undefined;
    if (present !== undefined && present.name === slot.name) {
      present.update(slot.values, this.#ownerIds, pass);
      return present;
    }
    const ids = this.#ownerIds ?? new IdCursor(undefined, false);
    return new DynamicContent(content, this, this.scope, slot, ids, pass);
  }

  override innerCost(): number {
    return this.#content?.cost() ?? 0;
  }

  override collectIds(into: InstanceId[]): void {
    into.push(this.view.id);
    if (this.#content === undefined) this.view.collectContentIds(into);
    else this.#content.collectIds(into);
  }

  override collectSlots(into: SlotLike[]): void {
    if (this.#content === undefined) this.view.collectForwarded(into);
    else this.#content.collectSlots(into);
  }

  #externalClasses(view: ComponentView): ReadonlyMap<string, string> {
    const { externalClasses } = view.template;
    if (externalClasses.size === 0) return NO_CLASSES;
    const resolved = new Map<string, string>();
    for (const [name, attribute] of externalClasses) {
      const evaluate = this.#compiled.attributes.get(attribute);
      if (evaluate !== undefined) resolved.set(name, resolveClasses(toClassText(evaluate(this.scope)), this.owner.classes));
    }
    return resolved;
  }

  #readSlotName(): string {
    return this.#compiled.slotName?.(this.scope) ?? this.#place.slotName;
  }

  #updateSlotName(pass: Pass): void {
    const name = this.#readSlotName();
    if (name === this.slotName) return;
    this.slotName = name;
    if (this.#host !== undefined) this.#host.slotName = name;
    this.#place.content?.markDirty(pass.dirty);
  }
}

export type { ComponentLive };
