// What follows from a change of a component: observers, its tree, property observers, in this order (sections 3 and 4), and
// what its owner is told.

import { DinghyError } from '@dinghy/errors';
import { callGuarded, type LogicContext, methodOf } from '../context.ts';
import { argumentsOf, type Callback, type Observer } from '../observers/observer-table.ts';
import type { ComponentRecord, LiveNode } from '../structure/nodes.ts';
import type { Structure, TreeChanges } from '../structure/structure.ts';
import type { ComponentUpdates } from './update-component.ts';

/** No official engine has a limit; theirs hang. */
const OBSERVER_ROUNDS_MAX = 100;
const UPDATE_NESTING_MAX = 60;

export interface Settling {
  /** Takes up what was set while that could not be shown. */
  settle(record: ComponentRecord): void;
  /** `model:name="{{path}}"`: what the component sets itself goes back to its owner (4.11). */
  writeBack(record: ComponentRecord, name: string): void;
}

export interface SettlingServices {
  readonly context: LogicContext;
  readonly structure: () => Structure;
  readonly updates: Pick<ComponentUpdates, 'setPath'>;
  /** Runs the lifetimes that an update of the tree brings about. */
  applyTreeChanges(record: ComponentRecord, changes: TreeChanges): void;
}

export function createSettling({ context, structure, updates, applyTreeChanges }: SettlingServices): Settling {
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
    const observers = definition.observers?.observers ?? [];
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

  function writeBack(record: ComponentRecord, name: string): void {
    const { plan, owner, scope } = record;
    const path = plan?.models.get(name)?.(scope);
    if (path === undefined || owner === undefined) return;
    const index = record.bound.findIndex((bound) => bound.name === name);
    // The owner has it from here; passing it down again would tell the component what it has just said.
    if (index >= 0) record.passed[index] = record.data[name];
    updates.setPath(owner, path, record.data[name]);
  }

  return { settle, writeBack };
}
