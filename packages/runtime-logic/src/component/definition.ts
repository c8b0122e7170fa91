// A component or page definition, prepared once: merged with its behaviors, its options read, its template planned, and
// everything that instances share put where they need not copy it.

import type { DefinitionPayload, StyleIsolation } from '@dinghy/bridge-protocol';
import type { PropertyTypes, TemplateProgram, WxsRuntime } from '@dinghy/template';
import { createListHints, type ListHint } from '../data/list-hints.ts';
import { FIRST_ITEMS, setLongList } from '../data/long-list.ts';
import { copyForTemplate } from '../data/template-copy.ts';
import { toWire } from '../data/to-wire.ts';
import type { ObserverTable } from '../observers/observer-table.ts';
import type { BodyPlan } from '../structure/plan.ts';
import type { Behavior, RawDefinition } from './behavior.ts';
import type { ComponentReader } from './component-reader.ts';
import { type AnyFunction, type MergedDefinition, mergePage, type RawRelation } from './merged-definition.ts';
import type { Property } from './read-property.ts';

/** What the package says of a component: package-format's `LogicComponent`, of which this layer may not import the type. */
export interface ComponentSource {
  readonly config: {
    readonly component: boolean;
    readonly usingComponents?: Readonly<Record<string, string>>;
    readonly componentGenerics?: Readonly<Record<string, string | true>>;
    readonly styleIsolation?: string;
  };
  readonly structure: TemplateProgram;
  readonly listKeys?: Readonly<Record<string, string>>;
  readonly longLists?: readonly string[];
}

export interface Definition {
  readonly path: string;
  readonly properties: ReadonlyMap<string, Property>;
  /** Initial data and property values. Instances start with a copy. */
  readonly initialData: Readonly<Record<string, unknown>>;
  /** The template copy of the same, shared by all instances until they change. */
  readonly initialTemplate: Record<string, unknown>;
  /** Values that `Page()` definitions hold beside functions and data; copied onto each instance. */
  readonly instanceFields: Readonly<Record<string, unknown>>;
  readonly methods: Readonly<Record<string, AnyFunction>>;
  readonly lifetimes: ReadonlyMap<string, readonly AnyFunction[]>;
  readonly pageLifetimes: ReadonlyMap<string, readonly AnyFunction[]>;
  readonly observers: ObserverTable | undefined;
  /** As written: read by whoever links components. */
  readonly relations: ReadonlyMap<string, RawRelation>;
  readonly behaviors: ReadonlySet<Behavior>;
  readonly exportValue: AnyFunction | undefined;
  readonly externalClasses: ReadonlySet<string>;
  readonly dynamicSlots: boolean;
  readonly multipleSlots: boolean;
  readonly generics: Readonly<Record<string, string | true>>;
  readonly listHints: ListHint | undefined;
  /** Fields of which the template's copy may hold the first items only. */
  readonly longLists: ReadonlySet<string>;
  readonly payload: DefinitionPayload;
  isPure(field: string): boolean;
  /** Prepared at first use: a page loads more definitions than it shows. */
  readonly template: () => BodyPlan;
  /** Makes the object that mini-program code knows as `this`; set by who knows its prototype. */
  prototype: object | undefined;
}

export interface DefinitionOptions {
  readonly path: string;
  readonly raw: RawDefinition;
  /** Written with `Page()`: functions are methods, everything else is an instance field. */
  readonly fromPage: boolean;
  /** Used as a page, whichever function it was written with. */
  readonly isPage: boolean;
  readonly source: ComponentSource | undefined;
  readonly wxs: WxsRuntime;
  /** Asked for what a page without components does not have. */
  reader(): ComponentReader;
  problem(text: string): void;
}

/** Asked for at every `setData`, so each field's answer is kept. A `g` flag would make the pattern remember its place. */
function purityOf(pattern: RegExp | undefined): (field: string) => boolean {
  if (pattern === undefined) return () => false;
  const stateless = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  const known = new Map<string, boolean>();
  return (field) => {
    let answer = known.get(field);
    if (answer === undefined) {
      answer = stateless.test(field);
      known.set(field, answer);
    }
    return answer;
  };
}

const ISOLATIONS: ReadonlySet<unknown> = new Set([
  'isolated',
  'apply-shared',
  'shared',
  'page-isolated',
  'page-apply-shared',
  'page-shared',
]);

export function createDefinition(options: DefinitionOptions): Definition {
  const { path, source } = options;
  const merged = merge(options);
  const settings = (
    typeof options.raw.options === 'object' && options.raw.options !== null ? options.raw.options : {}
  ) as RawDefinition;
  const pure = settings.pureDataPattern instanceof RegExp ? settings.pureDataPattern : undefined;
  const isPure = purityOf(pure);
  const listHints = createListHints(source?.listKeys);
  const initialData = initialDataOf(merged);
  const shown = Object.fromEntries(Object.entries(initialData).filter(([field]) => !isPure(field)));
  // A property's value is worked out in both layers, each from what its owner has.
  const longLists = new Set(source?.longLists?.filter((field) => !merged.properties.has(field) && !isPure(field)));
  let initialTemplate = copyForTemplate(shown, undefined, listHints) as Record<string, unknown>;
  for (const field of longLists)
    initialTemplate = setLongList(initialTemplate, [field], shown[field], FIRST_ITEMS, listHints, new Set());
  let plan: BodyPlan | undefined;

  return {
    path,
    properties: merged.properties,
    initialData,
    initialTemplate,
    instanceFields: options.fromPage ? instanceFieldsOf(options.raw) : {},
    methods: functionsOf(merged.methods),
    lifetimes: merged.lifetimes,
    pageLifetimes: merged.pageLifetimes,
    observers: merged.observers,
    relations: merged.relations,
    behaviors: merged.behaviors,
    exportValue: merged.exportValue,
    externalClasses: merged.externalClasses,
    multipleSlots: settings.multipleSlots === true,
    dynamicSlots: settings.dynamicSlots === true,
    generics: source?.config.componentGenerics ?? {},
    listHints,
    longLists,
    isPure,
    template: () => {
      plan ??= hasNodes(source) ? options.reader().plan(source.structure, (body) => options.wxs.modulesOf(body)) : EMPTY_BODY;
      return plan;
    },
    prototype: undefined,
    payload: {
      path,
      properties: typesOf(merged.properties.values(), isPure),
      data: toWire(initialTemplate) as DefinitionPayload['data'],
      externalClasses: [...merged.externalClasses],
      styleIsolation: isolationOf(settings, source, options),
      multipleSlots: settings.multipleSlots === true,
      dynamicSlots: settings.dynamicSlots === true,
      virtualHost: settings.virtualHost === true,
      ...(merged.isFormField ? { formField: true } : {}),
      ...(options.isPage && typeof merged.methods.onPageScroll === 'function' ? { pageScroll: true } : {}),
    },
  };
}

const EMPTY_BODY: BodyPlan = { children: [], modules: { get: () => undefined } };

/** A structure holds components, and what matters to them: that of a page without any is empty. */
function hasNodes(source: ComponentSource | undefined): source is ComponentSource {
  return (source?.structure.bodies[0]?.n.length ?? 0) > 0;
}

function merge({ raw, fromPage, reader, problem }: DefinitionOptions): MergedDefinition {
  if (!fromPage) return reader().merge(raw, problem);
  const { data, behaviors, options } = raw;
  // A function that makes the data is no method: `this.data` is what it has made.
  const { data: _made, ...methods } = functionsOf(raw);
  // The parts of a `Page()` definition that mean the same as in a component's.
  return Array.isArray(behaviors) ? reader().merge({ data, behaviors, options, methods }, problem) : mergePage(raw, methods);
}

const PAGE_OPTIONS: ReadonlySet<string> = new Set(['data', 'behaviors', 'options']);

function instanceFieldsOf(raw: RawDefinition): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).filter(([name, value]) => typeof value !== 'function' && !PAGE_OPTIONS.has(name)),
  );
}

function functionsOf(members: RawDefinition): Record<string, AnyFunction> {
  return Object.fromEntries(
    Object.entries(members).filter(
      (entry): entry is [string, AnyFunction] => typeof entry[1] === 'function' && entry[0] !== '__proto__',
    ),
  );
}

/** Of what templates see: pure data stays in this layer. */
function typesOf(properties: Iterable<Property>, isPure: Definition['isPure']): DefinitionPayload['properties'] {
  const types: Record<string, PropertyTypes> = {};
  for (const { name, types: declared } of properties) if (!isPure(name)) types[name] = declared;
  return types;
}

/** A property is authoritative over data of the same name (4.5). */
function initialDataOf(merged: MergedDefinition): Record<string, unknown> {
  const data: Record<string, unknown> = { ...merged.data };
  for (const property of merged.properties.values()) data[property.name] = property.value;
  return data;
}

function isolationOf(settings: RawDefinition, source: ComponentSource | undefined, options: DefinitionOptions): StyleIsolation {
  for (const declared of [settings.styleIsolation, source?.config.styleIsolation]) {
    if (ISOLATIONS.has(declared)) return declared as StyleIsolation;
  }
  if (settings.addGlobalClass === true) return 'apply-shared';
  return options.isPage ? 'shared' : 'isolated';
}
