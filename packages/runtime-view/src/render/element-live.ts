// One occurrence of an element with all below it that has a fixed shape, or of a component's host node. Its values are evaluated
// without touching the DOM; they reach it when the pass does its DOM work, each through a node reference found once.

import type { InstanceId } from '@dinghy/bridge-protocol';
import type { NodeBase } from '@dinghy/template';
import type { BuiltInControl } from '../builtins/unit.ts';
import type { ComponentView } from './component-view.ts';
import { isTouched } from './dependencies.ts';
import { Hole } from './hole.ts';
import { Live, type SlotLike } from './live.ts';
import type { PageTree } from './page-tree.ts';
import type { Container } from './parts.ts';
import type { Pass, PendingWrite, PropertyReceiver } from './pass.ts';
import type { ElementPlan, PlannedBinding, PlannedControl, PlannedElement, PlannedHole } from './plan/element-plan.ts';
import { locate, locateAll, type NodePath } from './plan/locate.ts';
import type { ViewScope } from './scope.ts';
import { type DomSource, nextVNodeKey, sourceOf, type VNode } from './snabbdom/patch-children.ts';
import type { Place, TreeNode } from './tree-node.ts';

/** Leads from a DOM node back to the live node that made it. */
const LIVE = Symbol('dinghy.live');

export function liveOf(node: Node): ElementLive | undefined {
  return (node as { [LIVE]?: ElementLive })[LIVE];
}

/** Differs from every value. */
const UNSAID = Symbol('dinghy.unsaid');

/** Replaced, never written to. */
const NO_VALUES: unknown[] = [];
const NONE: readonly never[] = [];

/** It is its own vnode: on a page of ten thousand rows a second object for each would be felt. */
export class ElementLive extends Live implements VNode, DomSource, TreeNode, PendingWrite {
  readonly sel = 'e';
  readonly children = undefined;
  readonly text = undefined;
  readonly key: number = nextVNodeKey();
  elm: Element | undefined = undefined;
  readonly page: PageTree;
  readonly plan: ElementPlan;
  readonly scope: ViewScope;
  slotName: string;
  /** Class that a component's stylesheet knows its host by. */
  hostClass = '';
  /** The node in the owner's tree that this element is: a component for its host node, else this. */
  readonly node: TreeNode;
  /** What goes in the plan's holes, in their order. */
  containers: readonly Container[] = NONE;
  controls: (BuiltInControl | undefined)[] | undefined = undefined;
  readonly #place: Place;
  /** The containers, unless it is a host node: that shows what is not its own. */
  #holes: readonly Hole[] = NONE;
  #values: unknown[];
  #pending: unknown[] | undefined = undefined;
  /** Kept only where built-in components live, which may change what is in them; elsewhere nodes are where they were cloned. */
  #located: readonly Node[] | undefined = undefined;
  #properties: Record<string, unknown>[] | undefined = undefined;

  constructor(page: PageTree, plan: ElementPlan, place: Place, scope: ViewScope, node?: TreeNode) {
    super();
    this.page = page;
    this.plan = plan;
    this.scope = scope;
    this.#place = place;
    this.node = node ?? this;
    this.slotName = plan.slotName?.(scope) ?? place.slotName;
    this.#values = this.#evaluate();
  }

  get part(): VNode {
    return this;
  }

  /** For the patcher: the vnode and what it stands for are one. */
  get data(): NonNullable<VNode['data']> {
    return this as unknown as NonNullable<VNode['data']>;
  }

  get hook(): DomSource['hook'] {
    return this.page.patcher.hook;
  }

  get template(): NodeBase {
    return (this.plan.elements[0] as PlannedElement).template;
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
    return this.elm;
  }

  /** Makes what is in the element and has no fixed shape. */
  fillHoles(pass: Pass): void {
    const { holes } = this.plan;
    if (holes.length === 0) return;
    this.#holes = holes.map((hole) => new Hole(this, hole, pass));
    this.containers = this.#holes;
  }

  update(pass: Pass): void {
    this.updateValues(pass);
    this.#updateSlotName(pass);
    for (let index = 0; index < this.#holes.length; index++) this.#holes[index]?.body.update(pass);
  }

  /** Reads what is touched. Nothing is made where nothing has changed: often one row of thousands has. */
  updateValues(pass: Pass): void {
    const { scope } = this;
    const { bindings } = this.plan;
    let values = this.#pending ?? this.#values;
    for (let index = 0; index < bindings.length; index++) {
      const binding = bindings[index] as PlannedBinding;
      if (!isTouched(binding.dependencies, scope)) continue;
      const value = binding.read(scope);
      if (value === values[index]) continue;
      if (this.#pending === undefined) {
        values = this.#pending = values.slice();
        pass.writes.push(this);
      }
      values[index] = value;
    }
  }

  override innerCost(): number {
    return this.#holes.reduce((sum, { body }) => sum + body.cost(), 0);
  }

  override collectIds(into: InstanceId[]): void {
    for (const { body } of this.#holes) body.collectIds(into);
  }

  override collectSlots(into: SlotLike[]): void {
    for (const { body } of this.#holes) body.collectSlots(into);
  }

  #updateSlotName(pass: Pass): void {
    const name = this.plan.slotName?.(this.scope) ?? this.#place.slotName;
    if (name === this.slotName) return;
    this.slotName = name;
    this.#place.content?.markDirty(pass.dirty);
  }

  #evaluate(): unknown[] {
    const { bindings } = this.plan;
    if (bindings.length === 0) return NO_VALUES;
    const values = new Array<unknown>(bindings.length);
    for (let index = 0; index < bindings.length; index++) values[index] = bindings[index]?.read(this.scope);
    return values;
  }

  write(pass: Pass): void {
    const next = this.#pending ?? this.#values;
    const present = this.#values;
    this.#pending = undefined;
    this.#values = next;
    const dom = this.elm;
    if (dom === undefined) return;
    const { bindings, paths } = this.plan;
    for (let index = 0; index < next.length; index++) {
      if (next[index] === present[index]) continue;
      const binding = bindings[index] as PlannedBinding;
      const node = this.#located?.[binding.at] ?? locate(dom, paths[binding.at] as NodePath);
      binding.write(node, next[index], this, pass);
    }
  }

  dom(): Element {
    return this.elm ?? this.#create();
  }

  #create(): Element {
    const { plan } = this;
    plan.preparedValues ??= this.#prepare();
    const prepared = plan.preparedValues;
    const dom = plan.prepared.cloneNode(true) as Element;
    this.elm = dom;
    (dom as { [LIVE]?: ElementLive })[LIVE] = this;
    const located = locateAll(dom, plan.steps);
    if (plan.controls.length > 0) {
      this.#located = located;
      this.#properties = plan.controls.map(({ properties }) => ({ ...properties }));
    }
    if (this.hostClass !== '') dom.className = dom.className === '' ? this.hostClass : `${dom.className} ${this.hostClass}`;
    const values = this.#values;
    for (let index = 0; index < values.length; index++) {
      if (values[index] === prepared[index]) continue;
      const binding = plan.bindings[index] as PlannedBinding;
      binding.write(located[binding.at] as Node, values[index], this, undefined);
    }
    if (this.#properties !== undefined) this.#createControls(this.#properties, located);
    this.#showContainers(located);
    return dom;
  }

  #showContainers(located: readonly Node[]): void {
    const { containers, page } = this;
    for (let index = 0; index < containers.length; index++) {
      const container = containers[index] as Container;
      container.element = located[(this.plan.holes[index] as PlannedHole).at] as Element;
      // An instance that another node has shown so far brings what it shows with it.
      container.shown = NONE;
      page.patchContainer(container);
    }
  }

  /** Rows of a list mostly have the same classes: those of the first become part of what the others are copied from. */
  #prepare(): readonly unknown[] {
    const { prepared, paths, bindings } = this.plan;
    return bindings.map((binding, index) => {
      if (binding.isCopied !== true || this.hostClass !== '') return UNSAID;
      binding.write(locate(prepared, paths[binding.at] as NodePath), this.#values[index], this, undefined);
      return this.#values[index];
    });
  }

  #createControls(properties: readonly Record<string, unknown>[], located: readonly Node[]): void {
    this.controls = this.plan.controls.map((planned: PlannedControl, index) =>
      this.page.createControl(planned, {
        host: located[planned.at] as HTMLElement,
        content: located[planned.contentAt] as HTMLElement,
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
    const dom = this.elm;
    if (dom === undefined) return;
    this.elm = undefined;
    this.#located = undefined;
    for (const control of this.controls ?? []) if (control !== undefined) this.page.disposeControl(control);
    this.controls = undefined;
    for (const container of this.containers) {
      // An instance may be shown by another node by now.
      if (this.#holes === NONE && container.element !== dom) continue;
      for (const child of container.shown) {
        if (child.elm?.parentNode === container.element) sourceOf(child).release();
      }
      container.element = undefined;
      container.shown = [];
    }
  }
}
