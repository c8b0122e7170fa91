// Grows and updates structure trees. An update walks from a component's shadow root down to where something that was
// read has changed, and notes what was added, removed and moved; lifetimes run after the walk, because their code may
// change the same tree again.

import { DinghyError } from '@dinghy/errors';
import {
  enterTemplate,
  indexOfEntry,
  type ListEntries,
  pushLoop,
  pushSlot,
  type Scope,
  TEMPLATE_DEPTH_MAX,
  toListEntries,
  toText,
} from '@dinghy/template';
import { matchRows, movedRows } from './list-diff.ts';
import {
  type ComponentRecord,
  LiveContent,
  LiveElement,
  LiveFor,
  LiveIf,
  type LiveNode,
  LiveRow,
  LiveScope,
  LiveSlot,
  LiveUse,
  NO_FIELDS,
  planOf,
} from './nodes.ts';
import { type ComponentPlan, isAffected, type NodePlan } from './plan.ts';

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

export interface Structure {
  grow(plans: readonly NodePlan[], scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined): LiveNode[];
  /** Light children of a new component. */
  growLight(record: ComponentRecord): void;
  /** Puts a new component in the place of a placeholder, with the same light children where both can hold them (9.9). */
  replace(placeholder: ComponentRecord): { readonly replacement: ComponentRecord; readonly keepsContent: boolean };
  update(nodes: readonly LiveNode[], changed: ReadonlySet<string>, changes: TreeChanges): void;
  /** Brings the content of `dynamicSlots` into line with the slots of the component's shadow tree. */
  syncContents(record: ComponentRecord, changes: TreeChanges): void;
}

export function createStructure(host: StructureHost): Structure {
  function grow(plans: readonly NodePlan[], scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined): LiveNode[] {
    const nodes: LiveNode[] = [];
    for (const plan of plans) {
      if (parent !== undefined && !isWanted(plan, scope, parent)) continue;
      nodes.push(growNode(plan, scope, owner, parent));
    }
    return nodes;
  }

  function growNode(plan: NodePlan, scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined): LiveNode {
    switch (plan.kind) {
      case 'element': {
        const node = new LiveElement(plan, scope, owner, parent);
        node.children = grow(plan.children, scope, owner, node);
        return node;
      }
      case 'component': {
        const record = host.createComponent(plan, scope, owner, parent);
        growLight(record);
        return record;
      }
      case 'if': {
        const node = new LiveIf(plan, scope, owner, parent);
        node.branch = branchOf(node);
        node.children = grow(plan.branches[node.branch]?.children ?? [], scope, owner, node);
        return node;
      }
      case 'for': {
        const node = new LiveFor(plan, scope, owner, parent);
        node.source = plan.list.evaluate(scope);
        const entries = toListEntries(node.source);
        node.children = entries.items.map((item, at) => growRow(node, item, indexOfEntry(entries, at)));
        return node;
      }
      case 'slot': {
        const node = new LiveSlot(plan, scope, owner, parent);
        readSlot(node);
        owner.slotsChanged = true;
        node.children = grow(plan.children, scope, owner, node);
        return node;
      }
      case 'use': {
        const node = new LiveUse(plan, scope, owner, parent);
        growTemplate(node, readTemplateData(node));
        return node;
      }
      case 'scope': {
        const node = new LiveScope(plan, pushSlot(scope, contentOf(parent)?.slot.values ?? {}), owner, parent);
        node.children = grow(plan.children, node.scope, owner, node);
        return node;
      }
    }
  }

  function growLight(record: ComponentRecord): void {
    if (record.definition.dynamicSlots) {
      syncContents(record, { added: [], removed: [], moved: [] });
    } else if (record.plan !== undefined) {
      record.children = grow(record.plan.children, record.scope, record.owner as ComponentRecord, record);
    }
  }

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

  function growRow(node: LiveFor, item: unknown, index: number | string): LiveRow {
    const owner = node.owner as ComponentRecord;
    const row = new LiveRow(node.plan.body, pushLoop(node.scope, item, index), owner, node);
    row.children = grow(node.plan.children, row.scope, owner, row);
    return row;
  }

  function growTemplate(node: LiveUse, data: Readonly<Record<string, unknown>>): void {
    const owner = node.owner as ComponentRecord;
    const name = toText(node.plan.name.evaluate(node.scope));
    node.body = node.plan.bodies(name);
    node.data = data;
    node.inner = node.body === undefined ? undefined : enterTemplate(node.scope, data, node.body.modules, node.plan.modelFields);
    if (node.body === undefined && name !== '')
      host.warn(new DinghyError('TEMPLATE_NAME_UNKNOWN', { name, component: owner.definition.path }));
    if (node.body !== undefined && node.inner === undefined) {
      host.warn(new DinghyError('TEMPLATE_NESTING_TOO_DEEP', { component: owner.definition.path, limit: TEMPLATE_DEPTH_MAX }));
    }
    node.children = node.body === undefined || node.inner === undefined ? [] : grow(node.body.children, node.inner, owner, node);
  }

  // Updates. `frames` says that an item, index or slot value of an enclosing frame may have changed.

  function updateNodes(nodes: readonly LiveNode[], changed: ReadonlySet<string>, frames: boolean, changes: TreeChanges): void {
    for (const node of nodes) {
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
    const indices: number[] = [];
    const values: unknown[] = [];
    for (const [index, bound] of record.bound.entries()) {
      if (!isAffected(bound, changed, frames)) continue;
      const value = bound.evaluate(record.scope);
      // Only changed attributes are passed again (4.9).
      if (value === record.passed[index]) continue;
      indices.push(index);
      values.push(value);
    }
    if (indices.length > 0) host.passAttributes(record, indices, values);
    updateNodes(record.children, changed, frames, changes);
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
        updateRows(node, toListEntries(source), changed, frames, changes);
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
    const bodyAffected = isAffected(node.plan.body, changed, frames);
    const updateRow = (row: LiveRow, at: number): LiveRow => {
      const { scope } = row;
      const index = indexOfEntry(entries, at);
      const frameChanged = scope.item !== entries.items[at] || scope.index !== index;
      if (frameChanged) {
        scope.item = entries.items[at];
        scope.index = index;
      }
      if (bodyAffected || (frameChanged && node.plan.body.frames))
        updateNodes(row.children, changed, frames || frameChanged, changes);
      return row;
    };

    const partners = matchRows(before, entries, node.plan.key);
    if (partners === undefined) {
      // Place by place; only the end grows or shrinks.
      const rows = before.slice(0, entries.items.length).map(updateRow);
      for (let at = rows.length; at < entries.items.length; at++) rows.push(addRow(node, entries, at, changes));
      removeRows(before.slice(entries.items.length), changes);
      node.children = rows;
      return;
    }
    const moved = movedRows(partners);
    const kept = new Set<LiveRow>();
    node.children = partners.map((partner, at) => {
      if (partner < 0) return addRow(node, entries, at, changes);
      const row = before[partner] as LiveRow;
      kept.add(row);
      if (moved.has(partner)) changes.moved.push(row);
      return updateRow(row, at);
    });
    if (moved.size > 0 && holdsComponent(node)) (node.owner as ComponentRecord).page.regroup(node.owner as ComponentRecord);
    removeRows(
      before.filter((row) => !kept.has(row)),
      changes,
    );
  }

  function addRow(node: LiveFor, entries: ListEntries, at: number, changes: TreeChanges): LiveRow {
    const row = growRow(node, entries.items[at], indexOfEntry(entries, at));
    changes.added.push(row);
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
    const { plan, owner } = record;
    if (plan === undefined || owner === undefined) return;
    const before = new Map((record.children as LiveContent[]).map((content) => [content.slot, content]));
    record.children = slotsOf(record).map((slot) => {
      const known = before.get(slot);
      // Content of another name is other content.
      if (known !== undefined && known.name === slot.name) {
        before.delete(slot);
        updateContent(known, changes);
        return known;
      }
      const content = new LiveContent(plan, record.scope, owner, record, slot);
      content.children = grow(plan.children, record.scope, owner, content);
      changes.added.push(content);
      return content;
    });
    changes.removed.push(...before.values());
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

  return {
    grow,
    growLight,
    replace,
    update: (nodes, changed, changes) => updateNodes(nodes, changed, false, changes),
    syncContents,
  };
}

function branchOf(node: LiveIf): number {
  return node.plan.branches.findIndex((branch) => branch.condition.evaluate(node.scope));
}

/** Reads name and values; true when something changed. */
function readSlot(node: LiveSlot): boolean {
  const name = toText(node.plan.name?.evaluate(node.scope));
  const values: Record<string, unknown> = {};
  for (const { name: key, evaluate } of node.plan.values) values[key] = evaluate(node.scope);
  const valuesChanged = changedMembers(node.values, values).size > 0;
  if (valuesChanged) node.values = values;
  const changed = valuesChanged || name !== node.name;
  node.name = name;
  return changed;
}

function readTemplateData(node: LiveUse): Readonly<Record<string, unknown>> {
  const data = node.plan.data?.evaluate(node.scope);
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function changedMembers(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Set<string> {
  const changed = new Set<string>();
  for (const key of Object.keys(after)) if (before[key] !== after[key]) changed.add(key);
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) changed.add(key);
  return changed;
}

/** The dynamic slot content that a node is directly in, virtual nodes skipped. */
function contentOf(parent: LiveNode | undefined): LiveContent | undefined {
  let node = parent;
  while (node !== undefined && node.kind !== 'content') {
    if (node.kind === 'element' || node.kind === 'component' || node.kind === 'slot') return undefined;
    node = node.parent;
  }
  return node;
}

/** With `dynamicSlots`, content goes only into the slots whose name it asks for. */
function isWanted(plan: NodePlan, scope: Scope, parent: LiveNode): boolean {
  if (plan.kind !== 'element' && plan.kind !== 'component' && plan.kind !== 'scope') return true;
  const content = contentOf(parent);
  const slot = plan.kind === 'scope' ? plan.slot : plan.attributes.get('slot');
  // A scope that names no slot leaves it to what is in it; what is in one that does goes there with it.
  if (content === undefined || (plan.kind === 'scope' && slot === undefined) || isInNamedScope(parent)) return true;
  return toText(slot?.evaluate(scope)) === content.name;
}

function isInNamedScope(parent: LiveNode): boolean {
  let node: LiveNode | undefined = parent;
  for (; node !== undefined && node.kind !== 'content'; node = node.parent) {
    if (node.kind === 'scope' && node.plan.slot !== undefined) return true;
  }
  return false;
}

/** Slots of a component's shadow tree in document order. */
export function slotsOf(record: ComponentRecord): LiveSlot[] {
  const slots: LiveSlot[] = [];
  const collect = (nodes: readonly LiveNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'slot') slots.push(node);
      collect(node.children);
    }
  };
  collect(record.shadow);
  return slots;
}

function eachScope(nodes: readonly LiveNode[], visit: (node: LiveScope) => void): void {
  for (const node of nodes) {
    if (node.kind === 'scope') visit(node);
    else if (node.kind !== 'component' && node.kind !== 'element') eachScope(node.children, visit);
  }
}

function holdsComponent(node: LiveNode): boolean {
  return node.kind === 'component' || node.children.some(holdsComponent);
}
