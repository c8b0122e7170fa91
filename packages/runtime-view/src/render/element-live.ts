// One occurrence of an element, or of a block of elements, or of a component's host node. Its values are evaluated
// without touching the DOM; they reach it when the pass does its DOM work, each through a node reference found once.

import type { NodeBase } from '@dinghy/template';
import type { BuiltInControl } from '../builtins/unit.ts';
import type { ComponentView } from './component-view.ts';
import { isTouched } from './dependencies.ts';
import { type CompiledBody, Live, type LiveBody, type SlotLike } from './live.ts';
import type { PageTree } from './page-tree.ts';
import { Container } from './parts.ts';
import type { Pass, PendingWrite, PropertyReceiver } from './pass.ts';
import type { ElementPlan, PlannedControl } from './plan/element-plan.ts';
import { locateAll } from './plan/locate.ts';
import type { ViewScope } from './scope.ts';
import { createVNode, type DomSource, type VNode } from './snabbdom/patch-children.ts';
import type { Place, TreeNode } from './tree-node.ts';

/** Leads from a DOM node back to the live node that made it. */
const LIVE = Symbol('dinghy.live');

export function liveOf(node: Node): ElementLive | undefined {
  return (node as { [LIVE]?: ElementLive })[LIVE];
}

export class ElementLive extends Live implements DomSource, TreeNode, PendingWrite {
  readonly part: VNode;
  readonly hook: DomSource['hook'];
  readonly page: PageTree;
  readonly plan: ElementPlan;
  readonly template: NodeBase;
  readonly scope: ViewScope;
  readonly parent: TreeNode | undefined;
  slotName: string;
  /** Class that a component's stylesheet knows its host by. */
  hostClass = '';
  /** The node in the owner's tree that this element is: a component for its host node, else this. */
  readonly node: TreeNode;
  container: Container | undefined = undefined;
  controls: (BuiltInControl | undefined)[] | undefined = undefined;
  readonly #place: Place;
  #body: LiveBody | undefined = undefined;
  #values: unknown[];
  #pending: unknown[] | undefined = undefined;
  #dom: Element | undefined = undefined;
  #located: readonly Node[] = [];
  #properties: Record<string, unknown>[] | undefined = undefined;

  constructor(page: PageTree, plan: ElementPlan, template: NodeBase, place: Place, scope: ViewScope, node?: TreeNode) {
    super();
    this.page = page;
    this.plan = plan;
    this.template = template;
    this.scope = scope;
    this.parent = place.parent;
    this.#place = place;
    this.hook = page.patcher.hook;
    this.node = node ?? this;
    this.part = createVNode(this, 'element');
    this.slotName = plan.slotName?.(scope) ?? place.slotName;
    this.#values = this.#evaluate();
  }

  get shownIn(): TreeNode | undefined {
    return this.#place.values?.slot;
  }

  get owner(): ComponentView {
    return this.scope.root.owner;
  }

  get element(): Element | undefined {
    return this.#dom;
  }

  /** Gives the element children of changing shape. */
  createChildren(body: CompiledBody, pass: Pass): void {
    const place: Place = { parent: this, content: undefined, slotName: '' };
    this.#body = body.create(place, this.scope, pass);
    this.container = new Container();
    this.container.parts = this.#body.parts;
  }

  update(pass: Pass): void {
    if (isTouched(this.plan.dependencies, this.scope)) this.updateValues(pass);
    this.#updateSlotName(pass);
    this.#body?.update(pass);
  }

  updateValues(pass: Pass): void {
    const next = this.#evaluate();
    const present = this.#values;
    for (let index = 0; index < next.length; index++) {
      if (next[index] === present[index]) continue;
      if (this.#pending === undefined) pass.writes.push(this);
      this.#pending = next;
      return;
    }
  }

  override innerCost(): number {
    return this.#body?.cost() ?? 0;
  }

  override collectSlots(into: SlotLike[]): void {
    this.#body?.collectSlots(into);
  }

  #updateSlotName(pass: Pass): void {
    const name = this.plan.slotName?.(this.scope) ?? this.#place.slotName;
    if (name === this.slotName) return;
    this.slotName = name;
    this.#place.content?.markDirty(pass.dirty);
  }

  #evaluate(): unknown[] {
    const { bindings } = this.plan;
    const values = new Array<unknown>(bindings.length);
    for (let index = 0; index < bindings.length; index++) values[index] = bindings[index]?.read(this.scope);
    return values;
  }

  write(pass: Pass): void {
    const next = this.#pending ?? this.#values;
    const present = this.#values;
    this.#pending = undefined;
    this.#values = next;
    if (this.#dom === undefined) return;
    const { bindings } = this.plan;
    for (let index = 0; index < next.length; index++) {
      const binding = bindings[index];
      if (binding === undefined || next[index] === present[index]) continue;
      binding.write(this.#located[binding.at] as Node, next[index], this, pass);
    }
  }

  dom(): Element {
    return this.#dom ?? this.#create();
  }

  #create(): Element {
    const { plan } = this;
    const dom = plan.prepared.cloneNode(true) as Element;
    this.#dom = dom;
    (dom as { [LIVE]?: ElementLive })[LIVE] = this;
    this.#located = locateAll(dom, plan.steps);
    if (plan.controls.length > 0) this.#properties = plan.controls.map(({ properties }) => ({ ...properties }));
    if (this.hostClass !== '') dom.className = dom.className === '' ? this.hostClass : `${dom.className} ${this.hostClass}`;
    for (let index = 0; index < plan.bindings.length; index++) {
      const binding = plan.bindings[index];
      binding?.write(this.#located[binding.at] as Node, this.#values[index], this, undefined);
    }
    if (this.#properties !== undefined) this.#createControls(this.#properties);
    if (this.container !== undefined) {
      this.container.element = this.#located[plan.contentAt] as Element;
      this.page.patchContainer(this.container);
    }
    return dom;
  }

  #createControls(properties: readonly Record<string, unknown>[]): void {
    this.controls = this.plan.controls.map((planned: PlannedControl, index) =>
      this.page.createControl(planned, {
        host: this.#located[planned.at] as HTMLElement,
        content: this.#located[planned.contentAt] as HTMLElement,
        props: properties[index] as Record<string, unknown>,
      }),
    );
  }

  /** Called by property bindings. */
  setProperty(control: number, name: string, value: unknown, pass: Pass | undefined): void {
    const properties = this.#properties?.[control];
    if (properties === undefined) return;
    properties[name] = value;
    const receiver = this.controls?.[control];
    if (receiver?.update !== undefined) pass?.propertyChanged(receiver as PropertyReceiver, name);
  }

  /**
   * The element has left the document for good, or until its content is shown again; then it is made anew. What is in
   * it and has been moved elsewhere meanwhile stays alive.
   */
  release(): void {
    const dom = this.#dom;
    if (dom === undefined) return;
    this.#dom = undefined;
    this.part.elm = undefined;
    for (const control of this.controls ?? []) if (control !== undefined) this.page.disposeControl(control);
    this.controls = undefined;
    const { container } = this;
    if (container === undefined) return;
    for (const child of container.shown) {
      if (child.elm?.parentNode === container.element) (child.data as unknown as { release(): void }).release();
    }
    container.element = undefined;
    container.shown = [];
  }
}
