// The one door to a page's view: what has changed becomes one commit, and while the view is busy with one, later changes
// gather for the next (D3). Patches are made at that moment, from what the view was last sent, so that nothing has to be
// merged and nothing is sent that was undone in between.

import type { CommitPayload, DefinitionPayload, InstanceId, Patch, SendsPatches } from '@dinghy/bridge-protocol';
import type { ComponentRecord } from '../structure/nodes.ts';
import type { PageTree } from '../structure/page-tree.ts';
import { type ListedChildren, listAll, listChanged } from './list-children.ts';
import { tellChanges, tellNew } from './tell-instance.ts';

export interface Committer {
  /** Sends what there is to send, unless the view is busy. */
  flush(): void;
  /** Runs `action` once everything that has been changed until now is on its way to the view. */
  afterFlush(action: () => void): void;
  /** Another view shows the page from now on: it is sent all of it. */
  sendTo(view: CommitterOptions['view']): void;
  close(): void;
}

export interface CommitterOptions {
  readonly tree: PageTree;
  readonly view: SendsPatches;
  queueMicrotask(callback: () => void): void;
  /** A commit is about to be made; its result is given back when the view has applied it. */
  onCommit(): () => void;
  /** The page has grown beyond its limit; until it has shrunk again, the view keeps what it shows. */
  onTooLarge(): void;
}

/** A view may have had a bad moment once; it does not have three with the same snapshot. */
const REFUSALS_MAX = 3;

export function createCommitter(options: CommitterOptions): Committer {
  const { tree, queueMicrotask, onCommit, onTooLarge } = options;
  let { view } = options;
  /** As the view knows them: a component that was not there may be there later. */
  const definitions = new Map<string, DefinitionPayload>();
  const sentActions: (() => void)[] = [];
  let waiting: (() => void) | undefined;
  let snapshot = false;
  /** Snapshots in a row that the view could not apply either. */
  let refusals = 0;
  let closed = false;

  let isTooLarge = false;

  /** What was under way is void, and what it was waited for comes with the snapshot. */
  function startOver(): void {
    const lost = waiting;
    if (lost !== undefined) tree.callbacks.unshift(lost);
    waiting = undefined;
    snapshot = true;
  }

  function listen(): void {
    view.onResync(onResync);
    view.onPatchAck(onPatchAck);
  }

  function onResync({ code }: { readonly code: string }): void {
    startOver();
    // Nor does a page become smaller by being sent once more.
    refusals = code === 'TEMPLATE_NODES_TOO_MANY' ? REFUSALS_MAX + 1 : refusals + 1;
    // Sending the same again and again would keep both layers busy for good; the next change is another try.
    if (refusals <= REFUSALS_MAX) flush();
  }

  function onPatchAck(): void {
    const acknowledged = waiting;
    waiting = undefined;
    refusals = 0;
    if (closed) return;
    acknowledged?.();
    flush();
  }

  listen();

  function flush(): void {
    if (closed || waiting !== undefined || isHeldBack()) return;
    const payload = snapshot ? takeSnapshot() : takeChanges();
    const callbacks = tree.callbacks.splice(0);
    const runCallbacks = (): void => {
      for (const callback of callbacks) callback();
    };
    if (payload === undefined) {
      // The view has it already. Still not before `setData` has returned (2.8).
      if (callbacks.length > 0) queueMicrotask(runCallbacks);
      runSentActions();
      return;
    }
    const rendered = onCommit();
    waiting = () => {
      rendered();
      if (callbacks.length > 0) queueMicrotask(runCallbacks);
    };
    // A synchronous view acknowledges before this returns.
    view.sendPatch(payload);
    runSentActions();
  }

  function isHeldBack(): boolean {
    const wasTooLarge = isTooLarge;
    isTooLarge = tree.truncated.size > 0;
    if (isTooLarge && !wasTooLarge) onTooLarge();
    return isTooLarge;
  }

  function runSentActions(): void {
    for (const action of sentActions.splice(0)) action();
  }

  function takeChanges(): CommitPayload | undefined {
    // As mostly, nothing came, went or moved.
    if (tree.created.size + tree.regrouped.size === 0) {
      const patches = takePatches();
      return patches.length === 0 ? undefined : { patches };
    }
    const created = [...tree.created];
    const children = listChanged(tree.regrouped, created);
    const patches = takePatches();
    forget();
    if (created.length + patches.length + children.told.length === 0 && !children.isFound) return undefined;
    return payloadOf(created, patches, children);
  }

  function takePatches(): (readonly [InstanceId, Patch[]])[] {
    const patches: (readonly [InstanceId, Patch[]])[] = [];
    for (const record of tree.changed) {
      const changes = tellChanges(record);
      if (changes.length > 0) patches.push([record.id, changes]);
    }
    tree.changed.clear();
    return patches;
  }

  function takeSnapshot(): CommitPayload {
    snapshot = false;
    definitions.clear();
    const all = [...tree.records.values()];
    forget();
    return payloadOf(all, [], { told: listAll(all), isFound: false });
  }

  function forget(): void {
    tree.created.clear();
    tree.changed.clear();
    tree.regrouped.clear();
  }

  function payloadOf(
    created: readonly ComponentRecord[],
    patches: CommitPayload['patches'] & object,
    children: ListedChildren,
  ): CommitPayload {
    const fresh = newDefinitions(created);
    const told = created.map(tellNew).filter((each) => each !== undefined);
    return {
      ...(fresh.length > 0 ? { definitions: fresh } : {}),
      ...(told.length > 0 ? { created: told } : {}),
      ...(patches.length > 0 ? { patches } : {}),
      ...(children.told.length > 0 ? { children: children.told } : {}),
      ...(tree.tabBar !== undefined && created.some(({ id }) => id === tree.tabBar) ? { tabBar: tree.tabBar } : {}),
      ...(children.isFound ? { n: tree.records.size } : {}),
    };
  }

  function newDefinitions(created: readonly ComponentRecord[]): DefinitionPayload[] {
    const fresh: DefinitionPayload[] = [];
    for (const { definition } of created) {
      const { path, payload } = definition;
      if (definitions.get(path) === payload) continue;
      definitions.set(path, payload);
      fresh.push(payload);
    }
    return fresh;
  }

  return {
    flush,
    afterFlush(action) {
      sentActions.push(action);
      tree.touch();
    },
    sendTo(next) {
      view = next;
      refusals = 0;
      startOver();
      listen();
      flush();
    },
    close() {
      closed = true;
    },
  };
}
