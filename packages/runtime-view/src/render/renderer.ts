// One page's rendering: commits arrive, the DOM below the page's root element follows. A commit is applied whole or not
// at all; after one that did not fit, nothing but a snapshot of the whole page is accepted.

import type { CommitPayload } from '@dinghy/bridge-protocol';
import { DinghyError, isDinghyError } from '@dinghy/errors';
import { applyCommit, PAGE_INSTANCE } from '../commit/apply-commit.ts';
import { type PageServices, PageTree } from './page-tree.ts';
import { Pass } from './pass.ts';
import type { VNode } from './snabbdom/patch-children.ts';

export interface Renderer {
  /** Throws a `DinghyError` when the commit cannot be applied; the page then shows what it showed before. */
  commit(commit: CommitPayload): void;
  readonly tree: PageTree;
}

/** `settle` is called after each commit's DOM work; `tabBarRoot` where there is a custom tab bar. */
export function createRenderer(
  root: Element,
  services: PageServices,
  settle: () => void,
  tabBarRoot: () => Element = () => root,
): Renderer {
  let passes = 0;
  let isBroken = false;
  let isExcessTold = false;

  /** Work between commits. It changes no data, so there is nothing in it that the logic layer would have to hear of. */
  const update = (work: (pass: Pass) => void): void => {
    if (isBroken) return;
    services.wxs.startTurn();
    passes++;
    const pass = new Pass(passes, tree.budget);
    work(pass);
    tree.flush(pass);
    settle();
    tree.runChanges();
  };
  let tree = new PageTree(services, update);

  const replaceTree = (): readonly VNode[] => {
    const shown = tree.instances.get(PAGE_INSTANCE)?.container.shown ?? [];
    tree = new PageTree(services, update);
    return shown;
  };

  return {
    get tree() {
      return tree;
    },
    commit({ definitions = [], created = [], patches = [], children = [], tabBar, n }) {
      const isSnapshot = created.some(({ id }) => id === PAGE_INSTANCE);
      if (isBroken && !isSnapshot) return;
      const old = tree;
      const shown = isSnapshot ? replaceTree() : [];
      services.wxs.startTurn();
      passes++;
      try {
        const pass = applyCommit(
          tree,
          { definitions, created, patches, children, ...(n === undefined ? {} : { n }) },
          tabBar,
          passes,
        );
        isBroken = false;
        const page = tree.instances.get(PAGE_INSTANCE);
        if (page !== undefined && page.container.element === undefined) {
          if (isSnapshot && old !== tree) {
            old.clear(root, shown);
            if (old.tabBar !== undefined) old.clear(tabBarRoot(), old.tabBar.container.shown);
          }
          page.container.element = root;
          tree.patchContainer(page.container);
        }
        if (tree.tabBar !== undefined && tree.tabBar.container.element === undefined) {
          tree.tabBar.container.element = tabBarRoot();
          tree.patchContainer(tree.tabBar.container);
        }
        tree.flush(pass);
        settle();
        tree.runChanges();
        // Once: it would be said again with every change to the list.
        if (tree.budget.isExceeded && !isExcessTold) {
          isExcessTold = true;
          services.report(tree.budget.error);
        }
      } catch (error) {
        // What was shown stays the old tree's, so that a snapshot can take it down in good order.
        if (isSnapshot) tree = old;
        isBroken = true;
        throw isDinghyError(error) ? error : new DinghyError('VIEW_RENDER_FAILED', { detail: String(error) }, { cause: error });
      }
    },
  };
}
