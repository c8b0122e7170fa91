// Lists of children: which are told to the view, and in what form.

import type { ChildrenPayload, IdRun, InstanceId } from '@dinghy/bridge-protocol';
import type { ComponentRecord, LiveNode } from '../structure/nodes.ts';

export interface ListedChildren {
  readonly told: ChildrenPayload[];
  /** A list has changed that the view finds itself. */
  readonly isFound: boolean;
}

/** Of components whose lists may have changed; `created` are those that the view does not know yet. */
export function listChanged(records: Iterable<ComponentRecord>, created: Iterable<ComponentRecord>): ListedChildren {
  const told: ChildrenPayload[] = [];
  let isFound = false;
  const withNew = new Set<ComponentRecord | undefined>();
  for (const { owner } of created) withNew.add(owner);
  for (const record of records) {
    if (!withNew.has(record) && isFoundByView(record)) {
      record.sentChildren = undefined;
      isFound = true;
      continue;
    }
    const ids = idsOf(record);
    if (isEqual(ids, record.sentChildren)) continue;
    record.sentChildren = ids;
    told.push([record.id, toRuns(ids)]);
  }
  return { told, isFound };
}

/** For a view that knows nothing. */
export function listAll(records: Iterable<ComponentRecord>): ChildrenPayload[] {
  const told: ChildrenPayload[] = [];
  for (const record of records) {
    const ids = idsOf(record);
    record.sentChildren = ids;
    if (ids.length > 0) told.push([record.id, toRuns(ids)]);
  }
  return told;
}

/**
 * The view evaluates the template once, from what it was last sent to what it is sent now. That leaves the components that this
 * layer has left if nodes came, went or moved in one update alone: in two, a row may have gone and come back as another.
 * Content that is made for each slot is made by what other components' templates say.
 */
function isFoundByView({ reshapes, page, hasContent }: ComponentRecord): boolean {
  return reshapes === 1 && page.placeholders.size === 0 && !hasContent;
}

/** Template order: a component before its light children. */
function idsOf({ shadow }: ComponentRecord): InstanceId[] {
  const ids: InstanceId[] = [];
  const collect = (nodes: readonly LiveNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'component') ids.push(node.id);
      if (node.children.length > 0) collect(node.children);
    }
  };
  collect(shadow);
  return ids;
}

/** Ids that count up are a run: components that are made together mostly stay together. */
function toRuns(ids: readonly InstanceId[]): IdRun[] {
  const runs: IdRun[] = [];
  for (let start = 0, end = 0; start < ids.length; start = end) {
    const first = ids[start] as InstanceId;
    for (end = start + 1; ids[end] === first + end - start; ) end += 1;
    if (end - start === 1) runs.push(first);
    else runs.push([first, end - start]);
  }
  return runs;
}

function isEqual(a: readonly InstanceId[], b: readonly InstanceId[] | undefined): boolean {
  return a.length === b?.length && a.every((id, at) => id === b[at]);
}
