// From a change of data to what templates see: merged, checked against the properties, noted. What follows from it where there are
// components is in settle-component.ts. All of it is synchronous; what the view has to know is noted on the page and sent at
// the end of the turn.

import { type AppFunction, callGuarded, type LogicContext } from '../context.ts';
import { assignPath } from '../data/assign-path.ts';
import { FIRST_ITEMS, setLongList } from '../data/long-list.ts';
import { type PathSegment, parsePath } from '../data/parse-path.ts';
import { setInTemplate } from '../data/set-in-template.ts';
import type { ComponentRecord } from '../structure/nodes.ts';
import type { ComponentTrees } from './component-trees.ts';
import { markSet, noteField, noteProperty } from './note-changes.ts';
import { markOwn } from './own-properties.ts';

export interface ComponentUpdates {
  /** `this.setData(changes, callback)`. Throws `DATA_*` errors to the caller. */
  setData(record: ComponentRecord, changes: unknown, callback?: unknown): void;
  /** One path that is already parsed: a two-way binding written back. */
  setPath(record: ComponentRecord, path: readonly PathSegment[], value: unknown): void;
  /** The view is going to need that many items of a long list. Throws `DATA_*` errors. */
  showMore(record: ComponentRecord, field: string, count: number): void;
  /** Takes up what was set while that could not be shown. */
  settle(record: ComponentRecord): void;
}

export interface UpdateServices {
  readonly context: LogicContext;
  /** Absent where no page has a component, or is one by `Component()`. */
  trees(): ComponentTrees | undefined;
}

export function createComponentUpdates({ context, trees }: UpdateServices): ComponentUpdates {
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
        for (const name of written) trees()?.writeBack(record, name);
      }
    });
  }

  function setField(record: ComponentRecord, field: string, value: unknown, fresh: Set<object>, written: string[]): void {
    const property = record.definition.properties.get(field);
    const stored = property === undefined ? value : property.coerce(value);
    const old = record.data[field];
    record.data[field] = stored;
    // The view has that value, so that nothing is sent; but a user may see another.
    if (stored === record.sent?.[field]) record.typed?.get(field)?.(String(stored ?? ''));
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

  function settle(record: ComponentRecord): void {
    const known = trees();
    if (known !== undefined) known.settle(record);
    else if (record.changedFields !== undefined) {
      record.changedFields = undefined;
      record.page.change(record);
    }
  }

  function setPath(record: ComponentRecord, path: readonly PathSegment[], value: unknown): void {
    apply(record, [path], [value]);
  }

  return { setData, setPath, showMore, settle };
}
