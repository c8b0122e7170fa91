// Trees of components: what a page without any does not have. They come in a pack.

import { type TriggerOptions, triggerEvent } from '../events/trigger-event.ts';
import type { ComponentRecord, LiveNode } from '../structure/nodes.ts';
import { datasetOf, idOf } from '../structure/read-node.ts';
import { createStructure, type Structure } from '../structure/structure.ts';
import { createAttributePassing } from './pass-attributes.ts';
import { createPlacing, type PlacingServices } from './place-component.ts';
import { createPlaceholders, type PlaceholderServices, type Placeholders } from './placeholders.ts';
import { createSettling, type Settling } from './settle-component.ts';
import type { ComponentUpdates } from './update-component.ts';

export interface ComponentTrees extends Settling, Placeholders {
  /** What a component's template has, for a component whose scope is there. */
  growShadow(record: ComponentRecord): readonly LiveNode[];
  /** `triggerEvent` of a component. */
  trigger(record: ComponentRecord, type: string, detail: unknown, options?: TriggerOptions): void;
  /** What is written at the component's node. */
  idOf(record: ComponentRecord): string;
  datasetOf(record: ComponentRecord): Record<string, unknown>;
}

export interface TreeServices extends Omit<PlacingServices, 'passInitial'>, Omit<PlaceholderServices, 'structure'> {
  readonly updates: ComponentUpdates;
  now(): number;
}

export function createComponentTrees(services: TreeServices): ComponentTrees {
  const { context, updates, lifetimes } = services;
  let structure: Structure;
  const settling = createSettling({
    context,
    structure: () => structure,
    updates,
    applyTreeChanges: lifetimes.applyTreeChanges,
  });
  const passing = createAttributePassing(settling.settle);
  structure = createStructure({
    createComponent: createPlacing({ ...services, passInitial: passing.passInitial }),
    passAttributes: passing.passAttributes,
    warn: context.warn,
  });
  return {
    ...settling,
    ...createPlaceholders({ ...services, structure }),
    growShadow: structure.growShadow,
    trigger: (record, type, detail, options = {}) => triggerEvent(context, record, type, detail, options, services.now()),
    idOf,
    datasetOf,
  };
}
