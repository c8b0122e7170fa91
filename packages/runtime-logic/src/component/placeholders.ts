// `componentPlaceholder` (9.9): what stands in for a component asks for the package that has it, and gives up its place
// when that has come.

import type { LogicContext } from '../context.ts';
import type { PageTree } from '../structure/page-tree.ts';
import type { Structure } from '../structure/structure.ts';
import type { Definition } from './definition.ts';
import type { TreeLifetimes } from './tree-lifetimes.ts';

export interface PlaceholderServices {
  readonly context: LogicContext;
  readonly structure: Structure;
  readonly lifetimes: TreeLifetimes;
  /** Of all pages. */
  pageTrees(): Iterable<PageTree>;
  /** `undefined` for a component that has not come yet. */
  find(path: string): Definition | undefined;
}

export interface Placeholders {
  /** A package has come: replaces, on every page, what it has the components for. */
  replacePlaceholders(): void;
}

export function createPlaceholders({ context, structure, lifetimes, pageTrees, find }: PlaceholderServices): Placeholders {
  return {
    replacePlaceholders() {
      context.group(() => {
        for (const tree of pageTrees()) {
          for (const placeholder of [...tree.placeholders]) {
            // One may have gone with another, whose replacement has it no more.
            if (placeholder.detached || find(placeholder.awaited ?? '') === undefined) continue;
            const { replacement, keepsContent } = structure.replace(placeholder);
            lifetimes.replaced(placeholder, replacement, keepsContent);
          }
        }
      });
    },
  };
}
