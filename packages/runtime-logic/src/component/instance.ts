// What mini-program code knows as `this` (section 13). The instance holds nothing of ours that its code could reach: the
// record behind it is a private field, and every definition has a class of its own with the definition's methods.

import type { LogicContext } from '../context.ts';
import { deepCopy } from '../data/deep-copy.ts';
import type { TriggerOptions } from '../events/trigger-event.ts';
import { had } from '../packs/had.ts';
import type { Page } from '../page/page.ts';
import type { ComponentRecord } from '../structure/nodes.ts';
import type { Animations } from '../wx/animations.ts';
import type { ViewQuestions } from '../wx/view-questions.ts';
import type { ComponentTrees } from './component-trees.ts';
import type { Definition } from './definition.ts';
import type { Relations } from './relations.ts';
import type { ComponentUpdates } from './update-component.ts';

export interface InstanceServices {
  readonly context: LogicContext;
  readonly updates: ComponentUpdates;
  /** What comes in packs, as soon as it is there. */
  readonly parts: {
    readonly trees?: ComponentTrees | undefined;
    readonly relations?: Relations | undefined;
    readonly questions?: ViewQuestions | undefined;
    readonly motion?: Animations | undefined;
    readonly navigation?: { openerChannel(page: Page): unknown; router(from: string): unknown } | undefined;
  };
  /** Missing when it has gone. */
  pageOf(record: ComponentRecord): Page | undefined;
  tabBar(record: ComponentRecord): unknown;
}

export interface InstanceFactory {
  createInstance(record: ComponentRecord): object;
  recordOf(value: unknown): ComponentRecord | undefined;
}

export function createInstanceFactory(services: InstanceServices): InstanceFactory {
  const { context, updates, parts } = services;

  class Instance {
    readonly #record: ComponentRecord;

    constructor(record: ComponentRecord) {
      this.#record = record;
    }

    static recordOf(value: unknown): ComponentRecord | undefined {
      return typeof value === 'object' && value !== null && #record in value ? value.#record : undefined;
    }

    get is(): string {
      return this.#record.definition.path;
    }

    get id(): string {
      return parts.trees?.idOf(this.#record) ?? '';
    }

    get dataset(): object {
      return parts.trees?.datasetOf(this.#record) ?? {};
    }

    get data(): object {
      return this.#record.data;
    }

    /** Some programs replace the object instead of setting it. */
    set data(value: object) {
      if (typeof value === 'object' && value !== null) this.#record.data = value as Record<string, unknown>;
    }

    get properties(): object {
      return this.#record.data;
    }

    setData(changes: unknown, callback?: unknown): void {
      parts.questions?.performance.measure(this.#record, changes);
      updates.setData(this.#record, changes, callback);
    }

    groupSetData(group: unknown): void {
      context.group(() => {
        if (typeof group === 'function') group.call(this);
      });
    }

    triggerEvent(name: unknown, detail?: unknown, options?: TriggerOptions): void {
      parts.trees?.trigger(this.#record, String(name), detail, options);
    }

    selectComponent(selector: string): unknown {
      const [found] = had(parts.relations, 'selectComponent').select(this.#record, selector, false);
      return found === undefined ? null : exported(found);
    }

    selectAllComponents(selector: string): unknown[] {
      return had(parts.relations, 'selectAllComponents').select(this.#record, selector, true).map(exported);
    }

    selectOwnerComponent(): unknown {
      const { owner } = this.#record;
      return owner === undefined ? null : exported(owner);
    }

    getRelationNodes(key: string): unknown[] {
      return had(parts.relations, 'getRelationNodes').nodes(this.#record, String(key));
    }

    hasBehavior(behavior: unknown): boolean {
      const { behaviors } = this.#record.definition;
      // Those of the platform have names.
      return [...behaviors].some((each) => each === behavior || (each.name !== undefined && each.name === behavior));
    }

    getPageId(): number {
      return this.#record.page.page;
    }

    /** Addresses count from the component's folder. */
    get router(): unknown {
      return had(parts.navigation, 'router').router(this.#record.definition.path);
    }

    /** Programs have members of this name too. */
    set router(value: unknown) {
      defineMember(this, 'router', value);
    }

    /** Addresses count from the page's folder. */
    get pageRouter(): unknown {
      return had(parts.navigation, 'pageRouter').router(this.#record.page.path);
    }

    createSelectorQuery(): unknown {
      return had(parts.questions, 'createSelectorQuery').createSelectorQuery(this.#record);
    }

    createIntersectionObserver(options?: unknown): unknown {
      return had(parts.questions, 'createIntersectionObserver').createIntersectionObserver(this.#record, options);
    }

    createMediaQueryObserver(): unknown {
      return had(parts.questions, 'createMediaQueryObserver').createMediaQueryObserver(this.#record);
    }

    getOpenerEventChannel(): unknown {
      const navigation = had(parts.navigation, 'getOpenerEventChannel');
      const page = services.pageOf(this.#record);
      return page && navigation.openerChannel(page);
    }

    /** Some renderers of the platform answer through a callback. */
    getTabBar(callback?: unknown): unknown {
      const tabBar = services.tabBar(this.#record);
      if (typeof callback === 'function') callback.call(this, tabBar);
      return tabBar;
    }

    /** `animate(selector, keyframes, duration, callback)`, or with a scroll timeline in the callback's place. */
    animate(selector: unknown, keyframes: unknown, duration: unknown, more?: unknown): void {
      had(parts.motion, 'animate').animate(this.#record, selector, keyframes, duration, more);
    }

    /** `clearAnimation(selector, properties?, callback?)`. */
    clearAnimation(selector: unknown, properties?: unknown, callback?: unknown): void {
      had(parts.motion, 'clearAnimation').clear(this.#record, selector, properties, callback);
    }

    // What only asks for speed, or for the platform's other renderer. Frameworks bind these of every instance.
    applyAnimatedStyle(): void {}
    clearAnimatedStyle(): void {}
    setInitialRenderingCache(): void {}
    setPassiveEvent(): void {}

    getPassiveEvent(callback?: unknown): void {
      if (typeof callback === 'function') callback.call(this, {});
    }

    /** `setUpdatePerformanceListener({ withDataPaths }, listener)`; without a listener it ends. */
    setUpdatePerformanceListener(options?: unknown, listener?: unknown): void {
      had(parts.questions, 'setUpdatePerformanceListener').performance.listen(this.#record, options, listener);
    }
  }

  // Which of the platform's two draws this. Games keep renderers of their own under the name.
  Object.defineProperty(Instance.prototype, 'renderer', { value: 'webview', writable: true, configurable: true });

  const classes = new WeakMap<Definition, new (record: ComponentRecord) => Instance>();

  function classOf(definition: Definition): new (record: ComponentRecord) => Instance {
    const known = classes.get(definition);
    if (known !== undefined) return known;
    const InstanceOfDefinition = class extends Instance {};
    for (const [name, value] of Object.entries(definition.methods)) {
      // Defined, not assigned: a method may have the name of an accessor above.
      defineMember(InstanceOfDefinition.prototype, name, value);
    }
    classes.set(definition, InstanceOfDefinition);
    return InstanceOfDefinition;
  }

  /** What `selectComponent` gives of a component: its `export()`, or itself (7.7). */
  function exported(record: ComponentRecord): unknown {
    const { exportValue } = record.definition;
    if (exportValue === undefined) return record.instance;
    return exportValue.call(record.instance) ?? record.instance;
  }

  function createInstance(record: ComponentRecord): object {
    const instance = new (classOf(record.definition))(record);
    for (const [name, value] of Object.entries(record.definition.instanceFields)) {
      defineMember(instance, name, deepCopy(value));
    }
    return instance;
  }

  return { createInstance, recordOf: Instance.recordOf };
}

/** As an assignment makes it, whatever the prototype has under that name. */
function defineMember(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}
