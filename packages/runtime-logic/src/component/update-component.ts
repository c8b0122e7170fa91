// From a change of data to the tree: merge, observers, template, property observers, in this order (sections 2 to 4).
// All of it is synchronous; what the view has to know is noted on the page and sent at the end of the turn.

import { DinghyError } from '@dinghy/errors';
import { coerceProperty } from '@dinghy/template';
import { type AppFunction, callGuarded, type LogicContext, methodOf } from '../context.ts';
import { assignPath } from '../data/assign-path.ts';
import { deepCopy } from '../data/deep-copy.ts';
import { hintFor } from '../data/list-hints.ts';
import { FIRST_ITEMS, setLongList } from '../data/long-list.ts';
import { type PathSegment, parsePath } from '../data/parse-path.ts';
import { setInTemplate } from '../data/set-in-template.ts';
import { copyForTemplate } from '../data/template-copy.ts';
import { argumentsOf, type Callback, markObservers, type Observer } from '../observers/observer-table.ts';
import type { ComponentRecord, Data, LiveNode } from '../structure/nodes.ts';
import type { Structure, TreeChanges } from '../structure/structure.ts';
import { markOwn } from './own-properties.ts';
import type { Property } from './read-property.ts';

/** No official engine has a limit; theirs hang. */
const OBSERVER_ROUNDS_MAX = 100;
const UPDATE_NESTING_MAX = 60;

export interface ComponentUpdates {
  /** `this.setData(changes, callback)`. Throws `DATA_*` errors to the caller. */
  setData(record: ComponentRecord, changes: unknown, callback?: unknown): void;
  /** One path that is already parsed: a two-way binding written back. */
  setPath(record: ComponentRecord, path: readonly PathSegment[], value: unknown): void;
  /** The view is going to need that many items of a long list. Throws `DATA_*` errors. */
  showMore(record: ComponentRecord, field: string, count: number): void;
  /** Takes up what was set while that could not be shown. */
  settle(record: ComponentRecord): void;
  /** New attribute values from the owner's template. */
  passAttributes(record: ComponentRecord, indices: readonly number[], values: readonly unknown[]): void;
  /** All of them, at creation: they count as set even when equal to the initial values. */
  passInitial(record: ComponentRecord): void;
}

export interface UpdateServices {
  readonly context: LogicContext;
  readonly structure: () => Structure;
  /** Runs the lifetimes that an update of the tree brings about. */
  applyTreeChanges(record: ComponentRecord, changes: TreeChanges): void;
}

export function createComponentUpdates({ context, structure, applyTreeChanges }: UpdateServices): ComponentUpdates {
  /** How many items of their long lists templates hold, where views have asked for more than the first of them. */
  const beginnings = new WeakMap<ComponentRecord, ReadonlyMap<string, number>>();

  function itemsOf(record: ComponentRecord, field: string): number {
    return beginnings.get(record)?.get(field) ?? FIRST_ITEMS;
  }

  function setData(record: ComponentRecord, changes: unknown, callback?: unknown): void {
    if (typeof callback === 'function') {
      const run = (): void => void callGuarded(context, record, 'setData callback', callback as AppFunction, []);
      record.page.callbacks.push(run);
      record.page.touch();
    }
    if (typeof changes !== 'object' || changes === null) return;
    // All paths before any value: one that is none leaves everything as it was.
    const paths = Object.keys(changes).map(parsePath);
    apply(record, paths, Object.values(changes));
  }

  function apply(record: ComponentRecord, paths: readonly (readonly PathSegment[])[], values: readonly unknown[]): void {
    const fresh = new Set<object>();
    const written: string[] = [];
    context.group(() => {
      try {
        for (let at = 0; at < paths.length; at++) {
          const path = paths[at] as readonly PathSegment[];
          const value = values[at];
          if (path.length === 1) setField(record, String(path[0]), value, fresh, written);
          else if (path.length > 1) setBelow(record, path, value, fresh);
        }
      } finally {
        // Whatever was merged before a value turned out unusable is shown.
        settle(record);
        for (const name of written) writeBack(record, name);
      }
    });
  }

  function setField(record: ComponentRecord, field: string, value: unknown, fresh: Set<object>, written: string[]): void {
    const property = record.definition.properties.get(field);
    const stored = property === undefined ? value : coerceProperty(property.types, value);
    const old = record.data[field];
    record.data[field] = stored;
    if (property !== undefined && stored !== old) {
      noteProperty(record, property, stored, old, [field]);
      if (record.plan?.models.has(field)) written.push(field);
    }
    noteSet(record, [field], stored, fresh);
  }

  function setBelow(record: ComponentRecord, path: readonly PathSegment[], value: unknown, fresh: Set<object>): void {
    const field = String(path[0]);
    assignPath(record.data, path, value);
    const property = record.definition.properties.get(field);
    if (property !== undefined) noteProperty(record, property, record.data[field], undefined, path);
    noteSet(record, path, value, fresh);
  }

  function noteSet(record: ComponentRecord, path: readonly PathSegment[], value: unknown, fresh: Set<object>): void {
    const { definition } = record;
    const field = String(path[0]);
    markSet(record, path);
    if (record.detached || definition.isPure(field)) return;
    markOwn(record, field);
    const { template } = record;
    record.template = definition.longLists.has(field)
      ? setLongList(template, path, value, itemsOf(record, field), definition.listHints, fresh)
      : setInTemplate(template, path, value, definition.listHints, fresh);
    noteField(record, field);
  }

  function showMore(record: ComponentRecord, field: string, count: number): void {
    const { definition } = record;
    const present = itemsOf(record, field);
    if (record.detached || !definition.longLists.has(field)) return;
    // Twice as many, so that a long way down is a few commits, and nothing twice what was looked at.
    const most = count > present ? Math.max(Math.ceil(count), 2 * present) : present;
    beginnings.set(record, new Map(beginnings.get(record)).set(field, most));
    record.template = setLongList(record.template, [field], record.data[field], most, definition.listHints, new Set());
    noteField(record, field);
    settle(record);
  }

  function markSet(record: ComponentRecord, path: readonly PathSegment[]): void {
    const { observers } = record.definition;
    if (observers.observers.length === 0) return;
    record.markedObservers ??= new Set();
    markObservers(observers, path, record.markedObservers);
  }

  function noteField(record: ComponentRecord, field: string): void {
    record.changedFields ??= new Set();
    record.changedFields.add(field);
  }

  function noteProperty(
    record: ComponentRecord,
    property: Property,
    value: unknown,
    old: unknown,
    path: readonly PathSegment[],
  ): void {
    if (property.observer === undefined || record.definition.isPure(property.name)) return;
    record.propertyChanges ??= [];
    record.propertyChanges.push({ name: property.name, value, old, path });
  }

  function passAttributes(record: ComponentRecord, indices: readonly number[], values: readonly unknown[]): void {
    let template: Data | undefined;
    for (let at = 0; at < indices.length; at++) {
      const index = indices[at] as number;
      record.passed[index] = values[at];
      template = passAttribute(record, index, values[at], template, false);
    }
    if (template !== undefined) record.template = template;
    settle(record);
  }

  function passInitial(record: ComponentRecord): void {
    const { bound, scope } = record;
    if (bound.length === 0) return;
    let template: Data | undefined;
    record.passed = bound.map((each) => each.evaluate(scope));
    for (let index = 0; index < bound.length; index++)
      template = passAttribute(record, index, record.passed[index], template, true);
    if (template !== undefined) record.template = template;
    settle(record);
  }

  /** Gives the template copy with the property in it: `template` once it is the update's own, else a new one. */
  function passAttribute(
    record: ComponentRecord,
    index: number,
    passed: unknown,
    template: Data | undefined,
    initial: boolean,
  ): Data | undefined {
    const { definition } = record;
    const name = record.bound[index]?.name as string;
    const property = definition.properties.get(name) as Property;
    const value = coerceProperty(property.types, passed);
    const old = record.data[name];
    if (value !== old) {
      // The component may do with it what it likes; the owner's copy stays as it is (4.4).
      const own = deepCopy(value);
      record.data[name] = own;
      noteProperty(record, property, own, old, [name]);
    } else if (!initial) {
      // The component has written this into `data` itself, past `setData`: its template still shows what was passed before.
      if (record.template[name] !== value) {
        markOwn(record, name);
        record.page.change(record);
      }
      return template;
    }
    markSet(record, [name]);
    if (definition.isPure(name)) return template;
    const copy = copyForTemplate(value, record.template[name], hintFor(definition.listHints, name), true);
    if (copy === record.template[name]) return template;
    // A function in the place of a value is shown as nothing, and stays in this layer.
    if (typeof copy === 'function') markOwn(record, name);
    const next = template ?? { ...record.template };
    next[name] = copy;
    noteField(record, name);
    return next;
  }

  /** Observers, then the template, then property observers. */
  function settle(record: ComponentRecord): void {
    if (record.observing) return;
    runObservers(record);
    updateTemplate(record);
  }

  /** Every marked observer in definition order, its mark cleared first, until a round marks nothing new (3.6). */
  function runObservers(record: ComponentRecord): void {
    const { markedObservers: marked, definition } = record;
    if (marked === undefined || marked.size === 0) return;
    const { observers } = definition.observers;
    record.observing = true;
    for (let round = 1; marked.size > 0; round++) {
      if (round > OBSERVER_ROUNDS_MAX) {
        marked.clear();
        context.report(
          new DinghyError('OBSERVER_LOOP_STOPPED', { component: definition.path, rounds: OBSERVER_ROUNDS_MAX }),
          'observers',
        );
      }
      for (let number = 0; number < observers.length; number++) {
        if (!marked.delete(number)) continue;
        const observer = observers[number] as Observer;
        run(record, 'observer', observer.callback, argumentsOf(observer, record.data));
      }
    }
    record.observing = false;
  }

  function updateTemplate(record: ComponentRecord): void {
    // An update under way takes up what is set meanwhile: its walk must not meet a tree that changes under it.
    if (record.updating || record.detached) return;
    if (record.changedFields === undefined && record.propertyChanges === undefined) return;
    if (record.nesting >= UPDATE_NESTING_MAX) {
      stopLoop(record);
      return;
    }
    record.nesting += 1;
    for (let round = 1; record.changedFields !== undefined; round++) {
      if (round > UPDATE_NESTING_MAX) {
        stopLoop(record);
        break;
      }
      const changed = record.changedFields;
      record.changedFields = undefined;
      record.page.change(record);
      if (record.shadowScope !== undefined) record.shadowScope.root.data = record.template;
      updateShadow(record, record.shadow, changed);
      runPropertyObservers(record);
    }
    runPropertyObservers(record);
    record.nesting -= 1;
  }

  function updateShadow(record: ComponentRecord, shadow: readonly LiveNode[], changed: ReadonlySet<string>): void {
    if (shadow.length === 0) return;
    const changes: TreeChanges = { added: [], removed: [], moved: [] };
    record.updating = true;
    try {
      structure().update(shadow, changed, changes);
      // Slots go and move with the nodes that they are in.
      const reshaped = changes.removed.length > 0 || changes.moved.length > 0;
      if (record.definition.dynamicSlots && (record.slotsChanged || reshaped)) structure().syncContents(record, changes);
    } finally {
      record.updating = false;
    }
    if (changes.added.length + changes.removed.length + changes.moved.length > 0) record.reshapes += 1;
    applyTreeChanges(record, changes);
    syncOwner(record);
    if (record.page.truncated.size > 0) structure().refill(record.page, applyTreeChanges);
  }

  /** Content may hold slots of the component that wrote it, which have content of their own in turn (9.6). */
  function syncOwner(record: ComponentRecord): void {
    const { owner } = record;
    // An owner that is being updated sees to it itself.
    if (owner === undefined || !owner.definition.dynamicSlots || !owner.slotsChanged || owner.updating) return;
    const changes: TreeChanges = { added: [], removed: [], moved: [] };
    owner.updating = true;
    try {
      structure().syncContents(owner, changes);
    } finally {
      owner.updating = false;
    }
    applyTreeChanges(owner, changes);
    syncOwner(owner);
  }

  function stopLoop(record: ComponentRecord): void {
    record.propertyChanges = undefined;
    record.changedFields = undefined;
    context.report(
      new DinghyError('UPDATE_LOOP_STOPPED', { component: record.definition.path, rounds: UPDATE_NESTING_MAX }),
      'setData',
      record.page.page,
    );
  }

  function runPropertyObservers(record: ComponentRecord): void {
    const changes = record.propertyChanges;
    if (changes === undefined) return;
    record.propertyChanges = undefined;
    for (const { name, value, old, path } of changes) {
      const observer = record.definition.properties.get(name)?.observer;
      if (observer !== undefined) run(record, `observer of ${name}`, observer, [value, old, path]);
    }
  }

  /** A callback may be the name of a method. */
  function run(record: ComponentRecord, where: string, callback: Callback, args: readonly unknown[]): void {
    const target = typeof callback === 'string' ? methodOf(record, callback) : callback;
    if (target !== undefined) callGuarded(context, record, where, target, args);
  }

  /** `model:name="{{path}}"`: what the component sets itself goes back to its owner (4.11). */
  function writeBack(record: ComponentRecord, name: string): void {
    const { plan, owner, scope } = record;
    const path = plan?.models.get(name)?.(scope);
    if (path === undefined || owner === undefined) return;
    const index = record.bound.findIndex((bound) => bound.name === name);
    // The owner has it from here; passing it down again would tell the component what it has just said.
    if (index >= 0) record.passed[index] = record.data[name];
    setPath(owner, path, record.data[name]);
  }

  return {
    setData,
    setPath,
    showMore,
    settle,
    passAttributes,
    passInitial,
  };

  function setPath(record: ComponentRecord, path: readonly PathSegment[], value: unknown): void {
    apply(record, [path], [value]);
  }
}
