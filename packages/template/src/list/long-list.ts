// Lists that show only what is near the screen, and what the compiler, the logic layer and the view have to agree on about
// them (docs/decisions/0032-views-get-what-they-show.md).

import type { ElementNode } from '../format.ts';

/** Whether lists directly in the element make their rows as they come near the screen. */
export function growsLists({ e, a }: ElementNode): boolean {
  return e === 'list-view' || (e === 'scroll-view' && a?.type === 'list' && a.scrollY !== undefined && a.scrollX === undefined);
}

/**
 * Field of the template's data that says how many items the list in `field` has, while only its first items are there. No
 * expression that an author can write reads a field of such a name.
 */
export function lengthFieldOf(field: string): string {
  return `${field}.length`;
}
