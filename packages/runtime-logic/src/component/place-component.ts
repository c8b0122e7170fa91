// Makes a component where a template has one: which component that is, its record, then what its owner passes to it (1.1, 1.2).

import { DinghyError } from '@dinghy/errors';
import { passedAttributes, type Scope } from '@dinghy/template';
import type { LogicContext } from '../context.ts';
import { type BoundProperty, ComponentRecord, type LiveNode } from '../structure/nodes.ts';
import type { ComponentPlan } from '../structure/plan.ts';
import type { StructureHost } from '../structure/structure.ts';
import { isTooDeepTold } from '../structure/too-deep.ts';
import { initialData } from './create-component.ts';
import type { Definition } from './definition.ts';

const NO_GENERICS: Readonly<Record<string, string>> = {};

/** Deeper is a component that contains itself without end. */
const COMPONENT_DEPTH_MAX = 100;

export interface PlacingServices {
  readonly context: LogicContext;
  /** `undefined` for a component that is not there. */
  find(path: string): Definition | undefined;
  /** Has the package loaded that has the component. Absent where none can come. */
  loadPackageOf?(path: string): void;
  /** Stands in for a component that is not there, so that both layers count the same nodes. */
  missingDefinition(path: string): Definition;
  /** Gives a record its instance and its tree. */
  build(record: ComponentRecord): void;
  passInitial(record: ComponentRecord): void;
}

export function createPlacing(services: PlacingServices): StructureHost['createComponent'] {
  const { context } = services;

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
    services.build(record);
    services.passInitial(record);
    return record;
  }

  function resolve(plan: ComponentPlan, owner: ComponentRecord): { definition: Definition; awaited?: string } {
    const { component, placeholder } = plan;
    const path = typeof component === 'string' ? component : (owner.generics[component[1]] ?? '');
    if (owner.depth >= COMPONENT_DEPTH_MAX) {
      const component = owner.definition.path;
      if (!isTooDeepTold(owner.page, component))
        context.warn(new DinghyError('TEMPLATE_NESTING_TOO_DEEP', { component, limit: COMPONENT_DEPTH_MAX }));
      return { definition: services.missingDefinition('') };
    }
    const mayCome = path !== '' && placeholder !== undefined;
    const definition = path === '' ? undefined : definitionOf(path, owner, mayCome);
    if (definition !== undefined) return { definition };
    const instead =
      placeholder === undefined || placeholder.startsWith('<') ? undefined : definitionOf(placeholder, owner, false);
    const shown = instead ?? services.missingDefinition(placeholder ?? path);
    return mayCome ? { definition: shown, awaited: path } : { definition: shown };
  }

  /** That it is not there is reported, unless it may still come. */
  function definitionOf(path: string, owner: ComponentRecord, mayCome: boolean): Definition | undefined {
    const definition = services.find(path);
    if (definition !== undefined) return definition;
    if (mayCome && services.loadPackageOf !== undefined) services.loadPackageOf(path);
    else context.warn(new DinghyError('COMPONENT_NOT_FOUND', { path, owner: owner.definition.path }));
    return undefined;
  }

  /** Generics that the component declares: what its owner passed, or the declared default (9.8). */
  function genericsOf(plan: ComponentPlan, definition: Definition, owner: ComponentRecord): Readonly<Record<string, string>> {
    const declared = Object.entries(definition.generics);
    if (declared.length === 0) return NO_GENERICS;
    const generics: Record<string, string> = {};
    for (const [name, fallback] of declared) {
      const passed = plan.generics[name];
      const path = typeof passed === 'string' ? passed : passed !== undefined ? owner.generics[passed[1]] : undefined;
      const chosen = path ?? (fallback === true ? undefined : fallback);
      if (chosen !== undefined) generics[name] = chosen;
    }
    return generics;
  }

  return createComponent;
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
