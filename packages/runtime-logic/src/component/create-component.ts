// Makes the component that a page is, and gives any component what it is made of: its instance, its shadow tree, `created` (1.1).

import { createScope } from '@dinghy/template';
import { callLifetime, type LogicContext } from '../context.ts';
import { deepCopy } from '../data/deep-copy.ts';
import { ComponentRecord, type Data } from '../structure/nodes.ts';
import type { PageTree } from '../structure/page-tree.ts';
import type { ComponentTrees } from './component-trees.ts';
import type { Definition } from './definition.ts';
import type { ComponentUpdates } from './update-component.ts';

export interface ComponentFactory {
  /** The page's own component, or its tab bar's: the root of a tree. `query` has values from the query for properties of the same names. */
  createPage(page: PageTree, definition: Definition, query: Readonly<Record<string, string>>): ComponentRecord;
  build(record: ComponentRecord): void;
}

export interface FactoryServices {
  readonly context: LogicContext;
  readonly updates: ComponentUpdates;
  /** There if a template has components. */
  trees(): ComponentTrees | undefined;
  createInstance(record: ComponentRecord): object;
}

export function createComponentFactory({ context, updates, trees, createInstance }: FactoryServices): ComponentFactory {
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

  function build(record: ComponentRecord): void {
    const { definition } = record;
    record.instance = createInstance(record);
    const body = definition.template();
    if (body.children.length > 0) {
      record.shadowScope = createScope(record.template, body.modules);
      // What the children's code sets in the meantime waits until the tree is there.
      record.updating = true;
      record.shadow = trees()?.growShadow(record) ?? [];
      record.updating = false;
    }
    callLifetime(context, record, 'created');
    updates.settle(record);
  }

  return { createPage, build };
}

export function initialData(definition: Definition): Data {
  return deepCopy(definition.initialData) as Data;
}
