// Everything that one page's live nodes share: instances by id, compiled components by path, and the services of the
// page. A page that has to be drawn afresh gets a new one.

import type { DefinitionPayload, InstanceId, InstancePayload, ViewToLogicEvents } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { ViewComponent } from '@dinghy/package-format';
import type { ComponentNode, WxsRuntime } from '@dinghy/template';
import type { BuiltIn, BuiltInControl } from '../builtins/unit.ts';
import type { InlineStyles } from '../styles/inline-styles.ts';
import { ComponentTemplate } from './component-template.ts';
import { ComponentView } from './component-view.ts';
import { NodeBudget } from './node-budget.ts';
import type { ComponentLive } from './nodes/component.ts';
import type { Container } from './parts.ts';
import type { IdCursor, Pass } from './pass.ts';
import type { PlainDom } from './plain-dom.ts';
import type { PlannedControl } from './plan/element-plan.ts';
import { createPatcher, type Patcher, sourceOf, type VNode } from './snabbdom/patch-children.ts';
import type { TreeNode } from './tree-node.ts';

/** What the page gives to its tree. */
export interface PageServices {
  /** Of the page, for messages. */
  readonly path: string;
  readonly document: Document;
  readonly builtIns: ReadonlyMap<string, BuiltIn>;
  readonly styles: InlineStyles;
  readonly wxs: WxsRuntime;
  readonly components: Readonly<Record<string, ViewComponent>>;
  /** Absent on a page. */
  readonly plainDom?: PlainDom;
  createControl(planned: PlannedControl, elements: ControlElements): BuiltInControl | undefined;
  disposeControl(control: BuiltInControl): void;
  /** Children of an element have changed shape. */
  childrenChanged(parent: Element): void;
  /** A component's styles are needed from now on. */
  componentUsed(path: string, template: ComponentTemplate): void;
  /** Tells a view script of a property's new value, once the page shows it. */
  observe(handler: unknown, value: unknown, before: unknown, at: Element | TreeNode): void;
  /** The logic layer is to send more of a list. */
  wantItems(wanted: ViewToLogicEvents['itemsWanted']): void;
  report(error: unknown): void;
}

export interface ControlElements {
  readonly host: HTMLElement;
  readonly content: HTMLElement;
  readonly props: Record<string, unknown>;
}

const NO_CHILDREN: readonly InstanceId[] = [];

export class PageTree {
  readonly document: Document;
  readonly builtIns: ReadonlyMap<string, BuiltIn>;
  readonly styles: InlineStyles;
  readonly wxs: WxsRuntime;
  readonly plainDom: PlainDom | undefined;
  readonly patcher: Patcher = createPatcher();
  readonly instances: Map<InstanceId, ComponentView> = new Map();
  readonly budget: NodeBudget;
  /** The custom tab bar: the root of a tree beside the page's. */
  tabBar: ComponentView | undefined = undefined;
  /** Draws what has to change without a commit. */
  readonly update: (work: (pass: Pass) => void) => void;
  readonly #services: PageServices;
  readonly #templates = new Map<string, ComponentTemplate>();
  readonly #told = new Map<InstanceId, InstancePayload>();
  readonly #toldChildren = new Map<InstanceId, readonly InstanceId[]>();
  #changes: (() => void)[] = [];

  constructor(services: PageServices, update: PageTree['update']) {
    this.#services = services;
    this.update = update;
    this.document = services.document;
    this.builtIns = services.builtIns;
    this.styles = services.styles;
    this.wxs = services.wxs;
    this.plainDom = services.plainDom;
    this.budget = new NodeBudget(services.path, () => {
      let cost = 0;
      for (const view of this.instances.values()) cost += view.cost();
      return cost;
    });
  }

  define(definition: DefinitionPayload): void {
    const { components } = this.#services;
    const component = Object.hasOwn(components, definition.path) ? components[definition.path] : undefined;
    // Without a path it is one that the project does not have, and its author has been told when it was built.
    if (component === undefined && definition.path !== '')
      this.#services.report(new DinghyError('VIEW_COMPONENT_UNKNOWN', { path: definition.path }));
    const template = new ComponentTemplate(definition, component, this);
    this.#templates.set(definition.path, template);
    this.#services.componentUsed(definition.path, template);
  }

  /** What is told of instances that are yet to be made. Each is made when the node that it belongs to is. */
  tell(created: readonly InstancePayload[]): void {
    for (const payload of created) {
      if (this.instances.has(payload.id))
        throw new DinghyError('VIEW_COMMIT_INVALID', { problem: `instance ${payload.id} exists already` });
      this.#told.set(payload.id, payload);
    }
  }

  tellChildren(id: InstanceId, children: readonly InstanceId[]): void {
    this.#toldChildren.set(id, children);
  }

  /** Makes the instance that a node stands for; without a node the page's, or the tab bar's. */
  createInstance(id: InstanceId, host?: ComponentLive): ComponentView {
    const told = this.#told.get(id);
    this.#told.delete(id);
    const path = told?.path ?? host?.template.c;
    const template = typeof path === 'string' ? this.#templates.get(path) : undefined;
    if (template === undefined) throw new DinghyError('VIEW_COMMIT_INVALID', { problem: `instance ${id} has no definition` });
    const view = new ComponentView(id, template, told, this.#toldChildren.get(id) ?? NO_CHILDREN);
    this.#toldChildren.delete(id);
    this.instances.set(id, view);
    return view;
  }

  /** Connects an instance with its node in its owner's template. */
  mount(id: InstanceId, host: ComponentLive): ComponentView {
    const view = this.instances.get(id) ?? this.createInstance(id, host);
    view.mountAt(host);
    view.passProperties(true);
    return view;
  }

  /** Throws if something was told of an instance that has no node, or if there are not as many instances as there should be. */
  checkMade(count: number | undefined): void {
    const [id] = [...this.#told.keys(), ...this.#toldChildren.keys()];
    if (id !== undefined) throw new DinghyError('VIEW_COMMIT_INVALID', { problem: `instance ${id} has no node` });
    if (count === undefined || count === this.instances.size) return;
    throw new DinghyError('VIEW_COMMIT_INVALID', { problem: `there are ${this.instances.size} instances, not ${count}` });
  }

  /** Whether the next component of a template is an instance of that component. */
  isNext(ids: IdCursor, component: ComponentNode['c']): boolean {
    const id = ids.next ?? 0;
    const path = this.instances.get(id)?.template.path ?? this.#told.get(id)?.path;
    return path === undefined || typeof component !== 'string' || path === component;
  }

  patchContainer(container: Container): void {
    const { element } = container;
    if (element === undefined) return;
    const next = container.flatten();
    this.patcher.patchChildren(element, container.shown, next);
    container.shown = next;
    this.#services.childrenChanged(element);
  }

  createControl(planned: PlannedControl, elements: ControlElements): BuiltInControl | undefined {
    return this.#services.createControl(planned, elements);
  }

  /** `change:prop` scripts wait until the whole commit is in the document: they measure and move things. */
  propertyChanged(handler: () => unknown, value: unknown, before: unknown, at: Element | TreeNode): void {
    this.#changes.push(() => this.#services.observe(handler(), value, before, at));
  }

  wantItems(wanted: ViewToLogicEvents['itemsWanted']): void {
    this.#services.wantItems(wanted);
  }

  disposeControl(control: BuiltInControl): void {
    this.#services.disposeControl(control);
  }

  /** Takes everything out of the page's root element, for a tree that replaces this one. */
  clear(root: Element, shown: readonly VNode[]): void {
    this.patcher.patchChildren(root, shown, []);
    for (const node of this.patcher.takeRemoved()) release(node);
  }

  /** All DOM work of a pass. */
  flush(pass: Pass): void {
    for (const write of pass.writes) write.write(pass);
    for (const container of pass.dirty) this.patchContainer(container);
    for (const node of this.patcher.takeRemoved()) release(node);
    for (const [receiver, names] of pass.properties) receiver.update(names);
  }

  /** Runs what had to wait for the commit to be in the document. */
  runChanges(): void {
    const changes = this.#changes;
    this.#changes = [];
    for (const change of changes) change();
  }
}

/** Only what is still out of the document: slot content may be shown elsewhere by now. */
function release(node: VNode): void {
  if (node.elm?.parentNode == null) sourceOf(node).release();
}
