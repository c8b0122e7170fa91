// A decoded commit arrives; the page's tree is brought up to it and a pass leaves that holds the DOM work still to do.
// Throws where the commit does not fit the tree. The tree is of no use after that, but the DOM has not been touched.

import type { CommitPayload, IdRun, InstanceId } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { ComponentView } from '../render/component-view.ts';
import type { PageTree } from '../render/page-tree.ts';
import { Pass } from '../render/pass.ts';

/** The page's own instance. */
export const PAGE_INSTANCE: InstanceId = 1;

/** A commit with its lists filled in; `tabBar` and `n` as there. */
export function applyCommit(
  tree: PageTree,
  commit: Required<Omit<CommitPayload, 'tabBar' | 'n'>> & Pick<CommitPayload, 'n'>,
  tabBar: InstanceId | undefined,
  passNumber: number,
): Pass {
  const touched = new Set<ComponentView>();
  const instance = (id: InstanceId): ComponentView => {
    const view = tree.instances.get(id);
    if (view === undefined) throw new DinghyError('VIEW_COMMIT_INVALID', { problem: `instance ${id} does not exist` });
    return view;
  };

  for (const definition of commit.definitions) tree.define(definition);
  tree.tell(commit.created);
  if (commit.created.some(({ id }) => id === PAGE_INSTANCE)) tree.createInstance(PAGE_INSTANCE);
  if (tabBar !== undefined) tree.tabBar = tree.createInstance(tabBar);
  for (const [id, patches] of commit.patches) {
    const view = instance(id);
    view.applyPatches(patches);
    touched.add(view);
  }
  const before: InstanceId[] = [];
  const after = new Set<InstanceId>();
  for (const [id, runs] of commit.children) {
    const children = toIds(runs);
    for (const child of children) after.add(child);
    const view = tree.instances.get(id);
    if (view === undefined) {
      tree.tellChildren(id, children);
      continue;
    }
    for (const child of view.childIds) before.push(child);
    view.tellChildren(children);
    touched.add(view);
  }
  for (const id of before) if (!after.has(id)) remove(tree, id, touched);

  for (const view of [...touched]) touchForwarders(view, touched);

  if (tree.tabBar?.isRendered === false) touched.add(tree.tabBar);

  const pass = new Pass(passNumber, tree.budget);
  const page = tree.instances.get(PAGE_INSTANCE);
  if (page === undefined) throw new DinghyError('VIEW_COMMIT_INVALID', { problem: 'the page has no instance' });
  if (!page.isRendered) touched.add(page);
  for (const view of touched) if (view.isRendered || view === page || view === tree.tabBar) pass.touch(view);
  pass.render();
  for (const id of pass.gone) remove(tree, id, touched);
  tree.checkMade(commit.n);
  return pass;
}

export function toIds(runs: readonly IdRun[]): InstanceId[] {
  const ids: InstanceId[] = [];
  for (const run of runs) {
    const [first, count] = typeof run === 'number' ? [run, 1] : run;
    for (let at = 0; at < count; at++) ids.push(first + at);
  }
  return ids;
}

/** What is in no list any more is gone, with all that is in its own template. */
function remove(tree: PageTree, id: InstanceId, touched: Set<ComponentView>): void {
  const view = tree.instances.get(id);
  if (view === undefined || !tree.instances.delete(id)) return;
  touched.delete(view);
  for (const child of view.childIds) remove(tree, child, touched);
}

/**
 * Content that is made once per slot may hold slots of who wrote it. Whoever wrote it looks for them once the content is up
 * to date, so it is rendered too, and renders what is in its template on the way.
 */
function touchForwarders(view: ComponentView, touched: Set<ComponentView>): void {
  if (!view.template.dynamicSlots) return;
  for (let owner = view.host?.owner; owner?.template.hasSlots; owner = owner.host?.owner) {
    owner.asksAll = true;
    touched.add(owner);
    if (!owner.template.dynamicSlots) return;
  }
}
