// The view's side of a component instance, or of the page itself: the data that the logic layer sent, and the live nodes
// made from its template. Only the logic layer decides that it exists and which components its template has.

import type { InstanceId, InstancePayload, Patch } from '@dinghy/bridge-protocol';
import { compileExpression } from '@dinghy/template';
import type { ClassContext, Isolation } from '../attributes/class-names.ts';
import { applyPatches } from '../commit/apply-patches.ts';
import { toDomId } from './compile-context.ts';
import type { ComponentTemplate } from './component-template.ts';
import { exact } from './exact.ts';
import type { LiveBody, SlotLike } from './live.ts';
import type { ComponentLive } from './nodes/component.ts';
import { Container, Fragment } from './parts.ts';
import { IdCursor, type Pass } from './pass.ts';
import { passProperties } from './passed-properties.ts';
import { createRootScope, type Fields, type ViewScope } from './scope.ts';
import { ROOT_PLACE } from './tree-node.ts';

/** Shared by all instances that have none: there may be thousands. */
export const NO_CLASSES: ReadonlyMap<string, string> = new Map();
const NO_SLOTS: readonly SlotLike[] = [];

export class ComponentView {
  readonly id: InstanceId;
  readonly template: ComponentTemplate;
  readonly scope: ViewScope;
  readonly classes: ClassContext = new InstanceClasses(this);
  /** The next data; the template sees it from the next pass on. */
  data: Fields;
  /** Of the components in its template, in template order. */
  childIds: readonly InstanceId[];
  /** Everything that may hold components is looked through in the next pass. */
  asksAll = false;
  /** Its node in the owner's template. The page has none. */
  host: ComponentLive | undefined = undefined;
  /** Children of the host node, or of the page's root element. */
  readonly container: Container = new Container();
  /** The shadow tree of a component without a host node. */
  readonly shadow: Fragment | undefined;
  #body: LiveBody | undefined = undefined;
  #externalClasses: ReadonlyMap<string, string> = NO_CLASSES;
  #slots: readonly SlotLike[] = NO_SLOTS;
  /** Where slots have names: the one that shows content of each. */
  #slotNodes: Map<string, SlotLike> | undefined = undefined;
  #renderedIn = 0;
  /** `childIds` are those of the next pass. */
  #isTold = true;
  /** Properties that were told, and no longer are what the node's attributes say. */
  #own: Set<string> | undefined = undefined;

  constructor(id: InstanceId, template: ComponentTemplate, told: InstancePayload | undefined, childIds: readonly InstanceId[]) {
    this.id = id;
    this.template = template;
    this.shadow = template.virtualHost ? new Fragment() : undefined;
    this.childIds = childIds;
    this.data = this.#initialData(told);
    this.scope = createRootScope(this, this.data, template.modulesOf(0), 0);
  }

  /** How many components enclose it: owners are rendered before what they own. */
  get depth(): number {
    return this.host === undefined ? 0 : this.host.owner.depth + 1;
  }

  /** What the owner passed for an external class. */
  externalClass(name: string): string {
    return this.#externalClasses.get(name) ?? '';
  }

  /** Shows it at a node. What another one has given for its slots is not this one's. */
  mountAt(host: ComponentLive): void {
    if (this.host !== host) for (const slot of this.#slots) slot.dynamic = undefined;
    this.host = host;
  }

  get isRendered(): boolean {
    return this.#body !== undefined;
  }

  tellChildren(ids: readonly InstanceId[]): void {
    this.childIds = ids;
    this.#isTold = true;
  }

  applyPatches(patches: readonly Patch[]): void {
    this.data = applyPatches(this.data, patches);
    for (const [, [field]] of patches) this.#keep(String(field));
  }

  /** Brings the properties up to what the node's attributes say; true if that changed any. `all`: the node is another one. */
  passProperties(all: boolean): boolean {
    const { host, data } = this;
    if (host === undefined) return false;
    this.data = passProperties(this.template.passedBy(host.template), host.scope, data, this.#own, all);
    return this.data !== data;
  }

  #initialData(told: InstancePayload | undefined): Fields {
    const { initialData } = this.template;
    if (told === undefined) return initialData;
    const { data = {}, without = [] } = told;
    for (const field of [...Object.keys(data), ...without]) this.#keep(field);
    const missing = new Set(without);
    return Object.fromEntries(Object.entries({ ...initialData, ...data }).filter(([field]) => !missing.has(field)));
  }

  #keep(field: string): void {
    if (!this.template.properties.has(field)) return;
    this.#own ??= new Set();
    this.#own.add(field);
  }

  /** Evaluates what has changed. Once per pass, whoever asks first. */
  render(pass: Pass): void {
    if (this.#renderedIn === pass.number) return;
    this.#renderedIn = pass.number;
    const { root } = this.scope;
    const isFirst = this.#body === undefined;
    root.data = this.data;
    const isTold = this.#isTold;
    const ids = new IdCursor(isTold ? this.childIds : undefined, isTold || this.asksAll);
    const outer = pass.enter(ids);
    if (this.#body === undefined) this.#createBody(pass);
    else this.#body.update(pass);
    pass.enter(outer);
    ids.end();
    this.#isTold = false;
    if (ids.isReshaped && !isTold) this.#readChildren(pass);
    this.#tellChanges(isFirst);
    root.previous = root.data;
    root.all = false;
    this.asksAll = false;
    if (this.template.hasSlots) this.#distribute(pass);
  }

  /** What its own template's nodes have cost. */
  cost(): number {
    return this.#body?.cost() ?? 0;
  }

  /** The slot that shows content of that name: the first one in the document. */
  slotNodeFor(name: string): SlotLike | undefined {
    return this.template.multipleSlots ? this.#slotNodes?.get(name) : this.#slots[0];
  }

  /** Whether the owner now passes something else. */
  setExternalClasses(classes: ReadonlyMap<string, string>): boolean {
    const present = this.#externalClasses;
    if (classes === present) return false;
    const isSame = classes.size === present.size && [...classes].every(([name, value]) => present.get(name) === value);
    this.#externalClasses = classes;
    return !isSame;
  }

  /** Slots of the owner's template in content that is made once per slot. */
  collectForwarded(into: SlotLike[]): void {
    for (const slot of this.#slots) slot.dynamic?.collectSlots(into);
  }

  /** Components of the owner's template in content that is made once per slot. */
  collectContentIds(into: InstanceId[]): void {
    for (const slot of this.#slots) slot.dynamic?.collectIds(into);
  }

  domId(id: string): string {
    return toDomId(id, this.template);
  }

  /** `change:prop` on the component's node: its properties are this instance's data. */
  #tellChanges(isFirst: boolean): void {
    const { host } = this;
    if (host?.template.w === undefined) return;
    const { data, previous } = this.scope.root;
    for (const [name, expression] of Object.entries(host.template.w)) {
      const before = isFirst ? undefined : previous[name];
      if (!isFirst && data[name] === before) continue;
      const evaluate = compileExpression(expression);
      this.template.page.propertyChanged(() => evaluate(host.scope), data[name], before, host);
    }
  }

  /** Who has stayed, as the template now holds them. */
  #readChildren(pass: Pass): void {
    const ids: InstanceId[] = [];
    this.#body?.collectIds(ids);
    const present = new Set(ids);
    for (const id of this.childIds) if (!present.has(id)) pass.gone.push(id);
    this.childIds = ids;
  }

  #createBody(pass: Pass): void {
    this.#body = this.template.body(0).create(ROOT_PLACE, this.scope, pass);
    this.container.parts = this.#body.parts;
    this.shadow?.replace(this.#body.parts, pass.dirty);
  }

  #distribute(pass: Pass): void {
    const found: SlotLike[] = [];
    this.#body?.collectSlots(found);
    const slots = exact(found);
    // A slot that is gone must not claim content any more: its element may be patched once again before it is taken out.
    if (this.#slots.length > 0) {
      const present = new Set(slots);
      for (const slot of this.#slots) if (!present.has(slot)) slot.show(undefined, undefined, pass);
    }
    this.#slots = slots;
    const { multipleSlots, dynamicSlots } = this.template;
    const { host } = this;
    const named = multipleSlots ? new Map<string, SlotLike>() : undefined;
    this.#slotNodes = named;
    for (const slot of slots) {
      const isFirst = named === undefined ? slot === slots[0] : !named.has(slot.name);
      if (isFirst) named?.set(slot.name, slot);
      if (dynamicSlots) {
        slot.dynamic = host?.dynamicContent(slot.dynamic, slot, pass);
        slot.show(slot.dynamic?.shown, undefined, pass);
      } else slot.show(isFirst ? host?.content?.shown : undefined, multipleSlots ? slot.name : undefined, pass);
    }
  }
}

/** What class names mean in one instance. A class of its own: an object of functions for each of thousands would be five. */
class InstanceClasses implements ClassContext {
  readonly #view: ComponentView;

  constructor(view: ComponentView) {
    this.#view = view;
  }

  get scope(): string {
    return this.#view.template.scope;
  }

  get isolation(): Isolation {
    return this.#view.template.isolation;
  }

  get externalClasses(): ReadonlySet<string> {
    return this.#view.template.externalClassNames;
  }

  externalValue(name: string): string {
    return this.#view.externalClass(name);
  }

  get outer(): ClassContext | undefined {
    return this.#view.host?.owner.classes;
  }

  get cache(): Map<string, string> {
    return this.#view.template.classCache;
  }

  get plain(): boolean {
    return this.#view.template.page.plainDom !== undefined;
  }
}
