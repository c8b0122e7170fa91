// Updates structure trees. An update walks from a component's shadow root down to where something that was
// read has changed, and notes what was added, removed and moved; lifetimes run after the walk, because their code may
// change the same tree again.

import type { DinghyError } from '@dinghy/errors';
import { indexOfEntry, type ListEntries, type Scope, toListEntries, toText } from '@dinghy/template';
import { changedMembers } from './changed-members.ts';
import { branchOf, createGrower, type Grower, readTemplateData } from './grow.ts';
import { matchRows, movedRows } from './list-diff.ts';
import type { BoundProperty, ComponentRecord, LiveNode } from './nodes.ts';
import type { PageTree } from './page-tree.ts';
import { type ComponentPlan, isAffected } from './plan.ts';
import { eachScope, readSlot, slotsOf } from './slots.ts';
import { type LiveContent, type LiveFor, type LiveIf, type LiveRow, type LiveUse, planOf } from './template-nodes.ts';

/** What an update did to the tree. Roots only: what is below comes and goes with them. */
export interface TreeChanges {
  readonly added: LiveNode[];
  readonly removed: LiveNode[];
  readonly moved: LiveNode[];
}

/** Who knows what a component is. */
export interface StructureHost {
  /** Makes the component with its shadow tree, runs `created`, passes properties. */
  createComponent(plan: ComponentPlan, scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined): ComponentRecord;
  /** `record.passed[index]` is what was passed before. */
  passAttributes(record: ComponentRecord, indices: readonly number[], values: readonly unknown[]): void;
  warn(problem: DinghyError): void;
}

export interface Structure extends Pick<Grower, 'growShadow'> {
  /** Puts a new component in the place of a placeholder, with the same light children where both can hold them (9.9). */
  replace(placeholder: ComponentRecord): { readonly replacement: ComponentRecord; readonly keepsContent: boolean };
  update(nodes: readonly LiveNode[], changed: ReadonlySet<string>, changes: TreeChanges): void;
  /** Brings the content of `dynamicSlots` into line with the slots of the component's shadow tree. */
  syncContents(record: ComponentRecord, changes: TreeChanges): void;
  /** Goes on with what had no room, as far as there is room now. */
  refill(page: PageTree, apply: (owner: ComponentRecord, changes: TreeChanges) => void): void;
}

const NO_FIELDS: ReadonlySet<string> = new Set();

export function createStructure(host: StructureHost): Structure {
  const { grow, growShadow, growLight, growContent, growRow, growTemplate } = createGrower(host);

  function replace(placeholder: ComponentRecord): { replacement: ComponentRecord; keepsContent: boolean } {
    const { plan, scope, parent } = placeholder;
    const owner = placeholder.owner as ComponentRecord;
    const replacement = host.createComponent(plan as ComponentPlan, scope, owner, parent);
    const keepsContent = !placeholder.definition.dynamicSlots && !replacement.definition.dynamicSlots;
    if (keepsContent) {
      replacement.children = placeholder.children;
      placeholder.children = [];
      for (const child of replacement.children) child.parent = replacement;
    } else growLight(replacement);
    const swap = (nodes: readonly LiveNode[]): LiveNode[] => nodes.map((node) => (node === placeholder ? replacement : node));
    if (parent === undefined) owner.shadow = swap(owner.shadow);
    else parent.children = swap(parent.children) as never;
    owner.page.regroup(owner);
    return { replacement, keepsContent };
  }

  // Updates. `frames` says that an item, index or slot value of an enclosing frame may have changed.

  function updateNodes(nodes: readonly LiveNode[], changed: ReadonlySet<string>, frames: boolean, changes: TreeChanges): void {
    // Of most rows a few: by place, without an iterator for each.
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at] as LiveNode;
      const plan = planOf(node);
      if (plan !== undefined && isAffected(plan, changed, frames)) updateNode(node, changed, frames, changes);
    }
  }

  function updateNode(node: LiveNode, changed: ReadonlySet<string>, frames: boolean, changes: TreeChanges): void {
    if (node.kind === 'component') updateComponent(node, changed, frames, changes);
    else if (node.kind === 'if') updateIf(node, changed, frames, changes);
    else if (node.kind === 'for') updateFor(node, changed, frames, changes);
    else if (node.kind === 'use') updateUse(node, changed, frames, changes);
    else {
      if (node.kind === 'slot' && readSlot(node)) (node.owner as ComponentRecord).slotsChanged = true;
      updateNodes(node.children, changed, frames, changes);
    }
  }

  function updateComponent(record: ComponentRecord, changed: ReadonlySet<string>, frames: boolean, changes: TreeChanges): void {
    const { bound, passed, scope, children } = record;
    const indices: number[] = [];
    const values: unknown[] = [];
    for (let index = 0; index < bound.length; index++) {
      const property = bound[index] as BoundProperty;
      if (!isAffected(property, changed, frames)) continue;
      const value = property.evaluate(scope);
      // Only changed attributes are passed again (4.9).
      if (value === passed[index]) continue;
      indices.push(index);
      values.push(value);
    }
    if (indices.length > 0) host.passAttributes(record, indices, values);
    updateNodes(children, changed, frames, changes);
  }

  function updateIf(node: LiveIf, changed: ReadonlySet<string>, frames: boolean, changes: TreeChanges): void {
    const branch = isAffected(node.plan.conditions, changed, frames) ? branchOf(node) : node.branch;
    if (branch === node.branch) {
      updateNodes(node.children, changed, frames, changes);
      return;
    }
    changes.removed.push(...node.children);
    node.branch = branch;
    node.children = grow(node.plan.branches[branch]?.children ?? [], node.scope, node.owner as ComponentRecord, node);
    changes.added.push(...node.children);
  }

  function updateFor(node: LiveFor, changed: ReadonlySet<string>, frames: boolean, changes: TreeChanges): void {
    if (isAffected(node.plan.list, changed, frames)) {
      const source = node.plan.list.evaluate(node.scope);
      if (source !== node.source) {
        node.source = source;
        updateRows(node, entriesOf(node), changed, frames, changes);
        return;
      }
    }
    if (isAffected(node.plan.body, changed, frames)) {
      for (const row of node.children) updateNodes(row.children, changed, frames, changes);
    }
  }

  function updateRows(
    node: LiveFor,
    entries: ListEntries,
    changed: ReadonlySet<string>,
    frames: boolean,
    changes: TreeChanges,
  ): void {
    const before = node.children;
    const { body } = node.plan;
    const bodyAffected = isAffected(body, changed, frames);
    const updateRow = (row: LiveRow, at: number): LiveRow => {
      const { scope } = row;
      const index = indexOfEntry(entries, at);
      const frameChanged = scope.item !== entries.items[at] || (body.indices && scope.index !== index);
      scope.item = entries.items[at];
      scope.index = index;
      if (bodyAffected || (frameChanged && body.frames)) updateNodes(row.children, changed, frames || frameChanged, changes);
      return row;
    };

    const partners = matchRows(before, entries, node.plan.key);
    if (partners === undefined) {
      // Place by place; only the end grows or shrinks.
      const rows = before.slice(0, entries.items.length).map(updateRow);
      for (let at = rows.length; at < entries.items.length; at++) {
        const row = addRow(node, entries, at, changes);
        if (row === undefined) break;
        rows.push(row);
      }
      removeRows(before.slice(entries.items.length), changes);
      node.children = rows;
      return;
    }
    const moved = movedRows(partners);
    const kept = new Uint8Array(before.length);
    const rows: LiveRow[] = [];
    for (let at = 0; at < partners.length; at++) {
      const partner = partners[at] as number;
      const row = partner < 0 ? addRow(node, entries, at, changes) : (before[partner] as LiveRow);
      if (row === undefined) break;
      rows.push(row);
      if (partner < 0) continue;
      kept[partner] = 1;
      if (moved.has(partner)) changes.moved.push(row);
      updateRow(row, at);
    }
    node.children = rows;
    if (moved.size > 0 && holdsComponent(node)) (node.owner as ComponentRecord).page.regroup(node.owner as ComponentRecord);
    removeRows(
      before.filter((_, at) => kept[at] === 0),
      changes,
    );
  }

  function addRow(node: LiveFor, entries: ListEntries, at: number, changes: TreeChanges): LiveRow | undefined {
    const row = growRow(node, entries.items[at], indexOfEntry(entries, at));
    if (row !== undefined) changes.added.push(row);
    return row;
  }

  function removeRows(rows: readonly LiveRow[], changes: TreeChanges): void {
    for (const row of rows) changes.removed.push(row);
  }

  function updateUse(node: LiveUse, changed: ReadonlySet<string>, frames: boolean, changes: TreeChanges): void {
    const data = readTemplateData(node);
    const body = isAffected(node.plan.name, changed, frames)
      ? node.plan.bodies(toText(node.plan.name.evaluate(node.scope)))
      : node.body;
    if (body !== node.body) {
      changes.removed.push(...node.children);
      growTemplate(node, data);
      changes.added.push(...node.children);
      return;
    }
    if (node.inner === undefined) return;
    const fields = changedMembers(node.data ?? {}, data);
    node.data = data;
    node.inner.root.data = data;
    if (fields.size > 0) updateNodes(node.children, fields, false, changes);
  }

  function syncContents(record: ComponentRecord, changes: TreeChanges): void {
    record.slotsChanged = false;
    const { owner } = record;
    if (record.plan === undefined || owner === undefined) return;
    const before = new Map((record.children as LiveContent[]).map((content) => [content.slot, content]));
    record.children = slotsOf(record).map((slot) => {
      const known = before.get(slot);
      // Content of another name is other content.
      if (known !== undefined && known.name === slot.name) {
        before.delete(slot);
        updateContent(known, changes);
        return known;
      }
      const content = growContent(record, slot);
      changes.added.push(content);
      return content;
    });
    changes.removed.push(...before.values());
    // Slots of the owner come, go and move with the content that they are in.
    owner.slotsChanged = true;
    owner.page.regroup(owner);
  }

  function updateContent(content: LiveContent, changes: TreeChanges): void {
    if (content.values === content.slot.values) return;
    content.values = content.slot.values;
    eachScope(content.children, (node) => {
      node.scope.values = content.values;
    });
    updateNodes(content.children, NO_FIELDS, true, changes);
  }

  function refill(page: PageTree, apply: (owner: ComponentRecord, changes: TreeChanges) => void): void {
    for (const node of [...page.truncated]) {
      const owner = node.kind === 'component' ? node : (node.owner as ComponentRecord);
      if (page.room === 0) return;
      // Code that runs in between may have taken it away, or be on its way through it.
      if (owner.updating || !page.truncated.delete(node)) continue;
      const changes: TreeChanges = { added: [], removed: [], moved: [] };
      owner.reshapes += 1;
      owner.updating = true;
      try {
        refillNode(node, changes);
        if (owner.definition.dynamicSlots && owner.slotsChanged) syncContents(owner, changes);
      } finally {
        owner.updating = false;
      }
      apply(owner, changes);
    }
  }

  function refillNode(node: LiveFor | LiveUse | ComponentRecord, changes: TreeChanges): void {
    if (node.kind === 'for') {
      updateRows(node, entriesOf(node), NO_FIELDS, false, changes);
      return;
    }
    if (node.kind === 'use') growTemplate(node, readTemplateData(node));
    else node.shadow = growShadow(node);
    changes.added.push(...(node.kind === 'use' ? node.children : node.shadow));
  }

  return {
    growShadow,
    replace,
    update: (nodes, changed, changes) => updateNodes(nodes, changed, false, changes),
    syncContents,
    refill,
  };
}

/** As many as there are rows or room for, and one more, which finds that there is none. */
function entriesOf(node: LiveFor): ListEntries {
  const owner = node.owner as ComponentRecord;
  owner.page.truncated.delete(node);
  return toListEntries(node.source, node.children.length + owner.page.room + 1);
}

function holdsComponent(node: LiveNode): boolean {
  return node.kind === 'component' || node.children.some(holdsComponent);
}
