// The lifetimes that follow from components coming, going and moving, in their documented orders (section 1).

import { callGuarded, callLifetime, type LogicContext } from '../context.ts';
import type { ComponentRecord, LiveNode } from '../structure/nodes.ts';
import type { TreeChanges } from '../structure/structure.ts';
import type { Relations } from './relations.ts';

export interface TreeLifetimes {
  applyTreeChanges(record: ComponentRecord, changes: TreeChanges): void;
  attach(node: LiveNode): void;
  /** A component has taken the place of a placeholder, and maybe its light children (9.9). */
  replaced(placeholder: ComponentRecord, replacement: ComponentRecord, keepsContent: boolean): void;
  detach(node: LiveNode): void;
  /** `ready` for components that are attached and whose first rendering is done. */
  ready(records: readonly ComponentRecord[]): void;
  /** A page lifetime of every component that declares it, pre-order (1.9). */
  broadcast(root: ComponentRecord, name: string, args: readonly unknown[]): void;
}

export function createTreeLifetimes(
  context: LogicContext,
  /** Absent where no component declares any. */
  relations: () => Relations | undefined,
  onAttached: (record: ComponentRecord) => void,
): TreeLifetimes {
  function applyTreeChanges(record: ComponentRecord, changes: TreeChanges): void {
    for (const node of changes.removed) detach(node);
    // What a component adds during its own `attached` waits until that returns: frameworks build their instance there, and
    // what their children ask of it must find it whole.
    if (record.shadowAttached) for (const node of changes.added) attach(node);
    for (const node of changes.moved) move(node);
  }

  /** Pre-order: the component, its partners' links, its shadow tree, its light children (1.3, 12.3). */
  function attach(node: LiveNode): void {
    if (node.kind === 'component') {
      // What was added below by a lifetime on the way here is attached already.
      if (node.attached || node.detached) return;
      node.attached = true;
      onAttached(node);
      callLifetime(context, node, 'attached');
      relations()?.link(node);
      node.shadowAttached = true;
      for (const child of node.shadow) attach(child);
    }
    for (const child of node.children) attach(child);
  }

  function replaced(placeholder: ComponentRecord, replacement: ComponentRecord, keepsContent: boolean): void {
    const { attached } = placeholder;
    detach(placeholder);
    if (!attached) return;
    attach(replacement);
    if (keepsContent) for (const child of replacement.children) move(child);
  }

  /** Post-order: light children, the shadow tree, the component (1.5). */
  function detach(node: LiveNode): void {
    for (const child of node.children) detach(child);
    if (node.kind !== 'component') {
      node.owner?.page.noteGone(node);
      return;
    }
    if (node.detached) return;
    for (const child of node.shadow) detach(child);
    const { attached } = node;
    node.attached = false;
    node.shadowAttached = false;
    node.detached = true;
    if (attached) callLifetime(context, node, 'detached');
    relations()?.unlink(node);
    node.page.remove(node);
  }

  /** Children first (1.6). */
  function move(node: LiveNode): void {
    for (const child of node.children) move(child);
    if (node.kind !== 'component' || !node.attached) return;
    for (const child of node.shadow) move(child);
    callLifetime(context, node, 'moved');
    relations()?.relink(node);
  }

  /**
   * Children before parents. `records` are in the order they were attached, a component before its shadow tree; a
   * component is due when one comes that is not in its shadow tree.
   */
  function ready(records: readonly ComponentRecord[]): void {
    const open: ComponentRecord[] = [];
    const close = (until: ComponentRecord | undefined): void => {
      while (open.length > 0 && !isAbove(open[open.length - 1] as ComponentRecord, until)) {
        const record = open.pop() as ComponentRecord;
        if (!record.attached || record.ready) continue;
        record.ready = true;
        callLifetime(context, record, 'ready');
      }
    };
    for (const record of records) {
      close(record);
      open.push(record);
    }
    close(undefined);
  }

  function broadcast(node: LiveNode, name: string, args: readonly unknown[]): void {
    if (node.kind === 'component') {
      for (const callback of node.definition.pageLifetimes.get(name) ?? []) {
        callGuarded(context, node, `pageLifetimes.${name}`, callback, args);
      }
      for (const child of [...node.shadow]) broadcast(child, name, args);
    }
    for (const child of [...node.children]) broadcast(child, name, args);
  }

  return { applyTreeChanges, attach, replaced, detach, ready, broadcast };
}

/** Whether `record` is in the shadow tree of `above`, at any depth. */
function isAbove(above: ComponentRecord, record: ComponentRecord | undefined): boolean {
  for (let owner = record?.owner; owner !== undefined; owner = owner.owner) if (owner === above) return true;
  return false;
}
