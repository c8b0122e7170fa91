// Makes a component: its record and instance, its shadow tree, `created`, then the properties from its owner (1.1, 1.2).

import { DinghyError } from '@dinghy/errors';
import { createScope, passedAttributes, type Scope } from '@dinghy/template';
import { callLifetime, type LogicContext } from '../context.ts';
import { deepCopy } from '../data/deep-copy.ts';
import { type BoundProperty, ComponentRecord, type Data, type LiveNode } from '../structure/nodes.ts';
import type { PageTree } from '../structure/page-tree.ts';
import type { ComponentPlan } from '../structure/plan.ts';
import type { Structure } from '../structure/structure.ts';
import type { Definition } from './definition.ts';
import type { ComponentUpdates } from './update-component.ts';

/** Deeper is a component that contains itself without end. */
const COMPONENT_DEPTH_MAX = 100;

export interface ComponentFactory {
  /** The page's own component, or its tab bar's: the root of a tree. `data` are values from the query for properties of the same names. */
  createPage(page: PageTree, definition: Definition, query: Readonly<Record<string, string>>): ComponentRecord;
  createComponent(plan: ComponentPlan, scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined): ComponentRecord;
}

export interface FactoryServices {
  readonly context: LogicContext;
  readonly structure: () => Structure;
  readonly updates: ComponentUpdates;
  /** `undefined` for a component that is not there; that has been reported, unless it may still come. */
  definitionOf(path: string, owner: ComponentRecord, mayCome: boolean): Definition | undefined;
  /** Stands in for a component that is not there, so that both layers count the same nodes. */
  missingDefinition(path: string): Definition;
  createInstance(record: ComponentRecord): object;
}

export function createComponentFactory(services: FactoryServices): ComponentFactory {
  const { context, updates } = services;

  function createPage(page: PageTree, definition: Definition, query: Readonly<Record<string, string>>): ComponentRecord {
    const scope = createScope({});
    const record = new ComponentRecord({
      plan: undefined,
      scope,
      owner: undefined,
      parent: undefined,
      page,
      definition,
      generics: {},
      data: initialData(definition),
    });
    build(record);
    const changes = Object.fromEntries(Object.entries(query).filter(([name]) => definition.properties.has(name)));
    if (Object.keys(changes).length > 0) updates.setData(record, changes);
    return record;
  }

  function createComponent(
    plan: ComponentPlan,
    scope: Scope,
    owner: ComponentRecord,
    parent: LiveNode | undefined,
  ): ComponentRecord {
    const { definition, awaited } = resolve(plan, owner);
    const record = new ComponentRecord({
      plan,
      scope,
      owner,
      parent,
      page: owner.page,
      definition,
      generics: genericsOf(plan, definition, owner),
      data: initialData(definition),
    });
    record.bound = boundProperties(plan, definition);
    if (awaited !== undefined) {
      record.awaited = awaited;
      record.page.placeholders.add(record);
    }
    build(record);
    updates.passInitial(record);
    return record;
  }

  function resolve(plan: ComponentPlan, owner: ComponentRecord): { definition: Definition; awaited?: string } {
    const { component, placeholder } = plan;
    const path = typeof component === 'string' ? component : (owner.generics[component[1]] ?? '');
    if (owner.depth >= COMPONENT_DEPTH_MAX) {
      const component = owner.definition.path;
      if (!owner.page.isTooDeepTold(component))
        context.warn(new DinghyError('TEMPLATE_NESTING_TOO_DEEP', { component, limit: COMPONENT_DEPTH_MAX }));
      return { definition: services.missingDefinition('') };
    }
    const mayCome = path !== '' && placeholder !== undefined;
    const definition = path === '' ? undefined : services.definitionOf(path, owner, mayCome);
    if (definition !== undefined) return { definition };
    const instead =
      placeholder === undefined || placeholder.startsWith('<') ? undefined : services.definitionOf(placeholder, owner, false);
    const shown = instead ?? services.missingDefinition(placeholder ?? path);
    return mayCome ? { definition: shown, awaited: path } : { definition: shown };
  }

  /** Generics that the component declares: what its owner passed, or the declared default (9.8). */
  function genericsOf(plan: ComponentPlan, definition: Definition, owner: ComponentRecord): Readonly<Record<string, string>> {
    const generics: Record<string, string> = {};
    for (const [name, fallback] of Object.entries(definition.generics)) {
      const passed = plan.generics[name];
      const path = typeof passed === 'string' ? passed : passed !== undefined ? owner.generics[passed[1]] : undefined;
      const chosen = path ?? (fallback === true ? undefined : fallback);
      if (chosen !== undefined) generics[name] = chosen;
    }
    return generics;
  }

  function build(record: ComponentRecord): void {
    const { definition } = record;
    record.instance = services.createInstance(record);
    const body = definition.template();
    if (body.children.length > 0) {
      record.shadowScope = createScope(record.template, body.modules);
      // What the children's code sets in the meantime waits until the tree is there.
      record.updating = true;
      record.shadow = services.structure().growShadow(record);
      record.updating = false;
    }
    callLifetime(context, record, 'created');
    updates.settle(record);
  }

  return { createPage, createComponent };
}

function initialData(definition: Definition): Data {
  return deepCopy(definition.initialData) as Data;
}

const boundByPlan = new WeakMap<ComponentPlan, { readonly definition: Definition; readonly bound: readonly BoundProperty[] }>();

function boundProperties(plan: ComponentPlan, definition: Definition): readonly BoundProperty[] {
  const known = boundByPlan.get(plan);
  if (known?.definition === definition) return known.bound;
  const { properties, isPure } = definition;
  const dataset = plan.dataset.map((value) => [value.name, value] as const);
  const passed = passedAttributes(plan.attributes, dataset, (name) => properties.has(name));
  const bound = [...passed].map(([name, value]): BoundProperty => {
    // Functions stay in this layer.
    const isShown = !value.callsScripts && !isPure(name) && properties.get(name)?.types[0] !== 'function';
    return { ...value, name, isShown };
  });
  boundByPlan.set(plan, { definition, bound });
  return bound;
}
