import type { PageTree } from './page-tree.ts';

const told = new WeakMap<PageTree, Set<string>>();

/** Whether a component's nesting has been complained of; one that contains itself twice would be many thousand times. */
export function isTooDeepTold(page: PageTree, component: string): boolean {
  const known = told.get(page) ?? new Set();
  told.set(page, known);
  const isTold = known.has(component);
  known.add(component);
  return isTold;
}
